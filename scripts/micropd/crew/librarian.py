"""Reads and checks all that was written, joins it, and makes the index of the search."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from micropd.checks import check_all
from micropd.crew.shares import Share, cut_shares
from micropd.crew.workers import Hire
from micropd.library import Library, build_library
from micropd.pages.frame import Frames
from micropd.pages.stamp import Write
from micropd.problems import Problem, refuse_errors
from micropd.search.documents import WrittenPage
from micropd.search.index import SearchIndex
from micropd.sources.content import Content, read_content
from micropd.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What has been read, and may be published."""

    library: Library
    warnings: tuple[Problem, ...]


class Librarian:
    """Knows all that was written; what is said in the videos is divided among its shares.

    The shares begin before anything is checked, since checking takes as long as half the
    captions. If there are errors, the work that they have done by then is thrown away.
    """

    def __init__(self, root: Path, wishes: Wishes, write: Write, hire: Hire, shares: int) -> None:
        """Read the project at `root`, and hire a worker for each of that many shares."""
        self._root, self._wishes, self._write = root, wishes, write
        # Reading comes before hiring: copies inherit what was read, and nothing has to be sent.
        self._content = read_content(root, wishes.environment)
        self._library = library = _join(root, self._content, wishes)
        self._index = SearchIndex(library)
        self._shares = [
            hire(partial(Share, root, wishes, self._content, library, videos, write))
            for videos in cut_shares(library.videos, shares)
        ]
        # All steps that need no frames are asked for at once, so that no share stands idle.
        self._problems = [share.ask(Share.check) for share in self._shares]
        self._parts = deque(share.ask(Share.index) for share in self._shares)
        for share in self._shares:
            # Nobody reads this answer; the worker only has its pages ready when frames come.
            share.ask(Share.render)

    def check(self) -> Reading:
        """Return the library and the warnings.

        Raises `ContentError` with all problems if there is an error among them.
        """
        problems = check_all(self._root, self._content, self._wishes, self._library.videos)
        # Ours first, the shares' then: they check their captions meanwhile.
        problems += chain.from_iterable(found.wait() for found in self._problems)
        return Reading(library=self._library, warnings=refuse_errors(problems))

    def index(self) -> None:
        """Join the parts of the index."""
        while self._parts:
            # In the order of the shares, which is that of the library: slots are numbered through.
            self._index.add(self._parts.popleft().wait())

    def write(self, frames: Frames, pages: Sequence[WrittenPage]) -> list[str]:
        """Write the index with the host's pages, and have all shares write their pages.

        Return the paths of all these files.
        """
        # Before the index is written: shares write at the same time.
        written = [share.ask(Share.write, frames) for share in self._shares]
        paths = self._write(self._index.render(pages))
        paths += chain.from_iterable(few.wait() for few in written)
        for share in self._shares:
            # It has nothing left to do, and its process would only hold memory.
            share.stop()
        return paths


# Why: decisions.md#why-are-sources-joined-before-they-are-checked
def _join(root: Path, content: Content, wishes: Wishes) -> Library:
    """Join the sources before they are checked."""
    try:
        return build_library(content, wishes)
    except Exception:
        # Nearly always because of errors in the content: then these are what has to be told.
        refuse_errors(check_all(root, content, wishes))
        raise
