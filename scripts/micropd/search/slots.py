"""The words of each video, issue and page, in slots: one for each weight and passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from micropd import urls
from micropd.model.issue import Issue
from micropd.model.record import Mark
from micropd.model.transcript import Cue, Speech
from micropd.model.video import Video
from micropd.records.marks import find_marked
from micropd.search.documents import WrittenPage
from micropd.search.words import without_targets

# Why: decisions.md#how-does-the-search-find-the-second
_PASSAGE_SECONDS = 24
"""About as long as a thought takes: words that are said together weigh more than words apart."""

Slot = tuple[str, str]
"""A language (BCP 47) and a text in it."""
Slots = Sequence[Slot]
"""Title and question; names and tags; what is written about it; what is said, by passage."""


def read_video(speech: Speech, language: str, series: Mapping[str, str]) -> Slots:
    """Return the words of a video; `series` are the names of all series by their paths.

    `language` is the site's.
    """
    video = speech.video
    language = video.language or language
    about = [*_written(video)]
    about += [resource.label for resource in video.resources]
    about += [chapter.title for chapter in video.chapters]
    said = [
        (transcript.lang, text)
        for transcript in speech.transcripts
        for text in cut_passages(transcript.cues)
    ]
    return (
        # Always three slots in front, even empty ones: the browser counts to what is said.
        (language, f"{video.title}\n{video.question or ''}"),
        (language, "\n".join(_names(video, series))),
        (language, "\n".join(about)),
        *said,
        # A written transcript has no times; where captions say the same, it would count twice.
        *([(language, without_targets(speech.written))] if speech.written and not said else ()),
    )


def _names(video: Video, series: Mapping[str, str]) -> Iterator[str]:
    yield from (*video.tools, *video.tags, *video.subjects)
    if video.series:
        yield series.get(urls.topic_page("series", video.series), "")
    yield from (person.name for person in video.people)
    # A bare "3" would be found by any number; people type "grade 3".
    yield from (f"grade {grade}" for grade in video.grades)


def read_page(page: WrittenPage, issue: Issue | None, language: str) -> Slots:
    """Return the words of a page, which may be an issue of the newsletter."""
    tags = issue.front.tags if issue else ()
    written = _written(issue.front) if issue else ()
    return (
        (language, page.title),
        (language, "\n".join(tags)),
        (language, "\n".join([*written, page.text])),
    )


def _written(record: object) -> Iterator[str]:
    """Yield the words of whatever Markdown a record holds."""
    return (without_targets(text) for _, text in find_marked(record, Mark.MARKDOWN))


def cut_passages(cues: Iterable[Cue]) -> Iterator[str]:
    """Join cues to passages of some seconds each."""
    words: list[str] = []
    began = 0.0
    for cue in cues:
        # At the start of a cue: a passage ends where a line ends.
        if words and cue.start - began >= _PASSAGE_SECONDS:
            yield "\n".join(words)
            words = []
        if not words:
            began = cue.start
        words.append(cue.text)
    if words:
        yield "\n".join(words)
