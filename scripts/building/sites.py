"""Sites begun with this machine's processes, and built into a folder as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from building.outcome import Outcome
from building.processes import hire
from building.staging import stage
from building.writing import write_files
from micropd.crew.workers import Hire
from micropd.site import Progress, Site, tell_nobody
from micropd.wishes import Wishes

_FEWEST, _MOST = 2, 4
"""How many shares the videos are cut into: with more, the host's own work takes longer."""

Host = Callable[[Site, Path], Outcome]
"""Draws a site that has begun, and has it written to a folder."""


def begin_site(
    root: Path,
    wishes: Wishes,
    folder: Path,
    progress: Progress = tell_nobody,
    hire: Hire = hire,
) -> Site:
    """Begin to read the project at `root`; the site will write all its files to the folder."""
    return Site(
        root.resolve(), wishes, partial(write_files, str(folder)),
        hire=hire, shares=max(_FEWEST, min(_MOST, os.cpu_count() or 1)), progress=progress,
    )  # fmt: skip


def build_site(
    root: Path,
    out: Path,
    wishes: Wishes,
    host: Host,
    progress: Progress = tell_nobody,
    hire: Hire = hire,
) -> Outcome:
    """Build the project at `root` into `out`, which is as it was before if that fails.

    Raises `FolderError` if `out` holds something that is not an older site.
    """
    with stage(root, out) as place:
        site = begin_site(root, wishes, place.new, progress, hire)
        try:
            outcome = host(site, place.new)
        finally:  # before the folder goes: others may still write into it
            site.stop()
        # Without counts, nothing was built: the older site stays where it is.
        if outcome.counts:
            place.publish()
        return outcome
