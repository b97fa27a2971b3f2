"""How a worker is asked for a step, and how its answer is awaited, in any process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar, TypeVarTuple

Subject = TypeVar("Subject")
Subject_co = TypeVar("Subject_co", covariant=True)
Result = TypeVar("Result")
Needs = TypeVarTuple("Needs")


@dataclass(frozen=True, slots=True)
class Request(Generic[Subject, Result, *Needs]):
    """A step that a worker shall take."""

    # A method of a class at the top of a module: pickle sends its name, not its code.
    step: Callable[[Subject, *Needs], Result]
    """A method of the subject's class."""
    needs: tuple[*Needs]
    """What it takes."""

    def fulfil(self, subject: Subject) -> Result:
        """Take the step."""
        return self.step(subject, *self.needs)


class Answer(Generic[Result]):
    """What a step returns, once it is there."""

    def __init__(self, advance: Callable[[], None]) -> None:
        """Start without; `advance` has the worker's oldest request answered."""
        self._advance = advance
        # A list, since None may be what a step returns.
        self._given: list[Result] = []

    def give(self, result: Result) -> None:
        """Take the result in."""
        self._given.append(result)

    def wait(self) -> Result:
        """Return the result, as often as you ask; raise what the step has raised."""
        # Others that were asked before are answered on the way.
        while not self._given:
            self._advance()
        return self._given[0]


class Worker(Protocol[Subject_co]):
    """Has a subject, and takes its steps in the order in which they are asked for."""

    def ask(self, step: Callable[[Subject_co, *Needs], Result], *needs: *Needs) -> Answer[Result]:
        """Ask for a step, and do not wait for it."""

    def stop(self) -> None:
        """Leave undone whatever is not done yet."""


class Hire(Protocol):
    """Finds a worker for a subject, which the worker makes first of all."""

    def __call__(self, make: Callable[[], Subject], /) -> Worker[Subject]:
        """Return the worker."""


class Here(Generic[Subject]):
    """A worker that takes its steps in this process, each as soon as somebody waits for it."""

    def __init__(self, make: Callable[[], Subject]) -> None:
        """Take what makes the subject."""
        self._make = make
        self._asked: deque[Callable[[], None]] = deque()

    # Made when the first step is awaited: then errors come up where somebody handles them.
    @cached_property
    def _subject(self) -> Subject:
        return self._make()

    def ask(self, step: Callable[[Subject, *Needs], Result], *needs: *Needs) -> Answer[Result]:
        """Ask for a step, and do not wait for it."""
        answer = Answer[Result](self._advance)
        self._asked.append(lambda: answer.give(Request(step, needs).fulfil(self._subject)))
        return answer

    def stop(self) -> None:
        """Leave undone whatever is not done yet."""
        self._asked.clear()

    def _advance(self) -> None:
        self._asked.popleft()()
