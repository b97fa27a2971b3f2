"""What can be found: each video, issue and hand-written page, with its words by their weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from micropd import urls
from micropd.library import Library
from micropd.model.issue import Issue
from micropd.model.transcript import Cue
from micropd.model.video import Video
from micropd.pages.cards import poster_path
from micropd.search.words import without_targets

_PASSAGE_SECONDS = 24
"""About as long as a thought takes: words that are said together weigh more than words apart."""

Slot = tuple[str, str]
"""A language (BCP 47) and a text in it."""


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
    slots: tuple[Slot, ...]
    """Title and question; names and tags; what is written about it; what is said, by passage."""
    language: str
    """Its language (BCP 47)."""
    video: Video | None = None
    """The video, if it is one."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    picture: str = ""
    """Path of its poster, or nothing."""
    tracks: tuple[str, ...] = ()
    """Paths of WebVTT files with what is said and its chapters."""
    day: str = ""
    """Date (ISO 8601), or nothing."""


def list_videos(library: Library) -> Iterator[Document]:
    """Yield what listings show, newest first."""
    series = {topic.path: topic.name for topic in library.topics["series"]}
    for video in library.listed:
        yield _video(video, library, series)


def list_pages(library: Library, pages: Iterable[WrittenPage]) -> Iterator[Document]:
    """Yield the newsletter's issues, newest first, then all other pages."""
    issues = {urls.issue_page(issue.slug): issue for issue in library.issues}
    for page in sorted(pages, key=lambda page: _order(page, issues)):
        yield _page(page, issues.get(page.path), library.settings.language)


def _order(page: WrittenPage, issues: dict[str, Issue]) -> tuple[bool, int, str]:
    issue = issues.get(page.path)
    return issue is None, -issue.date.toordinal() if issue else 0, page.path


def _video(video: Video, library: Library, series: dict[str, str]) -> Document:
    language = video.language or library.settings.language
    transcripts = library.transcripts[video.id]
    name = series.get(urls.topic_page("series", video.series or ""), "")
    chapters = [chapter.title for chapter in video.chapters]
    labels = [resource.label for resource in video.resources]
    names = [*video.tools, *video.tags, *video.subjects, name, *(p.name for p in video.people)]
    names += [f"grade {grade}" for grade in video.grades]
    about = [video.summary, video.description, video.steps, *labels, *chapters]
    said = [(t.lang, text) for t in transcripts for text in cut_passages(t.cues)]
    written = library.written.get(video.id)
    return Document(
        kind="video", path=urls.video_page(video.name), title=video.title, language=language,
        slots=(
            (language, f"{video.title}\n{video.question or ''}"),
            (language, "\n".join(names)),
            (language, without_targets("\n".join(about))),
            *said,
            *([(language, without_targets(written))] if written and not said else ()),
        ),
        video=video, tags=video.tags, picture=poster_path(video),
        day=video.published.date().isoformat(),
        tracks=(
            *(transcript.file for transcript in transcripts),
            *((urls.chapters_file(video.name),) if video.chapters else ()),
        ),
    )  # fmt: skip


def _page(page: WrittenPage, issue: Issue | None, language: str) -> Document:
    tags = issue.front.tags if issue else ()
    summary = issue.front.summary if issue else ""
    about = f"{summary}\n{page.text}"
    slots = ((language, page.title), (language, "\n".join(tags)), (language, about))
    return Document(
        kind="issue" if issue else "page", path=page.path, title=page.title, slots=slots,
        language=language, tags=tags, day=issue.date.date().isoformat() if issue else "",
    )  # fmt: skip


def cut_passages(cues: Sequence[Cue]) -> Iterator[str]:
    """Join cues to passages of some seconds each."""
    words: list[str] = []
    began = 0.0
    for cue in cues:
        if words and cue.start - began >= _PASSAGE_SECONDS:
            yield "\n".join(words)
            words = []
        if not words:
            began = cue.start
        words.append(cue.text)
    if words:
        yield "\n".join(words)
