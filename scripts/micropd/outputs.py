"""Every output of the site: where it stands, what it is, and what it is made from.

Whoever checks, links, counts, lists or writes asks here: what nobody lists twice, nobody forgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from micropd import urls
from micropd.holdings import Holdings
from micropd.model.issue import Issue
from micropd.model.media import CAPTION_ENDINGS, ends_with
from micropd.model.video import Video
from micropd.sources.captions import list_files

Kind = Literal["page", "feed", "file", "redirect", "asset"]
Key = tuple[str | int, ...]

LISTING_SIZE = 24
"""Videos on one page of a listing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file of the site that is made from the catalog or the newsletter."""

    path: str
    """As `urls` spells it."""
    kind: Kind
    """A file is for people to keep or to link to; an asset is for browsers alone."""
    purpose: str = ""
    """What the site needs it for, where that is neither a video nor an issue."""
    source: Video | Issue | None = None
    """What it is made from, if not from many."""
    key: Key = ()
    """The key of its source that asks for it, such as `aliases`, 0."""

    @property
    def is_in_sitemap(self) -> bool:
        """Whether search engines shall know it; a redirect is no page."""
        return self.kind == "page"

    @property
    def is_linkable(self) -> bool:
        """Whether hand-written pages may link to it."""
        return self.kind != "asset"

    @property
    def is_hosted(self) -> bool:
        """Whether the host renders it, as it renders all that people write."""
        return isinstance(self.source, Issue)


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


def _topics(kind: str) -> Row:
    path, purpose = urls.topic_index(kind), f"the list of all {kind}"
    return Row(path, "page", purpose, _TOPIC_SECTIONS[kind], lambda has: has.topics[kind])


_TOPIC_SECTIONS = {
    "tools": "By tool", "grades": "By grade", "series": "By series", "tags": "By tag",
}  # fmt: skip
ROWS = (
    Row(urls.LIBRARY, "page", "the list of all videos", "All videos"),
    Row(urls.QUESTIONS, "page", "the list of all questions", "Questions answered", _has_questions),
    *map(_topics, urls.TOPIC_KINDS),
    Row(urls.NEWSLETTER, "page", "the list of all issues", "Newsletter", lambda has: has.issues),
    Row(urls.VIDEO_FEED, "feed", "the feed of new videos"),
    Row(urls.NEWSLETTER_FEED, "feed", "the feed of the newsletter"),
    Row(urls.SITEMAP, "file", "search engines"),
    # What the host makes on its way and we remove.
    Row(urls.PACKED_SITEMAP, "file", "search engines", has_content=lambda has: False),
    Row(urls.FRAMES, "page", "what stands around a page", has_content=lambda has: False),
    Row(urls.NOT_FOUND, "asset", "whoever got lost"),
    Row(urls.SEARCH_START, "asset", "its search"),
    Row(urls.SEARCH_CARDS, "asset", "its search"),
)
"""One line for each; whatever else there is follows from a video, an issue or a topic."""
FOLDERS = {
    urls.ASSETS: "styles and scripts",
    urls.SEARCH: "its search",
    urls.FRAMES: "what stands around a page",
}
"""Folders in which only we write, and what for: names in them are hashes, or change with us."""


def list_outputs(holdings: Holdings) -> Iterator[Output]:
    """Yield all that does not depend on what is said in the videos."""
    yield from (row.output for row in ROWS if row.has_content(holdings))
    yield from list_listings(holdings)
    for video in holdings.videos:
        yield from list_video_outputs(video)
    for issue in holdings.issues:
        yield from list_issue_outputs(issue)


def list_sections(holdings: Holdings) -> dict[str, str]:
    """Return the names in the navigation of the pages that have a place there, by their paths."""
    rows = (row for row in ROWS if row.section and row.has_content(holdings))
    return {row.path: row.section for row in rows}


def list_listings(holdings: Holdings) -> Iterator[Output]:
    """Yield the pages of every topic's listing, and the further ones of the library's."""
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
    starts = range(0, len(videos) or 1, LISTING_SIZE)
    return [videos[start : start + LISTING_SIZE] for start in starts]


def list_video_outputs(video: Video) -> Iterator[Output]:
    """Yield what is made from a video alone."""
    name: Key = ("slug",) if video.slug else ("id",)
    yield Output(path=urls.video_page(video.name), kind="page", source=video, key=name)
    yield from _list_redirects(video, map(urls.video_page, video.aliases))
    if has_drawn_poster(video):
        yield Output(path=urls.poster(video), kind="file", source=video, key=name)
    if has_chapters_file(video):
        path = urls.chapters_file(video.name)
        yield Output(path=path, kind="file", source=video, key=("chapters",))


def has_drawn_poster(video: Video) -> bool:
    """Whether a poster is drawn, since the video has no picture of its own."""
    return not video.thumbnail


def has_chapters_file(video: Video) -> bool:
    """Whether the chapters are published as a file, too."""
    return bool(video.chapters) and not video.is_removed


def list_issue_outputs(issue: Issue) -> Iterator[Output]:
    """Yield what is made from an issue."""
    yield Output(path=urls.issue_page(issue.slug), kind="page", source=issue)
    yield from _list_redirects(issue, map(urls.issue_page, issue.front.aliases))


def _list_redirects(source: Video | Issue, paths: Iterable[str]) -> Iterator[Output]:
    for index, path in enumerate(paths):
        yield Output(path=path, kind="redirect", source=source, key=("aliases", index))


def list_speech_outputs(
    video: Video, says: Callable[[str], object] = lambda file: True
) -> Iterator[Output]:
    """Yield what is made from what is said in a video; by default, all that there may be.

    `says` tells whether anything is said in a file below `docs/`.
    """
    files = [] if video.is_removed else [file for file in list_files([video]) if says(file)]
    for file in files:
        path = urls.captions_file(file)
        if ends_with(file, CAPTION_ENDINGS) and path != file:
            yield Output(path=path, kind="file", source=video, key=("captions",))
    if files:
        path = urls.transcript_file(video.name)
        yield Output(path=path, kind="file", source=video, key=("captions",))
