"""What an adapter wants of a build, and what it is told of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from micropd.library import Library
from micropd.problems import Problem

if TYPE_CHECKING:
    from building.pipeline import Catalog


@dataclass(slots=True)
class Run:
    """What an adapter wants of a build, and what it is told of it."""

    today: dt.date
    drafts: bool = False
    progress: Callable[[int, int], None] = lambda done, total: None
    strict: bool = False
    """Whether warnings count as errors."""
    quiet: bool = False
    """Whether the adapter reports problems itself."""
    catalog: Catalog | None = None
    """The catalog's part of the build, where the adapter has started it already."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, filled in."""
    library: Library | None = None
    """The library, filled in."""
    host_pages: int = 0
    """How many pages the host rendered itself, filled in."""
    written: list[str] = field(default_factory=list)
    """Paths of everything we wrote, filled in."""


wanted_run: ContextVar[Run | None] = ContextVar("wanted_run", default=None)
"""How an adapter tells the hook its wishes: MkDocs offers no way to hand a hook a value."""
