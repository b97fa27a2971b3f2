"""Processes that tests start: whether they are still there, and how to wait for them."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

LIMIT = 30


@contextlib.contextmanager
def another_thread() -> Iterator[None]:
    """With more than one thread, nothing is copied: every step is taken in this process."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Return when something is so; fail when it is not after half a minute."""
    end = time.monotonic() + LIMIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    """Tell whether a process runs."""
    return any(number == process for number, _ in _running())


def is_group_alive(group: int) -> bool:
    """Tell whether any process of a group runs."""
    return any(its_group == group for _, its_group in _running())


def _running() -> Iterator[tuple[int, int]]:
    """Yield process and group of all that run: not of those that only wait to be looked at.

    Where there is no /proc, nothing is copied either.
    """
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it may have ended by now
            state, _, group, *_ = file.read_text().rpartition(")")[2].split()
            if state != "Z":
                yield int(file.parent.name), int(group)
