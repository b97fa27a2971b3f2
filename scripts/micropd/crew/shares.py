"""A share of the videos: reads what is said in them, checks it, indexes it and writes the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path

from micropd.checks import check_speech
from micropd.library import Library, find_speech
from micropd.model.transcript import Speech
from micropd.model.video import Video
from micropd.pages import transcripts, watch
from micropd.pages.frame import Frames
from micropd.pages.page import Page
from micropd.pages.stamp import Write, stamp
from micropd.problems import Problem
from micropd.search.index import Part, index_videos
from micropd.sources.content import Content, read_speech
from micropd.wishes import Wishes


def cut_shares(videos: Sequence[Video], count: int) -> Iterator[Sequence[Video]]:
    """Yield the videos in that many parts."""
    # Neighbours stay together: the parts of the index are joined in the library's order.
    bounds = [len(videos) * number // count for number in range(count + 1)]
    yield from (videos[start:end] for start, end in pairwise(bounds))


# Why: decisions.md#why-several-processes
class Share:
    """Some of the videos, and what is said in them: that never leaves the share."""

    def __init__(
        self,
        root: Path,
        wishes: Wishes,
        content: Content,
        library: Library,
        videos: Sequence[Video],
        write: Write,
    ) -> None:
        """Read what is said in the videos, which come in the order of the library."""
        self._content, self._library, self._videos = content, library, videos
        self._wishes, self._write = wishes, write
        self._read = read_speech(root, content, videos)

    def check(self) -> list[Problem]:
        """Return what is wrong with the captions and transcripts."""
        return check_speech(self._content, self._read, self._wishes)

    def index(self) -> Part:
        """Return this part of the search index."""
        return index_videos(self._library, self.speeches)

    def render(self) -> int:
        """Render the watch pages but for their frames; return how many there are."""
        # Not the pages: an answer travels between processes.
        return len(self.pages)

    def write(self, frames: Frames) -> list[str]:
        """Write the watch pages, and the files that go with them; return their paths."""
        # A generator: pages are stamped as they are written, and never all in memory.
        pages = stamp(self.pages, self._library, frames)
        return self._write(chain(pages, transcripts.render_files(self.speeches)))

    @cached_property
    def speeches(self) -> Sequence[Speech]:
        """The videos, joined to what is said in them."""
        return [find_speech(one, self._read, self._library.settings) for one in self._videos]

    @cached_property
    def pages(self) -> Sequence[Page]:
        """Their watch pages."""
        return list(watch.render(self._library, self.speeches))
