"""ES modules joined into one classic script, so that a page asks for one file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

# Why: decisions.md#why-are-modules-joined-here-and-not-by-a-bundler
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
"""Comments that have their lines for themselves; they are a fifth of what is sent."""
_IMPORT = re.compile(
    r'^import (?:(?:\{(?P<names>[^}]*)\}|(?P<whole>\w+)) from )?"(?P<path>[^"]+)"'
    r'(?: with \{ type: "json" \})?;\n',
    re.MULTILINE,
)
_EXPORT = re.compile(
    r"^export (?=(?:(?:async )?function\*? ?|class |const )(?P<name>[\w$]+))", re.MULTILINE
)
# What the patterns above do not know would be left in the script, and break it in the browser.
_LEFT = re.compile(r"^(?:import|export)\b[^\n]*", re.MULTILINE)


class ModuleError(Exception):
    """A script cannot be put together: a mistake in our own files, never in a site's content."""


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement of a module."""

    path: Path
    """The file it names."""
    names: tuple[tuple[str, str], ...] = ()
    """What it takes, each with the name it has here."""
    whole: str = ""
    """The name that the data of a JSON file gets."""


@dataclass(frozen=True, slots=True)
class Module:
    """One file, taken apart."""

    path: Path
    """Where it lies."""
    imports: tuple[Import, ...]
    """What it needs, in its order."""
    exports: tuple[str, ...]
    """What others may take."""
    body: str
    """Its code without both kinds of statement."""


def read_module(path: Path) -> Module:
    """Read one file; raises `ModuleError` where it uses what is not known here."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return Module(path, (), (), text)
    text = COMMENT.sub("", text)
    imports = tuple(_read_import(path, found) for found in _IMPORT.finditer(text))
    exports = tuple(found["name"] for found in _EXPORT.finditer(text))
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if left := _LEFT.search(body):
        raise ModuleError(f"{path}: only named imports and exports can be joined, not {left[0]}")
    return Module(path, imports, exports, body)


def sort_modules(entry: Path) -> list[Module]:
    """Return a module and all that it needs, each behind those that it imports."""
    done: dict[Path, Module] = {}
    _visit(entry.resolve(), (), done)
    return [*done.values()]


def join_modules(entry: Path) -> str:
    """Return one script that does what importing `entry` would do."""
    modules = sort_modules(entry)
    known = {module.path: module for module in modules}
    folder = entry.resolve().parent
    parts = [_wrap(module, known, folder) for module in modules]
    return "\n".join(['"use strict";', "{", *parts, "}", ""])


def _read_import(path: Path, found: re.Match[str]) -> Import:
    listed = [name.split() for name in (found["names"] or "").split(",") if name.strip()]
    names = tuple((words[0], words[-1]) for words in listed)  # `name` or `name as own`
    return Import((path.parent / found["path"]).resolve(), names, found["whole"] or "")


def _visit(path: Path, above: tuple[Path, ...], done: dict[Path, Module]) -> None:
    if path in done:
        return
    if path in above:
        circle = " -> ".join(one.name for one in (*above[above.index(path) :], path))
        raise ModuleError(f"these import each other: {circle}")
    if not path.is_file():
        raise ModuleError(f"{above[-1] if above else path}: there is no {path.name} to import")
    module = read_module(path)
    for one in module.imports:
        _visit(one.path, (*above, path), done)
    done[path] = module


def _wrap(module: Module, known: dict[Path, Module], folder: Path) -> str:
    """Give a module a scope of its own, as browsers do, and a name for what it exports."""
    name = _name(module.path, folder)
    if module.path.suffix == ".json":
        return f"const {name} = {module.body.strip()};"
    needs = "".join(_take(module, one, known[one.path], folder) for one in module.imports)
    gives = f"return {{ {', '.join(module.exports)} }};\n" if module.exports else ""
    target = f"const {name} = " if module.exports else ""
    return f"{target}(() => {{\n{needs}{module.body}{gives}}})();"


def _take(module: Module, one: Import, source: Module, folder: Path) -> str:
    unknown = [name for name, _ in one.names if name not in source.exports]
    if unknown:
        raise ModuleError(f"{module.path}: {source.path.name} does not export {unknown[0]}")
    if one.whole:
        return f"const {one.whole} = {_name(source.path, folder)};\n"
    taken = ", ".join(name if name == own else f"{name}: {own}" for name, own in one.names)
    return f"const {{ {taken} }} = {_name(source.path, folder)};\n" if taken else ""


def _name(path: Path, folder: Path) -> str:
    """Return a name that no module uses for something of its own."""
    return "$" + re.sub(r"\W", "_", path.relative_to(folder).with_suffix("").as_posix())
