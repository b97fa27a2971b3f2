"""One small fault, as it may be planted in the code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One change of one module."""

    module: str
    """Path below `scripts/micropd/`."""
    function: str
    """Name of the function or class it is in, or nothing."""
    operator: str
    """mutmut's name for this kind of change."""
    number: int
    """Which of its kind in this function, counted from 1."""
    lines: range | None
    """Lines of the function; None for what is run when the module is imported."""
    line: int
    """Line of what is changed."""
    before: str
    """What is changed, on one line, as short as can be; a number tells equals apart."""
    after: str
    """What it becomes."""
    write: Callable[[], str]
    """Gives the whole module with the fault."""

    @property
    def name(self) -> str:
        """Where it is and of which kind; what else is in the module does not change it."""
        return f"{self.module}:{self.function} {self.operator} {self.number}"

    @property
    def change(self) -> str:
        """Where it is and what it changes, as `excused.txt` names it."""
        return f"{self.module}:{self.function} | {self.before} | {self.after}"
