"""Another process that does its share of the work while this one is busy with something else."""

from __future__ import annotations

import atexit
import ctypes
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator
from inspect import GEN_CLOSED, getgeneratorstate
from multiprocessing.connection import Connection
from typing import Any

from micropd.problems import ContentError

Work = Generator[Any, Any, Any]
"""Work in steps: it yields what is to be told here, receives news for it, returns its result."""


_SET_PARENT_DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG` of Linux, the only system on which processes are copied here."""


class BesideError(Exception):
    """The other process failed; the message is its traceback."""


class EndedError(Exception):
    """The other process was ended from outside."""


class Beside:
    """Work in steps, done elsewhere while we do something else.

    Where the system cannot copy a running process (Windows), or where copying one is not safe (a
    preview has threads, macOS), each step is done here when its outcome is asked for.
    """

    def __init__(self, work: Callable[[], Work]) -> None:
        """Start the first step."""
        self._process: multiprocessing.process.BaseProcess | None = None
        self._news: deque[Any] = deque([None])
        if not _can_copy():
            self._work = work()
            return
        context = multiprocessing.get_context("fork")
        self._near, far = context.Pipe()
        self._process = context.Process(target=self._live, args=(work, far))
        self._process.start()
        far.close()
        # Before multiprocessing waits for it: nobody would tell it to end.
        atexit.register(self.stop)

    def tell(self, news: object) -> None:
        """Give what the work waits for next; of what is large, most is sent when it is wanted."""
        if self._process is None:
            self._news.append(news)
            return
        try:
            self._near.send(news)
        except ConnectionError:  # what made it end is there to be heard
            return

    def hear(self) -> Any:
        """Return the outcome of the next step; the last one is the result.

        Raises what the work raised about content or files, else `BesideError` with the traceback.
        `EndedError` says that there will be no outcome.
        """
        if self._process is None:
            return _advance(self._work, self._news.popleft())
        try:
            done, outcome = pickle.loads(self._near.recv_bytes())
        except (EOFError, ConnectionError):
            done, outcome = False, EndedError("a part of the build was ended from outside")
        if not done:
            self.stop()
            raise outcome
        return outcome

    def stop(self) -> None:
        """End the other process, whatever it is doing, and those that it has started."""
        atexit.unregister(self.stop)
        if self._process is not None:
            self._near.close()
            self._process.terminate()
            self._process.join()

    def _live(self, work: Callable[[], Work], far: Connection) -> None:
        # The copy's own end of the pipe: while it is open, nobody would notice that we are gone.
        self._near.close()
        _follow_parent()
        steps, news = work(), None
        try:
            while True:
                outcome = _attempt(steps, news)
                far.send_bytes(pickle.dumps(outcome, protocol=pickle.HIGHEST_PROTOCOL))
                if getgeneratorstate(steps) == GEN_CLOSED:  # nothing is left to wait for
                    return
                news = far.recv()
        except (EOFError, ConnectionError):
            return


def _follow_parent() -> None:
    """Live no longer than whoever started this process, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all of us
    # No exception: whatever runs just then might swallow it.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _advance(steps: Work, news: object) -> Any:
    try:
        return steps.send(news)
    except StopIteration as end:
        return end.value


def _attempt(steps: Work, news: object) -> tuple[bool, Any]:
    """Take a step; return whether it went well, and its outcome or what it raised."""
    try:
        return True, _advance(steps, news)
    except Exception as error:
        is_told = isinstance(error, (ContentError, OSError, BesideError, EndedError))
        return False, error if is_told else BesideError(traceback.format_exc())


def _can_copy() -> bool:
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return is_safe and (os.cpu_count() or 1) > 1
