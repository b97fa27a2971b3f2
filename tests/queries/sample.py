"""Queries for a project that has none: its own titles, questions and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from micropd import urls
from micropd.model.transcript import Speech
from micropd.search.words import split_words
from projects import load, share_all
from queries.query import Query

_MOST = 100
"""Of how many videos, spread over all."""
_WORDS = 6
"""How many words of a sentence somebody remembers."""


def sample_queries(root: Path) -> list[Query]:
    """Return what the texts of some videos should find."""
    speeches = [one for one in share_all(root, load(root)).speeches if one.video.is_listed]
    texts = {urls.video_page(one.video.name): _read_text(one) for one in speeches}
    step = -(-len(speeches) // _MOST)
    return [query for speech in speeches[::step] for query in _ask_for(speech, texts)]


def _read_text(speech: Speech) -> str:
    """Return all words of a video, between spaces."""
    video = speech.video
    written = (video.title, video.question, video.summary, video.description)
    said = (cue.text for one in speech.transcripts for cue in one.cues)
    return f" {' '.join(word for text in (*written, *said) for word in split_words(text or ''))} "


def _ask_for(speech: Speech, texts: Mapping[str, str]) -> Iterator[Query]:
    video = speech.video
    yield _ask(video.title, "title", texts)
    if video.question:
        yield _ask(video.question, "question", texts)
    cues = [cue for one in speech.transcripts[:1] for cue in one.cues]
    for cue in cues[len(cues) // 2 :][:1]:
        said = split_words(cue.text)[:_WORDS]
        yield _ask(" ".join(said), "phrase", texts, int(cue.start))


def _ask(typed: str, kind: str, texts: Mapping[str, str], second: int | None = None) -> Query:
    """Return a query that finds whatever has its words; only of one video a second is meant."""
    words = f" {' '.join(split_words(typed))} "
    paths = tuple(path for path, text in texts.items() if words in text)
    return Query(query=typed, kind=kind, paths=paths, second=second if len(paths) == 1 else None)
