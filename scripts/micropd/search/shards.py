"""The index cut into files by the first letters of words, each small enough for a phone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import sub

from micropd.search.format import LONGEST_PREFIX, Shard
from micropd.search.postings import Group

_LARGEST_WEIGHT = 6000
"""About how many numbers and letters a file holds; compressed, half as many bytes."""

Part = tuple[str, list[Group]]
"""The letters its first word begins with, and its groups."""
_Weighed = tuple[int, Group]


def cut_shards(groups: Sequence[Group]) -> list[Part]:
    """Return the groups in the order of their words, in parts that begin with other letters.

    A word stands in the last part whose letters are not behind it.
    """
    # The stem as well, since words of two languages may be spelt alike.
    ordered = sorted(groups, key=lambda group: (group.words[0], group.stem))
    shards = list(_cut([(_weigh(group), group) for group in ordered]))
    starts = [start for start, _ in shards]
    for number, group in list(_scattered(shards)):
        # The words are sorted, so those of one part stand together.
        for place, words in groupby(group.words, key=lambda word: bisect_right(starts, word) - 1):
            if place != number:
                shards[place][1].append(group._replace(words=tuple(words)))
    return shards


def _scattered(shards: Sequence[Part]) -> Iterator[tuple[int, Group]]:
    """Yield the groups of which a word stands in another part: "going" may not begin as "go"."""
    for number, (_, few) in enumerate(shards[:-1]):
        # The last part has none behind it, and so no word that belongs further behind.
        after = shards[number + 1][0]
        yield from ((number, group) for group in few if group.words[-1] >= after)


def _cut(ordered: Sequence[_Weighed]) -> Iterator[Part]:
    start, weight = "", 0
    part: list[Group] = []
    for prefix, size, few in _split(ordered, 1):
        if part and weight + size > _LARGEST_WEIGHT:
            yield start, part
            start, part, weight = prefix, [], 0
        part += few
        weight += size
    if part:
        yield start, part


def _split(groups: Sequence[_Weighed], length: int) -> Iterator[tuple[str, int, list[Group]]]:
    """Yield groups by as few letters as it takes to make them small, and their weight."""
    for prefix, found in groupby(groups, key=lambda weighed: weighed[1].words[0][:length]):
        few = list(found)
        weight = sum(one for one, _ in few)
        # Words may have all these letters in common: then one file is larger than wanted.
        if length == LONGEST_PREFIX or weight <= _LARGEST_WEIGHT:
            yield prefix, weight, [group for _, group in few]
        else:
            yield from _split(few, length + 1)


def _weigh(group: Group) -> int:
    return len(group.slots) + sum(map(len, group.words)) + 4


def pack(groups: Sequence[Group]) -> Shard:
    """Return the content of the file for these groups."""
    # Sorted, so that the browser finds a word by halving.
    words = sorted((word, number) for number, one in enumerate(groups) for word in one.words)
    return {
        "words": [word for word, _ in words],
        "groups": [number for _, number in words],
        "slots": [_steps(group.slots) for group in groups],
        "common": [number for number, one in enumerate(groups) if one.is_common],
    }


def _steps(slots: Sequence[int]) -> list[int]:
    # Steps are smaller than slots and more alike: they compress better.
    return [*slots[:1], *map(sub, slots[1:], slots)]
