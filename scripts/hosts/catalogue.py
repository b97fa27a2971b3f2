"""The catalogue's share of a build: read and check all, render watch pages, index all words."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from hosts.beside import Beside, Work
from hosts.run import Run
from micropd.library import Library, load_library
from micropd.problems import Problem

if TYPE_CHECKING:
    from micropd.pages.frame import Frames
    from micropd.search.documents import WrittenPage


_EVEN, _ODD = slice(0, None, 2), slice(1, None, 2)


class Catalogue:
    """Reads the catalogue beside the host, and renders what does not need it."""

    def __init__(self, root: Path, run: Run) -> None:
        """Start to read the project at `root`."""
        self._beside = Beside(partial(_work, root, run))

    def place(self, site_url: str, folder: str) -> None:
        """Tell the site's public address, and the folder that its files go to."""
        self._beside.tell((site_url, folder))

    def read(self) -> tuple[Library, tuple[Problem, ...]]:
        """Return the library and the warnings; raises `ContentError` with all problems."""
        library, problems = self._beside.hear()
        return library, problems

    def stamp(self, frames: Frames, written: Sequence[WrittenPage]) -> None:
        """Give the frames that watch pages wait for, and the pages that the search waits for."""
        self._beside.tell((frames, written))

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
    library, problems = load_library(
        root, today=run.today, drafts=run.drafts, environment=os.environ
    )
    crew = [Beside(partial(_index, library)), Beside(partial(_watch, library, _ODD))]
    place = yield library.without_speech(), problems

    own = _watch(library, _EVEN)
    next(own)
    for one in crew:
        one.tell(place)
    own.send(place)
    news = yield
    for one in crew:
        one.tell(news)
    paths = _result(own, news)
    return [*paths, *chain.from_iterable(_finish(one) for one in crew)]


def _finish(one: Beside) -> list[str]:
    """Return what a member of the crew has written."""
    *_, paths = one.hear(), one.hear(), one.hear()
    one.stop()
    return list(paths)


def _result(work: Work, news: object) -> list[str]:
    try:
        work.send(news)
    except StopIteration as end:
        return list(end.value)
    raise AssertionError("this was its last step")


def _watch(library: Library, part: slice) -> Work:
    # Only now: reading shall not wait for what renders.
    from hosts.writer import write_outputs
    from micropd import site
    from micropd.pages import watch

    site_url, folder = yield
    library = library.at(site_url)
    pages = list(watch.render(library, part))
    frames, _ = yield
    return write_outputs(folder, site.render_videos(pages, library, frames, part))


def _index(library: Library) -> Work:
    from hosts.writer import write_outputs
    from micropd.search.index import SearchIndex

    index = SearchIndex(library)
    _, folder = yield
    _, written = yield
    return write_outputs(folder, index.render(written))
