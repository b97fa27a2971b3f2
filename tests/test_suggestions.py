"""Did-you-mean finds the slip of a finger, and does not guess wildly."""

from __future__ import annotations

import time

import pytest

from micropd.suggestions import Vocabulary, did_you_mean

KEYS = ["title", "url", "published", "thumbnail", "tags", "tools", "audio_description"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "title"), ("Title", "title"), ("thumbnal", "thumbnail"),
        ("publised", "published"),
        ("audio description", "audio_description"), ("AudioDescription", "audio_description"),
        ("tag", "tags"), ("weather", None), ("", None), ("!!", None),
    ],
)  # fmt: skip
def test_suggests_the_nearest_known_word(typed: str, meant: str | None) -> None:
    assert Vocabulary(KEYS).suggest(typed) == meant


def test_words_the_fix() -> None:
    assert did_you_mean("titel", KEYS, "look it up") == 'did you mean "title"?'
    assert did_you_mean("weather", KEYS, "look it up") == "look it up"
    assert did_you_mean("weather", [], "look it up") == "look it up"


def test_does_not_depend_on_the_order_of_words() -> None:
    words = ["forms-1", "forms-2", "forms-3"]
    assert Vocabulary(words).suggest("forms") == Vocabulary(reversed(words)).suggest("forms")


def test_finds_a_slip_among_many_words_as_among_few() -> None:
    many = Vocabulary(f"{word}-{number:04}" for number in range(2000) for word in ("forms", "quiz"))
    for typed, meant in [("from-0042", "forms-0042"), ("quizz-1999", "quiz-1999")]:
        assert many.suggest(typed) == meant
    assert many.suggest("completely-different") is None


def test_thousands_of_questions_take_a_moment() -> None:
    known = Vocabulary(f"a-video-about-{number:05}-and-more" for number in range(5000))
    start = time.process_time()
    for number in range(300):
        known.suggest(f"a-vidoe-about-{number:05}-and-mroe")
    assert time.process_time() - start < 6
