"""What can be found: each video, issue and hand-written page, as a result shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from micropd import urls
from micropd.item_outputs import has_chapters_file
from micropd.library import Library
from micropd.model.issue import Issue
from micropd.model.transcript import Speech
from micropd.model.video import Video

Tracks = tuple[str, ...]
"""Paths of WebVTT files with what is said in a video, and with its chapters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page that the host rendered."""

    path: str
    """Its path."""
    title: str
    """Its title, plain."""
    text: str
    """Its words, plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing that can be found."""

    kind: str
    """`video`, `issue` or `page`."""
    path: str
    """Path of its page."""
    title: str
    """As shown."""
    language: str
    """Its language (BCP 47)."""
    video: Video | None = None
    """The video, if it is one."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    picture: str = ""
    """Path of its poster, or nothing."""
    tracks: Tracks = ()
    """The files in which a result looks for the moments of a video."""
    day: str = ""
    """Date (ISO 8601), or nothing."""


def describe_videos(library: Library, tracks: Mapping[str, Tracks]) -> Iterator[Document]:
    """Yield a document for each video that has an entry in `tracks`, by its id."""
    for name, files in tracks.items():
        yield _video(library.by_id[name], library.settings.language, files)


def sort_pages(
    library: Library, pages: Iterable[WrittenPage]
) -> list[tuple[WrittenPage, Issue | None]]:
    """Return the newsletter's issues, newest first, then all other pages."""
    issues = {urls.issue_page(issue.slug): issue for issue in library.issues}
    return sorted(((page, issues.get(page.path)) for page in pages), key=_order)


def _order(found: tuple[WrittenPage, Issue | None]) -> tuple[bool, int, str]:
    page, issue = found
    # The order decides between results that are as good: newest first, then by path.
    return issue is None, -issue.date.toordinal() if issue else 0, page.path


def _video(video: Video, language: str, tracks: Tracks) -> Document:
    return Document(
        kind="video", path=urls.video_page(video.name), title=video.title,
        language=video.language or language, video=video, tags=video.tags,
        picture=urls.poster(video), day=video.published.date().isoformat(), tracks=tracks,
    )  # fmt: skip


def describe_page(page: WrittenPage, issue: Issue | None, language: str) -> Document:
    """Return a page, which may be an issue of the newsletter, as a result shows it."""
    return Document(
        kind="issue" if issue else "page", path=page.path, title=page.title, language=language,
        tags=issue.front.tags if issue else (), day=issue.date.date().isoformat() if issue else "",
    )  # fmt: skip


def list_tracks(speech: Speech) -> Tracks:
    """Return where a result looks for the moments of a video."""
    video, spoken = speech.video, [transcript.file for transcript in speech.transcripts]
    chapters = [urls.chapters_file(video.name)] if has_chapters_file(video) else []
    return (*spoken, *chapters)
