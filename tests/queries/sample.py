"""Queries for a project that has none: its own titles, questions and sentences."""

from __future__ import annotations

from collections.abc import Iterator
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
    speeches = [speech for speech in share_all(root, load(root)).speeches if speech.video.is_listed]
    step = -(-len(speeches) // _MOST)
    titles: dict[str, list[str]] = {}
    for speech in speeches:
        titles.setdefault(speech.video.title, []).append(urls.video_page(speech.video.name))
    return [query for speech in speeches[::step] for query in _ask_for(speech, titles)]


def _ask_for(speech: Speech, titles: dict[str, list[str]]) -> Iterator[Query]:
    video = speech.video
    path = urls.video_page(video.name)
    yield Query(query=video.title, kind="title", paths=tuple(titles[video.title]))
    if video.question:
        yield Query(query=video.question, kind="question", paths=(path,))
    cues = [cue for one in speech.transcripts[:1] for cue in one.cues]
    for cue in cues[len(cues) // 2 :][:1]:
        said = " ".join(split_words(cue.text)[:_WORDS])
        yield Query(query=said, kind="phrase", paths=(path,), second=int(cue.start))
