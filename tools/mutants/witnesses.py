"""Which tests come by which lines of the code, and how long each takes."""

from __future__ import annotations

import ast
import json
import os
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutants.copies import Copy
from mutants.fault import Fault
from mutants.recording import record
from mutants.session import end, fork, output_file

_SHOWS_SITE = re.compile(r"\b(?:full_site|built_pages)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnesses:
    """What a run without any fault tells."""

    seconds: Mapping[str, float]
    """How long each test takes that passed, by its name."""
    lines: Mapping[str, Mapping[int, list[str]]]
    """The tests that come by each line of each module."""
    importers: Mapping[str, list[str]]
    """The modules that import from each one."""
    builders: Container[str]
    """Files with tests that look at a site built by another process."""
    libraries: list[str]
    """What all tests together import of others."""

    def find_near(self, fault: Fault) -> dict[str, float]:
        """Return the tests that come by a fault, and how long each takes."""
        lines = self.lines.get(fault.module, {})
        if fault.lines:
            return self._time(test for line in fault.lines for test in lines.get(line, ()))
        # What is run at import matters to those who use what it makes.
        return self._come_by([fault.module]) | self._come_by_importers(fault.module)

    def _come_by_importers(self, module: str) -> dict[str, float]:
        """Return the tests that come by the nearest of a module's importers by whom any comes."""
        found, seen, nearest = dict[str, float](), {module}, {module}
        while nearest and not found:
            nearest = {one for name in nearest for one in self.importers.get(name, ())} - seen
            seen |= nearest
            found = self._come_by(nearest)
        return found

    def _come_by(self, modules: Iterable[str]) -> dict[str, float]:
        found = (tests for module in modules for tests in self.lines.get(module, {}).values())
        return self._time(test for tests in found for test in tests)

    def _time(self, tests: Iterable[str]) -> dict[str, float]:
        return {test: self.seconds[test] for test in tests}

    def find_looking(self) -> dict[str, float]:
        """Return the tests that look at a built site, and how long each takes."""
        every = self.seconds.items()
        return {test: time for test, time in every if test.partition("::")[0] in self.builders}


def find_witnesses(copy: Copy) -> Witnesses:
    """Run every fast test once."""
    notes = copy.root.with_name("notes.json")
    pid = fork(copy, lambda: record(copy, notes))
    try:
        os.waitpid(pid, 0)
    finally:
        end(pid)
    if not notes.exists():  # something is wrong with the tests themselves
        raise SystemExit(output_file(copy).read_text("utf-8"))
    noted: dict[str, Any] = json.loads(notes.read_text("utf-8"))
    if failed := noted["failed"]:
        print("These fail without any fault, and prove nothing:", *failed, sep="\n  ")
    return Witnesses(
        seconds=noted["seconds"], lines=dict(_with_numbers(noted["lines"])),
        importers=_find_importers(copy.library), builders=frozenset(_find_builders(copy.root)),
        libraries=noted["libraries"],
    )  # fmt: skip


def _with_numbers(
    lines: Mapping[str, Mapping[str, list[str]]],
) -> Iterator[tuple[str, dict[int, list[str]]]]:
    """Make the numbers of lines numbers again, which JSON has as text."""
    for module, found in lines.items():
        yield module, {int(line): tests for line, tests in found.items()}


def _find_importers(library: Path) -> dict[str, list[str]]:
    """Return the modules that import from each module of the library, by their paths."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    modules = {_dotted(path, library): path for path in library.rglob("*.py")}
    for path in modules.values():
        for outer, name in _list_imports(path):
            if file := modules.get(f"{outer}.{name}") or modules.get(outer):
                found[_name(file, library)].append(_name(path, library))
    return found


def _list_imports(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from ((str(node.module), alias.name) for alias in node.names)


def _dotted(path: Path, library: Path) -> str:
    parts = path.relative_to(library.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _name(path: Path, library: Path) -> str:
    return path.relative_to(library).as_posix()


def _find_builders(root: Path) -> Iterator[str]:
    for path in (root / "tests").glob("test_*.py"):
        if _SHOWS_SITE.search(path.read_text("utf-8")):
            yield path.relative_to(root).as_posix()
