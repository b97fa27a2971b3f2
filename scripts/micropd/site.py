"""The whole site: reads, checks and joins what was written, and writes what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from micropd import urls
from micropd.assets.served import read_served
from micropd.crew.librarian import Librarian, Reading
from micropd.crew.workers import Answer, Here, Hire, Worker
from micropd.feeds import newsletter as newsletter_feed
from micropd.feeds import videos as video_feed
from micropd.library import Library
from micropd.pages import listings, newsletter, posters, questions, redirects, sitemap
from micropd.pages.frame import Frames
from micropd.pages.stamp import File, Write, stamp
from micropd.search.documents import WrittenPage
from micropd.settings import public_address
from micropd.wishes import Wishes

Progress = Callable[[int, int], None]
"""Hears how many files are done, out of about how many."""


def tell_nobody(done: int, total: int) -> None:
    """Take news of progress that nobody wants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What the host has drawn: its own pages, and the frames of ours."""

    frames: Frames
    bodies: Mapping[str, str]
    """The HTML of each issue, by its id."""
    pages: Sequence[WrittenPage]
    """The pages that the search shall find."""
    paths: Sequence[str]
    """The paths of all its pages."""


# Why: decisions.md#why-is-a-site-made-by-a-class-that-is-told-who-works-and-where-files-go
class Site:
    """A site on its way from what the coach wrote to the files that browsers get.

    A librarian reads, checks and indexes while the host starts and draws. Watch pages and the
    index are written by the librarian and its shares, all other pages and files here.
    """

    def __init__(
        self,
        root: Path,
        wishes: Wishes,
        write: Write,
        *,
        hire: Hire = Here,
        shares: int = 2,
        progress: Progress = tell_nobody,
    ) -> None:
        """Begin to read the project at `root`.

        `write` puts files where they belong; `hire` finds workers for a librarian and so many
        shares of the videos.
        """
        self.root, self.wishes = root, wishes
        self._write, self._hire, self._shares, self._progress = write, hire, shares, progress
        self._librarian, self._reading = self._begin(wishes)

    def read(self, site_url: str | None = None) -> Reading:
        """Return the library and the warnings, for the address that the host knows by now.

        Raises `ContentError` with all problems if there is an error among them.
        """
        known = self._reading.wait().library.settings.site_url
        if site_url is not None and known != public_address(site_url):
            # A hook of the project's own has changed it: too rare to wait for it each time.
            self.stop()
            wishes = replace(self.wishes, site_url=site_url)
            self._librarian, self._reading = self._begin(wishes)
        return self._reading.wait()

    def write(self, drawn: Drawn) -> list[str]:
        """Render and write all that the host does not; return the paths."""
        library = self.read().library
        # Watch pages have no places of their own in the navigation.
        frames = replace(drawn.frames, by_path={})
        # Asked first, waited for last: the shares write while we do.
        others = self._librarian.ask(Librarian.write, frames, drawn.pages)
        rest = render_rest(library, drawn)
        return self._write(self._counted(rest, library)) + others.wait()

    def stop(self) -> None:
        """Give up, or clean up."""
        self._librarian.stop()

    def _begin(self, wishes: Wishes) -> tuple[Worker[Librarian], Answer[Reading]]:
        librarian = self._hire(
            partial(Librarian, self.root, wishes, self._write, self._hire, self._shares)
        )
        # Asked before the host starts: this is most of the work, and nothing in it needs the host.
        reading = librarian.ask(Librarian.check)
        # Not waited for: the answer only says that the work was done meanwhile.
        librarian.ask(Librarian.index)
        return librarian, reading

    def _counted(self, files: Iterable[File], library: Library) -> Iterator[File]:
        """Tell of each file that is done; there are about three for two videos."""
        for done, file in enumerate(files, start=1):
            # Told after the file was written: the writer asks for the next one then.
            yield file
            self._progress(done, len(library.videos) * 3 // 2)


def render_rest(library: Library, drawn: Drawn) -> Iterator[File]:
    """Yield listings, redirects, posters, feeds and assets: all that needs no transcript."""
    for module in (listings, questions, newsletter):
        yield from stamp(module.render(library), library, drawn.frames)
    yield from redirects.render(library)
    yield from posters.render(library)
    yield urls.VIDEO_FEED, video_feed.render(library)
    yield urls.NEWSLETTER_FEED, newsletter_feed.render(library, drawn.bodies)
    yield urls.SITEMAP, sitemap.render(library, drawn.paths)
    yield from read_served().contents.items()
