"""The inverted index: which slots hold a word, and which words tell nothing."""

from __future__ import annotations

import pytest

from micropd.search.format import FRONT
from micropd.search.postings import Group, Postings
from micropd.search.slots import Slots


def document(*said: str, title: str = "t", language: str = "xx") -> Slots:
    """Return a document with a title, and what is said by passage."""
    front = [title, *[""] * (len(FRONT) - 1)]
    return [(language, text) for text in (*front, *said)]


def postings(*documents: Slots) -> Postings:
    made = Postings()
    made.add(documents)
    return made


def group_of(made: Postings, word: str) -> Group:
    (found,) = [group for group in made.group() if word in group.words]
    return found


def test_slots_are_counted_through_all_documents() -> None:
    made = postings(document("one two", "two"), document(), document("two one one"))
    assert made.counts == [len(FRONT) + 2, len(FRONT), len(FRONT) + 1]
    assert (group_of(made, "one").slots, group_of(made, "two").slots) == ([3, 11], [3, 4, 11])
    assert group_of(made, "t").slots == [0, 5, 8]


def test_parts_that_follow_each_other_are_the_whole() -> None:
    documents = [
        document(f"one w{n} two", "two", language="en" if n % 2 else "es") for n in range(6)
    ]
    joined = Postings()
    for few in (documents[:1], documents[1:4], documents[4:]):
        joined.append(postings(*few))
    whole = postings(*documents)
    assert (joined.counts, joined.group()) == (whole.counts, whole.group())
    joined.add([document("last")])
    whole.add([document("last")])
    assert group_of(joined, "last") == group_of(whole, "last")


def test_forms_of_a_word_share_their_slots_in_order_and_without_doubles() -> None:
    made = postings(document("shares", "sharing share", "shared", language="en"))
    assert group_of(made, "share") == Group(
        stem="share", words=("share", "shared", "shares", "sharing"), slots=[3, 4, 5]
    )


def test_languages_keep_their_words_apart() -> None:
    made = postings(document("red", language="en"), document("red", language="es"))
    assert [group.slots for group in made.group() if group.words == ("red",)] == [[3], [7]]


@pytest.mark.parametrize(
    ("documents", "saying", "is_common"), [(100, 41, True), (100, 40, False), (99, 99, False)]
)
def test_a_word_is_common_that_more_than_four_in_ten_of_a_hundred_say(
    documents: int, saying: int, is_common: bool
) -> None:
    made = postings(*(document("word" if n < saying else "") for n in range(documents)))
    group = group_of(made, "word")
    assert group.is_common is is_common
    assert len(group.slots) == (0 if is_common else saying)


def test_a_word_that_few_say_often_is_not_common() -> None:
    assert not group_of(
        postings(*[document(*["word"] * 50)] * 2, *[document()] * 98), "word"
    ).is_common


def test_a_common_word_is_found_where_it_is_written() -> None:
    written = document("word", title="word")
    group = group_of(postings(written, *[document("word")] * 99), "word")
    assert (group.is_common, group.slots) == (True, (0,))
