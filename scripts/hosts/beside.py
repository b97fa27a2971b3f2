"""A second process that does its share of the work while this one is busy with the host."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator
from inspect import GEN_CLOSED, getgeneratorstate
from multiprocessing.connection import Connection
from typing import Any

Work = Generator[Any, Any, Any]
"""Work in steps: it yields what is to be told here, receives news for it, returns its result."""


class BesideError(Exception):
    """The second process failed; the message is its traceback."""


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

    def tell(self, news: object) -> None:
        """Give what the work waits for next; small, so that nobody waits for somebody to listen."""
        if self._process is None:
            self._news.append(news)
            return
        try:
            self._near.send(news)
        except BrokenPipeError:  # what made it end is there to be heard
            return

    def hear(self) -> Any:
        """Return the outcome of the next step; the last one is the result.

        Raises what the work raised, or `BesideError` with the traceback where it is not content.
        """
        if self._process is None:
            return _advance(self._work, self._news.popleft())
        try:
            done, outcome = pickle.loads(self._near.recv_bytes())
        except (EOFError, ConnectionError):
            done, outcome = False, BesideError("it ended early")
        if not done:
            self.stop()
            raise outcome
        return outcome

    def stop(self) -> None:
        """End the second process, whatever it is doing."""
        if self._process is not None:
            self._near.close()
            self._process.terminate()
            self._process.join()

    def _live(self, work: Callable[[], Work], far: Connection) -> None:
        # The copy's own end of the pipe: while it is open, nobody would notice that we are gone.
        self._near.close()
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
        is_ours = type(error).__module__.startswith("micropd.")
        return False, error if is_ours else BesideError(traceback.format_exc())


def _can_copy() -> bool:
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return is_safe and (os.cpu_count() or 1) > 1
