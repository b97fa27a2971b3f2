"""Where each word stands: an inverted index over the documents' slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Postings:
    """The whole index."""

    groups: tuple[Group, ...]
    """By stem."""
    counts: tuple[int, ...]
    """How many slots each document has."""


def index_documents(documents: Sequence[Document]) -> Postings:
    """Find every word of every document."""
    by_word: defaultdict[str, defaultdict[str, list[int]]]
    by_word = defaultdict(lambda: defaultdict(list))
    number = 0
    for document in documents:
        for language, text in document.slots:
            slots = by_word[language]
            for word in set(split_words(text)):
                slots[word].append(number)
            number += 1
    counts = tuple(len(document.slots) for document in documents)
    groups = [group for lang in sorted(by_word) for group in _group(lang, by_word[lang])]
    return Postings(tuple(_drop_common(groups, counts)), counts)


def _group(language: str, by_word: dict[str, list[int]]) -> list[Group]:
    """Put the words of one language together by their stems."""
    stemmer, words = find_stemmer(language), sorted(by_word)
    stems = stemmer.stemWords(words) if stemmer else words
    members: defaultdict[str, list[str]] = defaultdict(list)
    for word, stem in zip(words, stems, strict=True):
        members[stem].append(word)
    return [
        Group(
            stem=stem,
            words=tuple(forms),
            slots=tuple(by_word[forms[0]])
            if len(forms) == 1
            else tuple(sorted(set().union(*(by_word[form] for form in forms)))),
        )
        for stem, forms in sorted(members.items())
    ]


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
            group = Group(stem=group.stem, words=group.words, slots=head)
        kept.append(group)
    return kept


def _locate(counts: Sequence[int]) -> tuple[list[int], list[bool]]:
    """Return each slot's document, and whether it stands in front of what is said."""
    owner = [number for number, count in enumerate(counts) for _ in range(count)]
    is_head = [place < HEAD_SLOTS for count in counts for place in range(count)]
    return owner, is_head
