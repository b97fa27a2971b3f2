"""One run of pytest over the fast tests of a copy, in a process of its own."""

from __future__ import annotations

import gc
import importlib
import inspect
import os
import re
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies

from mutants.copies import ROOT, Copy

_CLOCK = re.compile(r"\b(?:perf_counter|process_time|monotonic)\b")
_LARGEST_BYTES = 3 * 1024**3
_FAST = "not slow and not browser and not long and not weekly"
_OPTIONS = ("-q", "-m", _FAST, "-p", "no:cacheprovider")


class _Selection:
    """Tells pytest which tests to run, and in which order."""

    def __init__(self, seconds: Mapping[str, float] | None) -> None:
        self._seconds = seconds

    @pytest.hookimpl(wrapper=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> Iterator[None]:
        """Choose and sort when everybody else is done with it."""
        yield
        # A test that looks at a clock says nothing on a busy computer.
        items[:] = [item for item in items if not _looks_at_clock(item)]
        if (seconds := self._seconds) is not None:
            items[:] = [item for item in items if item.nodeid in seconds]
            items.sort(key=lambda item: seconds[item.nodeid])


def _looks_at_clock(item: pytest.Item) -> bool:
    function = getattr(item, "function", None)
    return bool(function and _CLOCK.search(inspect.getsource(function)))


def run_session(copy: Copy, tests: Mapping[str, float] | None, *plugins: object) -> int:
    """Run tests in a copy until one fails, the short ones first; None runs all to the end.

    Returns pytest's status. Only for a process of its own.
    """
    if tests is not None and not tests:
        return 0
    _settle(copy)
    sys.dont_write_bytecode = tests is not None  # of a module with a fault, nothing may be kept
    options = [*_OPTIONS, f"--basetemp={copy.scratch}/pytest"]
    if tests is None:
        options.append("--continue-on-collection-errors")
    else:
        options += ["-x", *sorted({test.partition("::")[0] for test in tests})]
    return int(pytest.main(options, plugins=[_Selection(tests), *plugins]))


def _settle(copy: Copy) -> None:
    """Let everything that is imported, started or written belong to the copy."""
    os.chdir(copy.root)
    sys.path[:] = [path for path in sys.path if not Path(path or ".").is_relative_to(ROOT)]
    tempfile.tempdir = os.environ["TMPDIR"] = str(copy.scratch)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    hypothesis.settings.register_profile("mutants", database=None, derandomize=True, deadline=None)
    hypothesis.settings.load_profile("mutants")


def import_all(names: Iterable[str]) -> None:
    """Import what tests need once for all: each trial starts as a copy of this process."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)
    strategies.text().validate()  # has all characters sorted, which takes a second
    gc.freeze()


def output_file(copy: Copy) -> Path:
    """Return the file with what a process printed."""
    return copy.scratch / "output.txt"


def fork(copy: Copy, work: Callable[[], int], seconds: int | None = None) -> int:
    """Start `work` in a process with a group of its own, and return its number.

    It ends by itself after so many seconds of work, or ten times as many of waiting.
    """
    copy.begin()
    sys.stdout.flush()
    if pid := os.fork():
        return pid
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_LARGEST_BYTES, _LARGEST_BYTES))
        signal.alarm(10 * seconds)
    quiet = os.open(output_file(copy), os.O_WRONLY | os.O_CREAT)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    status = 3
    try:
        status = work()
    finally:
        os._exit(status)  # what the first process wants to do at its end is not ours


def end(pid: int) -> None:
    """End a process, and the programs that it may have left behind."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
