"""A progress bar that shows up only when the work takes more than a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar as Bar


class ProgressBar:
    """Shows how many pages are done, on a terminal."""

    def __init__(self, shown: bool) -> None:
        """Start the clock; with `shown` false nothing is ever printed."""
        self._shown = shown
        self._started = time.monotonic()
        self._bar: Bar[int] | None = None

    def show(self, done: int, total: int) -> None:
        """Take the news that `done` of about `total` pages are finished."""
        if not self._shown or (self._bar is None and time.monotonic() - self._started < 1):
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label="Writing pages")
        self._bar.update(max(0, min(done, total) - self._bar.pos))
        if done >= total:
            self._bar.render_finish()
            self._shown = False
