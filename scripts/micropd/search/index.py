"""The files of the search index: what to fetch first, further cards, facts, and the words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from micropd import urls
from micropd.library import Library
from micropd.search.documents import (
    Document,
    Tracks,
    WrittenPage,
    describe_page,
    list_tracks,
    list_videos,
    sort_pages,
)
from micropd.search.facts import Names, collect_facts
from micropd.search.postings import Postings
from micropd.search.shards import cut_shards, pack
from micropd.search.slots import read_page, read_video

CARDS_AT_ONCE, CARDS_FURTHER = 512, 128
"""How many documents' cards come with what is fetched first, the newest; how many each further
file holds, of which a result may want any."""


@dataclass(frozen=True, slots=True)
class Part:
    """The index of some of the videos."""

    postings: Postings
    """Where their words stand."""
    tracks: Mapping[str, Tracks]
    """Where their moments are found, by their ids."""


def index_videos(library: Library, part: slice = slice(None)) -> Part:
    """Take in every listed video of a part of the library that has what is said in it."""
    public = {video.id for video in library.videos[part]}
    videos = [video for video in library.listed if video.id in public]
    series = {topic.path: topic.name for topic in library.topics["series"]}
    postings = Postings()
    postings.add(read_video(video, library, series) for video in videos)
    return Part(postings, {video.id: list_tracks(video, library) for video in videos})


class SearchIndex:
    """The index of one site: videos at once, pages when the host has rendered them."""

    def __init__(self, library: Library, parts: Iterable[Part]) -> None:
        """Join the parts, which together have every listed video, in their order."""
        self._library = library
        self._postings = Postings()
        tracks: dict[str, Tracks] = {}
        for part in parts:
            self._postings.append(part.postings)
            tracks.update(part.tracks)
        self._documents = list_videos(library, tracks)

    def render(self, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, bytes]]:
        """Yield each file's path and content; all but the first are named by what is in them."""
        library, language = self._library, self._library.settings.language
        written = sort_pages(library, pages)
        self._postings.add(read_page(*found, language) for found in written)
        documents = [*self._documents, *(describe_page(*found, language) for found in written)]
        parts = [(start, _name(pack(few))) for start, few in cut_shards(self._postings.group())]
        facts = _name(collect_facts(documents, library))
        tools, tags = (Names(topic.name for topic in library.topics[k]) for k in ("tools", "tags"))
        cards = [_card(document, tools, tags) for document in documents]
        further = [_name(some) for some in _blocks(cards[CARDS_AT_ONCE:])]
        yield from (part for _, part in parts)
        yield from (facts, *further)
        first = {
            "cards": cards[:CARDS_AT_ONCE],
            "size": CARDS_AT_ONCE,
            "step": CARDS_FURTHER,
            "further": [path for path, _ in further],
            "facts": facts[0],
            "words": [(start, path) for start, (path, _) in parts],
            "counts": self._postings.counts,
            "tools": tools.list(),
            "tags": tags.list(),
        }
        yield urls.SEARCH_START, _dump(first)


def _blocks(cards: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(cards), CARDS_FURTHER):
        yield cards[start : start + CARDS_FURTHER]


def _card(document: Document, tools: Names, tags: Names) -> list[Any]:
    """Return what a result shows, as short as it gets: empty values at the end are left out."""
    video = document.video
    card: list[Any] = [document.path, document.title]
    card += (video.question or "", video.duration or 0) if video else ("", 0)
    card.append([tools.number(name) for name in video.tools] if video else [])
    card.append([tags.number(name) for name in document.tags])
    card += (document.picture, list(document.tracks), document.day if not video else "")
    while not card[-1]:
        card.pop()
    return card


def _name(data: object) -> tuple[str, bytes]:
    content = _dump(data)
    return urls.search_file(hashlib.sha256(content).hexdigest()[:12]), content


def _dump(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
