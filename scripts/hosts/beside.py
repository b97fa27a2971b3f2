"""A second process that does its share of the work while this one is busy with the host."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

Prepared = TypeVar("Prepared")
Told = TypeVar("Told")


class BesideError(Exception):
    """The second process failed; the message is its traceback."""


class Beside(Generic[Prepared, Told]):
    """Work in two steps: what can be prepared now, and what has to wait for news.

    Where the system cannot copy a running process (Windows), or where copying one is not safe (a
    preview has threads, macOS), both steps are done here when the news is there.
    """

    def __init__(
        self, prepare: Callable[[], Prepared], finish: Callable[[Prepared, Told], list[str]]
    ) -> None:
        """Start to prepare."""
        self._prepare, self._finish = prepare, finish
        self._process: multiprocessing.process.BaseProcess | None = None
        if _can_copy():
            context = multiprocessing.get_context("fork")
            self._near, far = context.Pipe()
            self._process = context.Process(target=self._live, args=(far,), daemon=True)
            self._process.start()
            far.close()

    def finish(self, told: Told, meanwhile: Callable[[], list[str]]) -> list[str]:
        """Tell the news, do something else meanwhile; return the paths both have written."""
        if self._process is None:
            return self._finish(self._prepare(), told) + meanwhile()
        try:
            self._near.send(told)
            paths = meanwhile()
            done, result = self._near.recv()
        except (EOFError, BrokenPipeError):
            done, result = False, "it ended early"
        finally:
            self.stop()
        if not done:
            raise BesideError(result)
        return list(result) + paths

    def stop(self) -> None:
        """End the second process, whatever it is doing."""
        if self._process is not None:
            self._near.close()
            self._process.terminate()
            self._process.join()

    def _live(self, far: Connection) -> None:
        # The copy's own end of the pipe: while it is open, nobody would notice that we are gone.
        self._near.close()
        try:
            prepared = self._prepare()
            far.send((True, self._finish(prepared, far.recv())))
        except EOFError:
            return
        except Exception:
            far.send((False, traceback.format_exc()))


def _can_copy() -> bool:
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return is_safe and (os.cpu_count() or 1) > 1
