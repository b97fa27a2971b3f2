"""A progress bar that shows up only when the work takes more than a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar as Bar


class ProgressBar:
    """Shows on a terminal how many pages are done."""

    def __init__(self, shown: bool) -> None:
        """Start the clock; if `shown` is false, it never prints anything."""
        self._shown = shown
        self._started = time.monotonic()
        self._bar: Bar[int] | None = None

    def show(self, done: int, total: int) -> None:
        """Hear that `done` of about `total` pages are finished."""
        if not self._shown or (self._bar is None and time.monotonic() - self._started < 1):
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label="Writing pages")
        # The total is a guess, and click wants a step, never one backwards or beyond the end.
        self._bar.update(max(0, min(done, total) - self._bar.pos))
        if done >= total:
            self._bar.render_finish()
            # Pages that come after the guessed total would start a second bar.
            self._shown = False
