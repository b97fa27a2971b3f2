"""The files of the search index: where to start, the newest cards, and all that may follow."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from micropd import urls
from micropd.library import Library
from micropd.model.transcript import Speech
from micropd.search.documents import (
    Document,
    Tracks,
    WrittenPage,
    describe_page,
    describe_videos,
    list_tracks,
    sort_pages,
)
from micropd.search.facets import Names, collect_facets
from micropd.search.format import (
    CARD,
    CARDS_AT_ONCE,
    CARDS_FURTHER,
    VERSION,
    Card,
    FirstCards,
    Start,
    name_cards,
    name_facets,
    name_words,
)
from micropd.search.postings import Postings
from micropd.search.shards import cut_shards, pack
from micropd.search.slots import read_page, read_video


@dataclass(frozen=True, slots=True)
class Part:
    """The index of some of the videos."""

    postings: Postings
    """Where their words stand."""
    tracks: Mapping[str, Tracks]
    """Where their moments are found, by their ids."""


def index_videos(library: Library, speeches: Iterable[Speech]) -> Part:
    """Take in those of the videos that listings show, in their order."""
    # Retired videos stay at their addresses, but nobody should find them anew.
    listed = [speech for speech in speeches if speech.video.is_listed]
    series = {topic.path: topic.name for topic in library.topics["series"]}
    postings = Postings()
    # A generator: the texts of one video are gone before those of the next are read.
    postings.add(read_video(one, library.settings.language, series) for one in listed)
    return Part(postings, {one.video.id: list_tracks(one) for one in listed})


class SearchIndex:
    """The index of one site: videos at once, pages when the host has rendered them."""

    def __init__(self, library: Library) -> None:
        """Start with nothing."""
        self._library = library
        self._postings = Postings()
        self._videos: list[Document] = []

    def add(self, part: Part) -> None:
        """Take in the part with the listed videos that come next in the library's order."""
        self._postings.append(part.postings)
        self._videos += describe_videos(self._library, part.tracks)

    def render(self, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, bytes]]:
        """Yield each file's path and content; all but two lie in a folder of this version."""
        language = self._library.settings.language
        written = sort_pages(self._library, pages)
        # Behind the videos: their slots are numbered already.
        self._postings.add(read_page(*found, language) for found in written)
        documents = [*self._videos, *(describe_page(*found, language) for found in written)]
        shards = cut_shards(self._postings.group())
        first, further = self._collect_cards(documents)
        # The folder is named by a hash of these very files, so its name comes last.
        start = Start(version=VERSION, folder="", words=[start for start, _ in shards])
        parts = {
            name_facets(): _dump(collect_facets(documents, self._library)),
            **{name_words(n): _dump(pack(few)) for n, (_, few) in enumerate(shards)},
            **{name_cards(n): _dump(few) for n, few in enumerate(further)},
        }
        # Why: decisions.md#why-is-the-index-a-folder-with-a-number
        # A browser may have kept one of these two from before a publication: both tell theirs.
        folder = urls.search_folder(_fingerprint([*parts.values(), _dump(start), _dump(first)]))
        start["folder"] = first["folder"] = folder
        yield from ((f"{folder}{name}", content) for name, content in parts.items())
        yield urls.SEARCH_CARDS, _dump(first)
        yield urls.SEARCH_START, _dump(start)

    def _collect_cards(
        self, documents: Sequence[Document]
    ) -> tuple[FirstCards, Iterator[Sequence[Card]]]:
        """Return the first file of cards, and the cards of each further file."""
        topics = self._library.topics
        tools, tags = (Names(topic.name for topic in topics[kind]) for kind in ("tools", "tags"))
        cards = [_card(document, tools, tags) for document in documents]
        first = FirstCards(
            folder="", cards=cards[:CARDS_AT_ONCE], size=CARDS_AT_ONCE, step=CARDS_FURTHER,
            counts=self._postings.counts, tools=tools.list(), tags=tags.list(),
        )  # fmt: skip
        return first, _blocks(cards[CARDS_AT_ONCE:])


def _fingerprint(contents: Iterable[bytes]) -> str:
    """Return a name that changes with anything in the index."""
    found = hashlib.sha256()
    for content in contents:
        found.update(content)
    # 48 bits: no two publications of one site will ever share them by chance.
    return found.hexdigest()[:12]


def _blocks(cards: Sequence[Card]) -> Iterator[Sequence[Card]]:
    for start in range(0, len(cards), CARDS_FURTHER):
        yield cards[start : start + CARDS_FURTHER]


def _card(document: Document, tools: Names, tags: Names) -> Card:
    """Return the row that a result is drawn from."""
    video = document.video
    values: dict[str, Any] = {
        "path": document.path,
        "title": document.title,
        "question": (video and video.question) or "",
        "length": (video and video.duration) or 0,
        "tools": [tools.number(name) for name in video.tools] if video else [],
        "tags": [tags.number(name) for name in document.tags],
        "picture": document.picture,
        "tracks": list(document.tracks),
        "day": document.day if not video else "",
    }
    card = [values[name] for name in CARD]
    # The title is never empty, so this ends.
    while not card[-1]:
        card.pop()
    return card


def _dump(data: object) -> bytes:
    # Escaped, a letter would take six bytes in place of two or three; spaces say nothing.
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
