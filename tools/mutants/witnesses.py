"""Which tests come by which lines of the code, and how long each takes."""

from __future__ import annotations

import functools
import gc
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import coverage
import pytest

from mutants.copies import Copy
from mutants.fault import Fault
from mutants.faults import FOLDERS
from mutants.session import end, fork, output_file, run_session

_IMPORT = re.compile(r"^from micropd\.([\w.]+) import", re.MULTILINE)
_SHOWS_SITE = re.compile(r"\b(?:full_site|built_pages)\b")


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What a run without any fault tells."""

    seconds: dict[str, float]
    """How long each test takes that passed, by its name."""
    lines: dict[str, dict[int, list[str]]]
    """The tests that come by each line of each module."""
    builders: list[str]
    """Files with tests that look at a site built by another process."""
    libraries: list[str]
    """What all tests together import of others."""

    importers: dict[str, list[str]]
    """The modules that import from each one."""

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

    def find_in(self, files: Container[str]) -> dict[str, float]:
        """Return the tests in some files, and how long each takes."""
        return {
            test: time for test, time in self.seconds.items() if test.partition("::")[0] in files
        }


class _Recorder:
    """Notes the lines and the time of each test."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self._cover = cover
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._cover.switch_context(item.nodeid)
        # What a test before had already worked out would not be seen to be asked for again.
        for cache in _find_caches():
            cache.cache_clear()
        return (yield)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
        if not report.passed:
            self.failed.add(report.nodeid)


@functools.cache
def _find_caches() -> list[Any]:
    caches = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    return [cache for cache in caches if cache.__wrapped__.__module__.startswith("micropd.")]


def find_witnesses(copy: Copy) -> Witnesses:
    """Run every fast test once."""
    notes = copy.root.with_name("witnesses.json")
    pid = fork(copy, lambda: _record(copy, notes))
    try:
        os.waitpid(pid, 0)
    finally:
        end(pid)
    if not notes.exists():  # something is wrong with the tests themselves
        raise SystemExit(output_file(copy).read_text("utf-8"))
    noted: dict[str, Any] = json.loads(notes.read_text("utf-8"))
    if failed := noted["failed"]:
        print("These fail without any fault, and prove nothing:", *failed, sep="\n  ")
    lines = {
        module: {int(line): tests for line, tests in found.items()}
        for module, found in noted["lines"].items()
    }
    builders = [
        path.relative_to(copy.root).as_posix()
        for path in sorted((copy.root / "tests").glob("test_*.py"))
        if _SHOWS_SITE.search(path.read_text("utf-8"))
    ]
    importers = _find_importers(copy.library)
    return Witnesses(noted["seconds"], lines, builders, noted["libraries"], importers)


def _find_importers(library: Path) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in library.rglob("*.py"):
        for name in _IMPORT.findall(path.read_text("utf-8")):
            found[f"{name.replace('.', '/')}.py"].append(path.relative_to(library).as_posix())
    return found


def _record(copy: Copy, notes: Path) -> int:
    folders = [str(copy.library / folder) for folder in FOLDERS]
    cover = coverage.Coverage(data_file=None, source=folders, config_file=False)
    recorder = _Recorder(cover)
    cover.start()
    status = run_session(copy, None, recorder)
    cover.stop()
    seconds = {test: time for test, time in recorder.seconds.items() if test not in recorder.failed}
    lines = {
        Path(file).relative_to(copy.library).as_posix(): _tests_by_line(cover, file, seconds)
        for file in cover.get_data().measured_files()
    }
    libraries = sorted(
        {name for name, module in sys.modules.items() if _is_of_others(module, copy)}
    )
    found = {
        "libraries": libraries,
        "seconds": seconds,
        "failed": sorted(recorder.failed),
        "lines": lines,
    }
    notes.write_text(json.dumps(found), "utf-8")
    return status


def _is_of_others(module: ModuleType, copy: Copy) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and not Path(file or "").is_relative_to(copy.root)


def _tests_by_line(
    cover: coverage.Coverage, file: str, known: dict[str, float]
) -> dict[int, list[str]]:
    by_line = cover.get_data().contexts_by_lineno(file)
    return {line: [test for test in tests if test in known] for line, tests in by_line.items()}
