"""Every output of the site: its place, its kind and its source.

Checks, links, counts, navigation and writers all ask here, so that no output is ever forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from micropd import urls
from micropd.holdings import Holdings
from micropd.item_outputs import (
    Kind,
    Output,
    list_issue_pages,
    list_video_files,
    list_video_pages,
)
from micropd.model.video import Video

LISTING_SIZE = 24
"""Videos on one page of a listing."""


@dataclass(frozen=True, slots=True)
class Row:
    """An output that a site has once; its place is kept while there is nothing for it yet."""

    path: str
    kind: Kind
    purpose: str
    section: str = ""
    """Its name in the navigation, if it has a place there."""
    has_content: Callable[[Holdings], object] = lambda holdings: True

    @property
    def output(self) -> Output:
        """The row as an output."""
        return Output(path=self.path, kind=self.kind, purpose=self.purpose)


def _has_questions(holdings: Holdings) -> bool:
    return any(video.question for video in holdings.listed)


def _topics(kind: str, section: str) -> Row:
    path, purpose = urls.topic_index(kind), f"the list of all {kind}"
    return Row(path, "page", purpose, section, lambda held: held.topics[kind])


def _nothing(holdings: Holdings) -> bool:
    return False


# Why: decisions.md#why-does-one-module-list-every-output
ROWS = (
    Row(urls.LIBRARY, "page", "the list of all videos", "All videos"),
    Row(urls.QUESTIONS, "page", "the list of all questions", "Questions answered", _has_questions),
    _topics("tools", "By tool"),
    _topics("grades", "By grade"),
    _topics("series", "By series"),
    _topics("tags", "By tag"),
    Row(urls.NEWSLETTER, "page", "the list of all issues", "Newsletter", lambda held: held.issues),
    Row(urls.VIDEO_FEED, "feed", "the feed of new videos"),
    Row(urls.NEWSLETTER_FEED, "feed", "the feed of the newsletter"),
    Row(urls.SITEMAP, "file", "search engines"),
    # What the host makes on its way, and we remove.
    Row(urls.PACKED_SITEMAP, "file", "search engines", has_content=_nothing),
    Row(urls.FRAMES, "page", "what stands around a page", has_content=_nothing),
    Row(urls.NOT_FOUND, "asset", "whoever got lost"),
    Row(urls.SEARCH_START, "asset", "its search"),
    Row(urls.SEARCH_CARDS, "asset", "its search"),
)
"""One line for each; whatever else there is follows from a video, an issue or a topic."""
# Why: decisions.md#which-places-are-ours
FOLDERS = {
    urls.ASSETS: "styles and scripts",
    urls.SEARCH: "its search",
    urls.FRAMES: "what stands around a page",
}
"""Folders in which only we write, and their purposes; names in them are hashes, or may change."""


def list_outputs(holdings: Holdings) -> Iterator[Output]:
    """Yield every output that needs no captions and no transcript."""
    yield from (row.output for row in ROWS if row.has_content(holdings))
    yield from list_listings(holdings)
    for video in holdings.videos:
        yield from list_video_pages(video)
        yield from list_video_files(video)
    for issue in holdings.issues:
        yield from list_issue_pages(issue)


def list_sections(holdings: Holdings) -> dict[str, str]:
    """Return the names in the navigation of the pages that have a place there, by their paths."""
    rows = (row for row in ROWS if row.section and row.has_content(holdings))
    return {row.path: row.section for row in rows}


def has_section(path: str, holdings: Holdings) -> bool:
    """Whether there is something for a page with a place in the navigation."""
    return path in list_sections(holdings)


def list_listings(holdings: Holdings) -> Iterator[Output]:
    """Yield the pages of every topic's listing, and the further ones of the library's."""
    # Its first page is a row above: the library has one even without a video.
    yield from _list_listing(urls.LIBRARY, holdings.listed, first=2)
    for topics in holdings.topics.values():
        for topic in topics:
            yield from _list_listing(topic.path, topic.videos, first=1)


def _list_listing(path: str, videos: Sequence[Video], first: int) -> Iterator[Output]:
    for number in range(first, len(cut_listing(videos)) + 1):
        further = urls.listing_page(path, number)
        yield Output(path=further, kind="page", purpose="a list of videos")


def cut_listing(videos: Sequence[Video]) -> list[Sequence[Video]]:
    """Return the videos of each page of a listing; one without videos has a page, too."""
    # `or 1`: an empty range would give no page at all.
    starts = range(0, len(videos) or 1, LISTING_SIZE)
    return [videos[start : start + LISTING_SIZE] for start in starts]
