"""The shape of the code, as docs/ and design.md draw it: who may import whom."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from micropd.assets.modules import read_module
from micropd.assets.served import ENTRIES, FOLDER
from projects import SCRIPTS

LIBRARY = SCRIPTS / "micropd"
# From the top down; a module may import from its own layer and from those below it.
LAYERS = (
    {"site"},
    {"crew"},
    {"pages", "feeds", "search"},
    {"library"},
    {"checks", "editors"},
    {"outputs"},
    {"item_outputs"},
    {"holdings", "written"},
    {"sources", "topics"},
    {"config", "speech"},
    {"records", "settings", "wishes"},
    {"links", "markdown", "assets"},
    {"urls", "yaml"},
    {"text_file"},
    {"model", "merge_marks"},
    {"report", "problems", "slugs", "suggestions", "wrappers"},
)
HOSTS = {"mkdocs", "material", "zensical"}
ADAPTERS = {path.stem for path in SCRIPTS.glob("*.py")}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "core", "base", "misc"}
LONGEST_FILE = 220

MODULES = sorted(SCRIPTS.rglob("*.py"))
OURS = sorted(LIBRARY.rglob("*.py"))
SOURCES = sorted(FOLDER.rglob("*.js"))
BROWSER = {
    name: read_module(FOLDER, name)
    for name in (path.relative_to(FOLDER).as_posix() for path in SOURCES)
}


def name_of(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def layer_of(part: str) -> int:
    return next(level for level, parts in enumerate(LAYERS) if part in parts)


def imports(path: Path) -> Iterator[str]:
    """Yield the full dotted name of everything a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the direction"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_of(path: Path) -> tuple[str, set[str]]:
    """Return the part of the library a module belongs to, and the parts it imports."""
    own = path.relative_to(LIBRARY).parts[0].removesuffix(".py")
    found = {name.split(".")[1] for name in imports(path) if name.startswith("micropd.")}
    return own, found


@pytest.mark.parametrize("path", [p for p in OURS if p != LIBRARY / "__init__.py"], ids=name_of)
def test_imports_point_downward(path: Path) -> None:
    own, found = parts_of(path)
    upward = {part for part in found if layer_of(part) < layer_of(own)}
    assert not upward, f"{own} must not know {upward}"
    if own == "pages":
        assert "feeds" not in found
    if own == "feeds":
        assert "pages" not in found


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_the_library_knows_no_host_no_command_line_and_no_clock(path: Path) -> None:
    tops = {name.split(".")[0] for name in imports(path)}
    outside = (
        HOSTS
        | ADAPTERS
        | {
            "hosts",
            "argparse",
            "click",
            "time",
            "subprocess",
            "socket",
            "requests",
            "random",
            "tempfile",
            "locale",
        }
    )
    assert not tops & outside
    text = path.read_text(encoding="utf-8")
    clocks = (
        r"\b(?:date|datetime)\.(?:now|today|utcnow)\b|\bos\.environ\b|\bos\.getenv\b|\burlopen\b"
    )
    assert not re.search(clocks, text)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_hosts_and_the_hook_know_the_host(path: Path) -> None:
    knows = {name.split(".")[0] for name in imports(path)} & HOSTS
    assert not knows or "hosts" in path.parts or path.name == "mkdocs_hook.py"


def test_the_pipeline_knows_no_host() -> None:
    for path in SCRIPTS.joinpath("building").rglob("*.py"):
        assert not {name.split(".")[0] for name in imports(path)} & {*HOSTS, "hosts"}, path


def test_what_can_be_imported_by_its_bare_name_has_it_for_itself() -> None:
    """A module named like another hides it, or is hidden, by the order of `sys.path`."""
    taken = dict.fromkeys(sys.stdlib_module_names, "Python's own")
    taken |= dict.fromkeys(packages_distributions(), "an installed package")
    for folder in ("scripts", "tests", "bench", "tools"):
        for path in sorted((SCRIPTS.parent / folder).iterdir()):
            is_module = path.suffix == ".py" or any(path.rglob("*.py"))
            if is_module and path.stem != "conftest":
                owner = taken.setdefault(path.stem, folder)
                assert owner == folder, f"{folder}/{path.name} is named like {owner}"


def test_adapters_do_not_import_each_other() -> None:
    for path in SCRIPTS.glob("*.py"):
        assert not {name.split(".")[0] for name in imports(path)} & (ADAPTERS - {path.stem})


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text
    first = text.partition("\n\n")[0]
    assert first.endswith(".") or text.partition("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_has_a_name_that_says_something_and_fits_a_reader(path: Path) -> None:
    assert path.stem not in NAMES_THAT_SAY_NOTHING
    assert path.parent.name not in NAMES_THAT_SAY_NOTHING
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_there_is_no_circle() -> None:
    graph: dict[str, set[str]] = {}
    known = {
        name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in OURS
    }
    for path in OURS:
        own = name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        named = set(imports(path))
        graph[own] = {n for n in named if n in known} | {
            n.rpartition(".")[0] for n in named if n not in known and n.rpartition(".")[0] in known
        }
        graph[own] -= {own, "micropd"}
    done: set[str] = set()
    while len(done) < len(graph):
        free = {name for name, needs in graph.items() if name not in done and needs <= done}
        assert free, f"these import each other: {sorted(set(graph) - done)}"
        done |= free


def read_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_browser_modules_have_no_circle() -> None:
    graph = {name: {one.module for one in module.imports} for name, module in BROWSER.items()}
    done = {name for needs in graph.values() for name in needs if name.endswith(".json")}
    while left := graph.keys() - done:
        free = {name for name in left if graph[name] <= done}
        assert free, f"these import each other: {sorted(left)}"
        done |= free


def test_the_search_knows_nothing_of_the_pages_around_it() -> None:
    for name, module in BROWSER.items():
        rooms = {one.module.partition("/")[0] for one in module.imports}
        own, slash, _ = name.partition("/")
        assert not slash or rooms <= {own}, f"{name} imports from {rooms}"


def test_every_browser_module_is_served_and_every_export_is_used() -> None:
    tests = "".join(map(read_text, SCRIPTS.parent.glob("tests/browser/*.py")))
    types = "".join(re.findall(r"@import .* from (.*)", "".join(map(read_text, SOURCES))))
    imports = [one for module in BROWSER.values() for one in module.imports]
    imported = {one.module for one in imports} | {*ENTRIES}
    taken = {(one.module, name) for one in imports for name, _ in one.names}
    for name, module in BROWSER.items():
        stem = Path(name).stem
        only_types = not module.body.strip() and f"{stem}.js" in types
        assert name in imported or only_types, f"nothing imports {name}"
        for one in module.exports:
            is_tested = re.search(rf"\b{stem}\.{one}\b", tests)
            assert (name, one) in taken or is_tested, f"nobody uses {one} of {name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_browser_module_opens_with_what_it_is_for_and_fits_a_reader(path: Path) -> None:
    assert path.stem not in NAMES_THAT_SAY_NOTHING
    lines = read_text(path).splitlines()
    assert lines[0].startswith("// ")
    assert len(lines) <= LONGEST_FILE
