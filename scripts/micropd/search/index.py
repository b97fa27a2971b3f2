"""The files of the search index: what to fetch first, further cards, facts, and the words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from micropd import urls
from micropd.library import Library
from micropd.search.documents import Document, WrittenPage, list_pages, list_videos
from micropd.search.facts import Names, collect_facts
from micropd.search.postings import Postings
from micropd.search.shards import cut_shards, pack

CARDS_AT_ONCE, CARDS_FURTHER = 512, 128
"""How many documents' cards come with what is fetched first, the newest; how many each further
file holds, of which a result may want any."""


class SearchIndex:
    """The index of one site: videos at once, pages when the host has rendered them."""

    def __init__(self, library: Library) -> None:
        """Take in every listed video."""
        self._library = library
        self._documents = list(list_videos(library))
        self._postings = Postings()
        self._postings.add(self._documents)

    def render(self, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, bytes]]:
        """Yield each file's path and content; all but the first are named by what is in them."""
        library = self._library
        written = list(list_pages(library, pages))
        self._postings.add(written)
        documents = [*self._documents, *written]
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
