"""Copies of this process, which take steps while this one is busy with something else."""

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
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import Generic, TypeVar, TypeVarTuple

from micropd.crew.workers import Answer, Here, Request, Worker
from micropd.problems import ContentError

Subject = TypeVar("Subject")
Result = TypeVar("Result")
Needs = TypeVarTuple("Needs")

_SET_PARENT_DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG` of Linux, the only system on which processes are copied here."""


class StepError(Exception):
    """A step failed in a copy; the message is its traceback."""


class EndedError(Exception):
    """A copy was ended from outside."""


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    """A copy's word that a step went well."""

    result: Result


@dataclass(frozen=True, slots=True)
class _Failed:
    """A copy's word that a step raised something."""

    error: Exception


def hire(make: Callable[[], Subject]) -> Worker[Subject]:
    """Return a copy of this process where that is safe, else somebody who takes the steps here.

    Windows has no copies, on macOS one may crash in system libraries, and a preview has threads,
    whose locks a copy would inherit locked.
    """
    # Why: decisions.md#why-several-processes
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return Copy(make) if is_safe and (os.cpu_count() or 1) > 1 else Here(make)


class Copy(Generic[Subject]):
    """A worker that takes its steps in a copy of this process.

    Results and needs travel through a pipe that holds little. Before you send a copy much at
    once, wait for its answers; otherwise each waits for the other to read.
    """

    def __init__(self, make: Callable[[], Subject]) -> None:
        """Start the copy, which makes the subject."""
        # The other ways to start a process import everything again and pickle the subject.
        context = multiprocessing.get_context("fork")
        self._near, far = context.Pipe()
        self._asked: deque[Callable[[], None]] = deque()
        self._process = context.Process(target=_live, args=(make, self._near, far))
        self._process.start()
        # The copy has its own; while ours is open, its end would never be noticed here.
        far.close()
        # Before multiprocessing waits for it: nobody would tell it to end.
        atexit.register(self.stop)

    def ask(self, step: Callable[[Subject, *Needs], Result], *needs: *Needs) -> Answer[Result]:
        """Ask for a step, and do not wait for it.

        The answer raises what the step has raised about content or files, else `StepError` with
        the traceback; `EndedError` where there will be no answer.
        """
        # Results come in the order of the requests: the oldest answer takes the next one.
        answer = Answer[Result](self._advance)
        self._asked.append(partial(self._hear, answer))
        with suppress(ConnectionError):  # what made it end is there to be heard
            self._near.send(Request(step, needs))
        return answer

    def stop(self) -> None:
        """End the copy, whatever it is doing, and those that it has started."""
        # Else the interpreter would keep this copy to its end, only to stop it again.
        atexit.unregister(self.stop)
        self._near.close()
        # A copy that computes would notice the closed pipe only at its next request.
        self._process.terminate()
        # Without it, the copy stays in the system's table as a zombie.
        self._process.join()

    def _advance(self) -> None:
        self._asked.popleft()()

    def _hear(self, answer: Answer[Result]) -> None:
        outcome: _Done[Result] | _Failed
        try:
            outcome = pickle.loads(self._near.recv_bytes())
        except (EOFError, ConnectionError):
            outcome = _Failed(EndedError("a part of the build was ended from outside"))
        if isinstance(outcome, _Failed):
            # A failure ends the build: nobody will wait for the other answers.
            self.stop()
            raise outcome.error
        answer.give(outcome.result)


def _live(make: Callable[[], Subject], near: Connection, far: Connection) -> None:
    """Make the subject, and take the steps that are asked for at the far end of the pipe."""
    near.close()  # while a copy holds it open, it would not notice that we are gone
    _follow_parent()
    # An error in making the subject is told with the first answer: only then somebody listens.
    begun = _attempt(make)
    request: Request[Subject, object]
    try:
        while True:
            request = far.recv()
            if isinstance(begun, _Failed):
                outcome: _Done[object] | _Failed = begun
            else:
                outcome = _attempt(partial(request.fulfil, begun.result))
            far.send_bytes(pickle.dumps(outcome, protocol=pickle.HIGHEST_PROTOCOL))
    except (EOFError, ConnectionError):  # nobody wants anything any more
        return


def _follow_parent() -> None:
    """End with the process that started this one, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all of us
    # No exception: whatever runs just then might swallow it.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # After SIGKILL of the parent nothing of ours runs that could end its copies.
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _attempt(take: Callable[[], Result]) -> _Done[Result] | _Failed:
    try:
        return _Done(take())
    except (ContentError, OSError, StepError, EndedError) as error:
        # These travel as they are, since the parent tells them to people in its own words.
        return _Failed(error)
    except Exception:
        # A traceback does not survive pickling, and some exceptions cannot be pickled at all.
        return _Failed(StepError(traceback.format_exc()))
