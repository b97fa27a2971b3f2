"""Where each word stands: an inverted index over the documents' slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from micropd.search.format import FRONT
from micropd.search.slots import Slots
from micropd.search.words import find_stemmer, split_words

# Why: decisions.md#why-are-words-that-are-said-everywhere-left-out
_COMMON_SHARE, _COMMON_FROM = 0.4, 100
"""What is said in so many of so many documents tells nothing about any of them."""


class Group(NamedTuple):
    """Words with one stem, and the slots that hold any of them; there are tens of thousands."""

    stem: str
    words: tuple[str, ...]
    """Every form that occurs, sorted."""
    slots: Sequence[int]
    """Numbers of slots, counted through all documents, ascending."""
    is_common: bool = False
    """Whether it is said nearly everywhere; only where it is written counts then."""


class Postings:
    """The index while it grows."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.counts: list[int] = []
        """How many slots each document has."""
        self._by_word: dict[str, defaultdict[str, list[int]]] = {}
        self._next = 0

    def add(self, documents: Iterable[Slots]) -> None:
        """Find every word of some more documents."""
        for slots in documents:
            for language, text in slots:
                by_word, slot = self._of(language), self._next
                # A word counts once a slot: the ranking knows places, not repetitions.
                for word in set(split_words(text)):
                    by_word[word].append(slot)
                self._next += 1
            self.counts.append(len(slots))

    def append(self, other: Postings) -> None:
        """Take in the postings of the documents that come next."""
        before = self._next
        for language, found in other._by_word.items():
            by_word = self._of(language)
            for word, slots in found.items():
                # The numbers of the first part are right as they are.
                by_word[word] += [before + slot for slot in slots] if before else slots
        self._next += other._next
        self.counts += other.counts

    def group(self) -> list[Group]:
        """Return all words with their slots, grouped by stem within each language."""
        languages = sorted(self._by_word.items())
        # Each language by itself: "gift" in German and in English have different stems and forms.
        groups = [one for language, by_word in languages for one in _group(language, by_word)]
        return _drop_common(groups, self.counts)

    def _of(self, language: str) -> defaultdict[str, list[int]]:
        return self._by_word.setdefault(language, defaultdict(list))


def _group(language: str, by_word: dict[str, list[int]]) -> list[Group]:
    """Put the words of one language together by their stems, in the order of the first ones."""
    stemmer, words = find_stemmer(language), sorted(by_word)
    stems = stemmer.stemWords(words) if stemmer else words
    members: defaultdict[str, list[str]] = defaultdict(list)
    for word, stem in zip(words, stems, strict=True):
        members[stem].append(word)
    return [
        Group(stem=stem, words=tuple(forms), slots=_join([by_word[form] for form in forms]))
        for stem, forms in members.items()
    ]


def _join(lists: Sequence[list[int]]) -> Sequence[int]:
    if len(lists) == 1:
        return lists[0]
    # Sorting runs that are sorted already takes less than a set's order.
    return [*dict.fromkeys(sorted(chain.from_iterable(lists)))]


def _drop_common(groups: list[Group], counts: Sequence[int]) -> list[Group]:
    """Keep the words that are said nearly everywhere only where somebody wrote them."""
    if len(counts) < _COMMON_FROM:
        return groups
    owner, is_front = _locate(counts)
    most = len(counts) * _COMMON_SHARE
    kept = []
    for group in groups:
        # The cheap test first: few groups have so many slots at all.
        if len(group.slots) > most and len({owner[slot] for slot in group.slots}) > most:
            front = tuple(slot for slot in group.slots if is_front[slot])
            group = Group(stem=group.stem, words=group.words, slots=front, is_common=True)
        kept.append(group)
    return kept


def _locate(counts: Sequence[int]) -> tuple[list[int], list[bool]]:
    """Return each slot's document, and whether the slot stands in front of the passages."""
    owner = [number for number, count in enumerate(counts) for _ in range(count)]
    is_front = [place < len(FRONT) for count in counts for place in range(count)]
    return owner, is_front
