"""The catalog's share of a build: read and check all, render watch pages, index all words."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from building.processes import Beside, Work
from building.run import Run
from micropd.checks import check_all
from micropd.library import Library, build_library
from micropd.problems import ContentError, Problem, has_errors, sort_problems
from micropd.sources.content import Content, read_content

if TYPE_CHECKING:
    from micropd.pages.frame import Frames
    from micropd.search.documents import WrittenPage


class Catalog:
    """Reads the catalog beside the host, and renders what does not need it."""

    def __init__(self, root: Path, run: Run) -> None:
        """Start to read the project at `root`."""
        self._beside = Beside(partial(_work, root, run))

    def place(self, site_url: str, folder: str) -> None:
        """Tell the site's public address, and the folder that its files go to."""
        self._beside.tell((site_url, folder))

    def read(self) -> tuple[Library, tuple[Problem, ...]]:
        """Return the library, without what is said, and the warnings.

        Raises `ContentError` with all problems if there is an error among them.
        """
        library, problems = self._beside.hear()
        return library, problems

    def stamp(self, frames: Frames, written: Sequence[WrittenPage]) -> None:
        """Give the frames that watch pages wait for, and the pages that the search waits for."""
        # Watch pages have no places of their own in the navigation.
        self._beside.tell((replace(frames, by_path={}), written))

    def finish(self) -> list[str]:
        """Wait until all is written; return the paths."""
        self._beside.hear()
        paths: list[str] = self._beside.hear()
        self.stop()
        return paths

    def stop(self) -> None:
        """Give up."""
        self._beside.stop()


def _work(root: Path, run: Run) -> Work:
    content = read_content(root, os.environ)
    joined = _join(content, run)
    crew = _start_crew(root, content, joined) if joined else []
    try:
        problems = _check(root, content, joined, crew)
        # What kept it from being joined was no content error: let it be seen.
        library = joined or build_library(content, run.today, run.drafts)
        place = yield library, problems
        for one in crew:
            one.tell(place)
        return (yield from _publish(crew, library, folder=place[1]))
    finally:
        for one in crew:
            one.stop()


def _join(content: Content, run: Run) -> Library | None:
    """Join the sources before they are checked, so that others can start; None if that fails."""
    try:
        return build_library(content, run.today, run.drafts)
    except Exception:
        return None


def _start_crew(root: Path, content: Content, library: Library) -> list[Beside]:
    # Only now: reading shall not wait for what renders; but before there are copies of us.
    from building.shares import cut_shares, work_on_share

    crew = [
        Beside(partial(work_on_share, root, content, library, share))
        for share in cut_shares(library)
    ]
    for one in crew:
        one.tell(None)  # if there are errors, what comes next was done for nothing
    return crew


def _check(
    root: Path, content: Content, library: Library | None, crew: Sequence[Beside]
) -> tuple[Problem, ...]:
    """Return the warnings; raises `ContentError` with all problems if there is an error."""
    problems = check_all(root, content, library.videos if library else ())
    for one in crew:
        problems += one.hear()
    if has_errors(problems):
        raise ContentError(problems)
    return sort_problems(problems)


def _publish(crew: Sequence[Beside], library: Library, folder: str) -> Work:
    """Join the index, and hand out the frames to whoever has rendered its pages."""
    from building.writing import write_outputs
    from micropd.search.index import SearchIndex

    index = SearchIndex(library, [one.hear() for one in crew])
    frames, written = yield
    for one in crew:
        one.tell(frames)
    paths = write_outputs(folder, index.render(written))
    for one in crew:
        one.hear()  # its pages were rendered
        paths += one.hear()
    return paths
