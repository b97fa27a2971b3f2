"""ES modules joined into one classic script, so that a page asks for one file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# Why: decisions.md#why-are-modules-joined-here-and-not-by-a-bundler
COMMENT = re.compile(
    r"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n|/\*\* @type [^*]*\*/ ", re.MULTILINE
)
"""Comments on lines of their own, and casts: a quarter of the text."""
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

    module: str
    """The one that it names."""
    names: tuple[tuple[str, str], ...] = ()
    """What it takes, each with the name it has here."""
    whole: str = ""
    """The name that the data of a JSON file gets."""


@dataclass(frozen=True, slots=True)
class Module:
    """One file, taken apart."""

    name: str
    """Its path within the folder of all modules."""
    imports: tuple[Import, ...]
    """What it needs, in its order."""
    exports: tuple[str, ...]
    """What others may take."""
    body: str
    """Its code without both kinds of statement."""


def read_module(folder: Path, name: str) -> Module:
    """Read one file; raise `ModuleError` if it uses a form that this module does not know."""
    text = folder.joinpath(name).read_text(encoding="utf-8")
    if name.endswith(".json"):
        return Module(name, (), (), text)
    # Before imports are looked for: an example in a comment is none.
    text = COMMENT.sub("", text)
    imports = tuple(_read_import(name, found) for found in _IMPORT.finditer(text))
    exports = tuple(found["name"] for found in _EXPORT.finditer(text))
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if left := _LEFT.search(body):
        raise ModuleError(f"{name}: only named imports and exports can be joined, not {left[0]}")
    return Module(name, imports, exports, body)


def sort_modules(folder: Path, entry: str) -> list[Module]:
    """Return a module and all that it needs, each behind those that it imports."""
    done: dict[str, Module] = {}
    _visit(folder, entry, (), done)
    return [*done.values()]


def join_modules(folder: Path, entry: str) -> str:
    """Return one script that does what importing `entry` would do."""
    modules = {module.name: module for module in sort_modules(folder, entry)}
    parts = [_wrap(module, modules) for module in modules.values()]
    # Modules are strict by themselves, and the block keeps their names from other scripts.
    return "\n".join(['"use strict";', "{", *parts, "}", ""])


def _read_import(name: str, found: re.Match[str]) -> Import:
    module = posixpath.normpath(posixpath.join(posixpath.dirname(name), found["path"]))
    listed = [name.split() for name in (found["names"] or "").split(",") if name.strip()]
    names = tuple((words[0], words[-1]) for words in listed)  # `name` or `name as own`
    return Import(module, names, found["whole"] or "")


def _visit(folder: Path, name: str, above: tuple[str, ...], done: dict[str, Module]) -> None:
    if name in done:
        return
    if name in above:
        circle = " -> ".join((*above[above.index(name) :], name))
        raise ModuleError(f"these import each other: {circle}")
    try:
        module = read_module(folder, name)
    except FileNotFoundError:
        raise ModuleError(f"{above[-1] if above else folder}: there is no {name}") from None
    for one in module.imports:
        _visit(folder, one.module, (*above, name), done)
    # Behind all that it needs: a module runs only once theirs have.
    done[name] = module


def _wrap(module: Module, known: Mapping[str, Module]) -> str:
    """Give a module a scope of its own, as browsers do, and a name for what it exports."""
    variable = _variable(module.name)
    if module.name.endswith(".json"):
        return f"const {variable} = {module.body.strip()};"
    needs = "".join(_take(module.name, one, known[one.module]) for one in module.imports)
    gives = f"return {{ {', '.join(module.exports)} }};\n" if module.exports else ""
    target = f"const {variable} = " if module.exports else ""
    return f"{target}(() => {{\n{needs}{module.body}{gives}}})();"


def _take(name: str, one: Import, source: Module) -> str:
    # Joined, the name would only be undefined, and fail once it is used.
    unknown = [name for name, _ in one.names if name not in source.exports]
    if unknown:
        raise ModuleError(f"{name}: {source.name} does not export {unknown[0]}")
    if one.whole:
        return f"const {one.whole} = {_variable(source.name)};\n"
    taken = ", ".join(name if name == own else f"{name}: {own}" for name, own in one.names)
    return f"const {{ {taken} }} = {_variable(source.name)};\n" if taken else ""


def _variable(name: str) -> str:
    """Return a name that no module uses for something of its own."""
    return "$" + re.sub(r"\W", "_", name.rpartition(".")[0])
