"""Which tests come by which lines of the code, and how long each takes."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutants.copies import Copy
from mutants.fault import Fault
from mutants.recording import record
from mutants.session import end, fork, output_file

_SHOWS_SITE = re.compile(r"\b(?:full_site|built_pages)\b")
_IMPORT = re.compile(r"^from micropd\.([\w.]+) import", re.MULTILINE)


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
        """Return the tests that come by a fault's function, and how long each takes.

        Of what is run at import they are those that come by the module, or by one that imports it.
        """
        if fault.lines:
            places = [(fault.module, line) for line in fault.lines]
        else:
            modules = [fault.module, *self.importers.get(fault.module, ())]
            places = [(module, line) for module in modules for line in self.lines.get(module, ())]
        found = (self.lines.get(module, {}).get(line, ()) for module, line in places)
        return {test: self.seconds[test] for tests in found for test in tests}

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
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in library.rglob("*.py"):
        for name in _IMPORT.findall(path.read_text("utf-8")):
            found[f"{name.replace('.', '/')}.py"].append(path.relative_to(library).as_posix())
    return found


def _find_builders(root: Path) -> Iterator[str]:
    for path in (root / "tests").glob("test_*.py"):
        if _SHOWS_SITE.search(path.read_text("utf-8")):
            yield path.relative_to(root).as_posix()
