"""Where each word stands: an inverted index over the documents' slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from micropd.search.documents import Document
from micropd.search.words import find_stemmer, split_words

HEAD_SLOTS = 3
"""The slots of a document in front of what is said."""
_COMMON_SHARE, _COMMON_FROM = 0.4, 100
"""What is said in so many of so many documents tells nothing about any of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words with one stem, and the slots that hold any of them."""

    stem: str
    words: tuple[str, ...]
    """Every form that occurs, sorted."""
    slots: tuple[int, ...]
    """Numbers of slots, counted through all documents, ascending."""
    is_common: bool = False
    """Whether it is said nearly everywhere; only where it is written counts then."""


class Postings:
    """The index while it grows."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.counts: list[int] = []
        """How many slots each document has."""
        self._by_word: defaultdict[str, defaultdict[str, list[int]]]
        self._by_word = defaultdict(lambda: defaultdict(list))
        self._next = 0

    def add(self, documents: Iterable[Document]) -> None:
        """Find every word of some more documents."""
        for document in documents:
            for language, text in document.slots:
                by_word = self._by_word[language]
                for word in set(split_words(text)):
                    by_word[word].append(self._next)
                self._next += 1
            self.counts.append(len(document.slots))

    def group(self) -> list[Group]:
        """Return all words with their slots, grouped by stem within each language."""
        languages = sorted(self._by_word.items())
        groups = [one for language, by_word in languages for one in _group(language, by_word)]
        return _drop_common(groups, self.counts)


def _group(language: str, by_word: dict[str, list[int]]) -> list[Group]:
    """Put the words of one language together by their stems."""
    stemmer, words = find_stemmer(language), sorted(by_word)
    stems = stemmer.stemWords(words) if stemmer else words
    members: defaultdict[str, list[str]] = defaultdict(list)
    for word, stem in zip(words, stems, strict=True):
        members[stem].append(word)
    return [
        Group(stem=stem, words=tuple(forms), slots=_join([by_word[form] for form in forms]))
        for stem, forms in sorted(members.items())
    ]


def _join(lists: Sequence[list[int]]) -> tuple[int, ...]:
    if len(lists) == 1:
        return tuple(lists[0])
    return tuple(sorted(set().union(*lists)))


def _drop_common(groups: list[Group], counts: Sequence[int]) -> list[Group]:
    """Of words that are said nearly everywhere keep only what is written with intent."""
    if len(counts) < _COMMON_FROM:
        return groups
    owner, is_head = _locate(counts)
    most = len(counts) * _COMMON_SHARE
    kept = []
    for group in groups:
        if len(group.slots) > most and len({owner[slot] for slot in group.slots}) > most:
            head = tuple(slot for slot in group.slots if is_head[slot])
            group = Group(stem=group.stem, words=group.words, slots=head, is_common=True)
        kept.append(group)
    return kept


def _locate(counts: Sequence[int]) -> tuple[list[int], list[bool]]:
    """Return each slot's document, and whether it stands in front of what is said."""
    owner = [number for number, count in enumerate(counts) for _ in range(count)]
    is_head = [place < HEAD_SLOTS for count in counts for place in range(count)]
    return owner, is_head
