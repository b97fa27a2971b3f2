"""One run of the fast tests without any fault: what each comes by, and how long it works."""

from __future__ import annotations

import functools
import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import coverage
import pytest

from mutants.copies import Copy
from mutants.faults import FOLDERS
from mutants.session import run_session


class _Recorder:
    """Notes the lines and the time of each test."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self._cover = cover
        self._seconds: dict[str, float] = {}
        self._failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._cover.switch_context(item.nodeid)
        # What a test before had already worked out would not be seen to be asked for again.
        for cache in _find_caches():
            cache.cache_clear()
        begun = time.process_time()
        result = yield
        self._seconds[item.nodeid] = time.process_time() - begun
        return result

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            self._failed.add(report.nodeid)

    def collect(self, copy: Copy) -> dict[str, Any]:
        """Return everything noted."""
        seconds = {test: time for test, time in self._seconds.items() if test not in self._failed}
        data = self._cover.get_data()
        lines = {
            Path(file).relative_to(copy.library).as_posix(): {
                line: [test for test in tests if test in seconds]
                for line, tests in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        return {"seconds": seconds, "failed": sorted(self._failed), "lines": lines}


@functools.cache
def _find_caches() -> list[Any]:
    caches = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    return [cache for cache in caches if cache.__wrapped__.__module__.startswith("micropd.")]


def record(copy: Copy, notes: Path) -> int:
    """Run the tests, write what was noted as JSON, and return pytest's status."""
    folders = [str(copy.library / folder) for folder in FOLDERS]
    cover = coverage.Coverage(data_file=None, source=folders, config_file=False)
    recorder = _Recorder(cover)
    cover.start()
    status = run_session(copy, None, recorder)
    cover.stop()
    if status <= pytest.ExitCode.TESTS_FAILED:
        libraries = [name for name, one in sys.modules.items() if _is_of_others(one, copy)]
        noted = recorder.collect(copy) | {"libraries": sorted(libraries)}
        notes.write_text(json.dumps(noted), "utf-8")
    return status


def _is_of_others(module: ModuleType, copy: Copy) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and not Path(file or "").is_relative_to(copy.root)
