"""What Git leaves in a text is told once a place, and the advice mends it to the letter."""

from __future__ import annotations

import re

import pytest

from micropd.merge_marks import find_merge_marks

TWO = "a\n<<<<<<< HEAD\nours\n=======\ntheirs\nboth\n>>>>>>> spring\nz\n"
THREE = "<<<<<<< HEAD\nours\n||||||| 0a1b2c3\nbefore\n=======\ntheirs\n>>>>>>> spring\n"


def follow(text: str, advice: str) -> str:
    """Delete the lines that the advice names."""
    gone: set[int] = set()
    for first, last in re.findall(r"(\d+)(?: to (\d+))?", advice.partition("delete ")[2]):
        gone |= set(range(int(first), int(last or first) + 1))
    lines = text.split("\n")
    return "\n".join(line for number, line in enumerate(lines, start=1) if number not in gone)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (TWO, "a\nours\nz\n", "a\ntheirs\nboth\nz\n"),
        (THREE, "ours\n", "theirs\n"),
        (TWO.replace("ours\n", ""), "a\nz\n", "a\ntheirs\nboth\nz\n"),
        (TWO.replace("theirs\nboth\n", ""), "a\nours\nz\n", "a\nz\n"),
    ],
)
def test_the_advice_leads_to_either_version(text: str, first: str, second: str) -> None:
    (problem,) = find_merge_marks(text, "x.vtt")
    assert [follow(text, way) for way in problem.fix.split("; ")] == [first, second]
    assert problem.place.line == text.split("\n").index("<<<<<<< HEAD") + 1


def test_of_several_places_the_last_one_is_mended_first() -> None:
    text = TWO + THREE
    while found := find_merge_marks(text, "x.vtt"):
        assert ("begin with the last" in found[-1].fix) == (len(found) > 1)
        text = follow(text, found[-1].fix.split("; ")[0])
    assert text == "a\nours\nz\nours\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<<<<<<< HEAD\nours\ntheirs\n", 1),
        ("ours\n=======\ntheirs\n>>>>>>> spring\n", 2),
        ("<<<<<<< HEAD\nours\n<<<<<<< HEAD\n", 1),
    ],
)
def test_what_half_a_mend_leaves_is_deleted(text: str, line: int) -> None:
    problem, *_ = find_merge_marks(text, "x.vtt")
    assert (problem.place.line, "delete it" in problem.fix) == (line, True)


@pytest.mark.parametrize(
    "text",
    [
        "Heading\n=======\n\nText\n",
        ">>>>>>> a quote in a quote\n",
        "Heading\n======= \n >>>>>>> x\n",
        "<<<<<<<< eight\n========\n>>>>>>>> eight\n",
        "say <<<<<<< HEAD\n",
        ">> Ann: hi\n>> Ben: ho\n<<\n",
    ],
)
def test_what_others_write_is_no_mark(text: str) -> None:
    assert find_merge_marks(text, "x.vtt") == []
