"""Faults tried one by one: planted in a copy, and looked at by the tests that come by."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from mutants.copies import Copy, planted
from mutants.fault import Fault
from mutants.session import end, fork, run_session
from mutants.witnesses import Witnesses

_LEAST_SECONDS, _TIMES_AS_LONG = 30, 4
"""How long a trial may take: a fault may make everything slower, and then it is noticed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a fault."""

    fault: Fault
    is_noticed: bool
    by: str
    """The test that failed, or what else went wrong."""


class _Noter:
    """Writes down the first test that fails."""

    def __init__(self, copy: Copy) -> None:
        self._file = note_file(copy)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._file.write_text(report.nodeid, "utf-8")


def note_file(copy: Copy) -> Path:
    """Return the file with the name of the test that noticed a fault in a copy."""
    return copy.scratch / "noticed-by.txt"


def try_all(
    faults: Iterable[Fault], copies: Iterable[Copy], witnesses: Witnesses
) -> Iterator[Verdict]:
    """Yield what becomes of each fault, as many at a time as there are copies."""
    free, busy = list(copies), dict[int, tuple[Fault, Copy, ExitStack]]()
    try:
        for fault in faults:
            if not free:
                yield _take_one(busy, free)
            copy, stack = free.pop(), ExitStack()
            stack.enter_context(planted(copy, fault.module, fault.write()))
            busy[_start(fault, copy, witnesses)] = (fault, copy, stack)
        while busy:
            yield _take_one(busy, free)
    finally:
        for pid, (_, _, stack) in busy.items():
            end(pid)
            stack.close()


def _start(fault: Fault, copy: Copy, witnesses: Witnesses) -> int:
    near = witnesses.find_near(fault)
    looking = witnesses.find_looking()

    def work() -> int:
        noter = _Noter(copy)
        return run_session(copy, near, noter) or run_session(copy, looking, noter)

    seconds = sum({**near, **looking}.values())
    return fork(copy, work, _LEAST_SECONDS + round(_TIMES_AS_LONG * seconds))


def _take_one(busy: dict[int, tuple[Fault, Copy, ExitStack]], free: list[Copy]) -> Verdict:
    """Wait for the next process to end, and return what it found."""
    while (ended := os.wait())[0] not in busy:
        pass
    pid, status = ended
    end(pid)
    fault, copy, stack = busy.pop(pid)
    stack.close()
    free.append(copy)
    code = os.waitstatus_to_exitcode(status)
    note = note_file(copy)
    by = note.read_text("utf-8") if note.exists() else _name_end(code)
    # Whatever else comes out of it, such as no tests at all, is not to the credit of the tests.
    return Verdict(fault, is_noticed=code < 0 or code in (1, 2), by=by)


def _name_end(code: int) -> str:
    if code < 0:
        return (
            "the time it takes" if -code in (signal.SIGXCPU, signal.SIGALRM) else f"signal {-code}"
        )
    return {0: "nobody", 1: "an import", 2: "an import"}.get(code, f"pytest's status {code}")
