"""The index cut into files: by as few letters as make them small, and never smaller."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from micropd.search.format import LONGEST_PREFIX
from micropd.search.postings import Group
from micropd.search.shards import Part, cut_shards

LARGEST = 6000
GROUP_WEIGHT = 4


def group(*words: str, weight: int) -> Group:
    """Return a group that takes so much of a file."""
    count = weight - sum(map(len, words)) - GROUP_WEIGHT
    return Group(stem=words[0], words=words, slots=tuple(range(count)))


def weigh(part: Part) -> int:
    return sum(len(one.slots) + sum(map(len, one.words)) + GROUP_WEIGHT for one in part[1])


def cut(*groups: Group) -> list[tuple[str, list[str]]]:
    return [(start, [one.words[0] for one in few]) for start, few in cut_shards(groups)]


def test_what_fits_is_one_file_and_one_more_begins_the_next() -> None:
    a, b, c = group("a", weight=3000), group("b", weight=3000), group("c", weight=100)
    assert cut(b, a) == [("", ["a", "b"])]
    assert cut(b, c, a) == [("", ["a", "b"]), ("c", ["c"])]
    assert cut(a, b._replace(slots=(*b.slots, 9))) == [("", ["a"]), ("b", ["b"])]


def test_many_small_ones_fill_a_file_before_the_next_begins() -> None:
    letters = "abcdefghi"
    made = [group(letter, weight=1000) for letter in letters]
    assert cut(*made) == [("", [*"abcdef"]), ("g", [*"ghi"])]


def test_a_letter_with_too_much_is_cut_by_the_next_letter() -> None:
    made = [group(word, weight=2500) for word in ("b", "ca", "cb", "cc", "d")]
    assert cut(*made) == [("", ["b", "ca"]), ("cb", ["cb", "cc"]), ("d", ["d"])]


def test_words_that_begin_alike_for_long_stay_together_however_many() -> None:
    made = [group(f"{'z' * LONGEST_PREFIX}{letter}", weight=5000) for letter in "abc"]
    assert cut(*made) == [("", [one.words[0] for one in made])]
    shorter = [group(f"{'z' * (LONGEST_PREFIX - 1)}{letter}", weight=5000) for letter in "abc"]
    assert [len(few) for _, few in cut(*shorter)] == [1, 1, 1]


def test_a_form_that_begins_otherwise_is_in_its_own_file_too() -> None:
    went = group("go", "went", weight=4000)
    parts = cut_shards([went, group("x", weight=4000), group("h", weight=3000)])
    assert [start for start, _ in parts] == ["", "h", "x"]
    assert [[one.words for one in few] for _, few in parts] == [
        [("go", "went")], [("h",), ("went",)], [("x",)],
    ]  # fmt: skip


@given(
    st.lists(st.tuples(st.text("abc", min_size=1, max_size=7), st.integers(1, 5000)), max_size=50)
)
def test_no_file_is_too_large_but_for_words_that_begin_alike(made: list[tuple[str, int]]) -> None:
    words = dict(made)
    for part in cut_shards(
        [group(word, weight=GROUP_WEIGHT + len(word) + n) for word, n in words.items()]
    ):
        prefixes = {one.words[0][:LONGEST_PREFIX] for one in part[1]}
        assert weigh(part) <= LARGEST or len(prefixes) == 1
