"""The texts written for ranking are sound, and so are the queries over them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from micropd.checks import check_content
from micropd.model.transcript import Speech
from micropd.problems import has_errors
from micropd.search.words import split_words
from micropd.sources.content import read_content
from projects import load, share_all
from queries.query import Answer, Query, read_queries
from queries.texts import HERE, read_texts, write_library
from starter import starter_project

WANTED = {
    "words": 40, "several": 40, "phrase": 60, "question": 40, "misspelt": 30, "prefix": 15,
    "form": 15, "compound": 15, "newest": 5, "tool": 5, "tag": 3, "language": 25, "silent": 6,
    "long": 3, "nothing": 3,
}  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def speeches(root: Path) -> list[Speech]:
    assert not has_errors(check_content(read_content(root)))
    return share_all(root, load(root)).speeches


@pytest.fixture(scope="module")
def queries(root: Path) -> list[Query]:
    return read_queries(HERE / "library.yaml", root)


def test_there_are_texts_enough_to_tell_terms_apart(speeches: list[Speech]) -> None:
    assert len(speeches) == len(read_texts()) >= 300
    lengths = [len(list(one.cues)) for speech in speeches for one in speech.transcripts]
    assert len(lengths) >= 200
    assert sum(length > 15 for length in lengths) >= 4
    assert len({speech.video.language for speech in speeches}) >= 10


def test_there_are_queries_of_every_kind(queries: list[Query]) -> None:
    counts = Counter(query.kind for query in queries)
    assert set(counts) == set(WANTED)
    assert {kind: counts[kind] for kind, least in WANTED.items() if counts[kind] < least} == {}
    assert sum(query.is_timed for query in queries) >= 100


def test_queries_differ(queries: list[Query]) -> None:
    counts = Counter(" ".join(split_words(query.query)) for query in queries)
    assert [text for text, count in counts.items() if count > 1] == []


def test_a_slip_makes_a_word_that_is_nowhere(speeches: list[Speech], queries: list[Query]) -> None:
    """Else it would be no slip to the search."""
    videos = [speech.video for speech in speeches]
    said = (cue.text for speech in speeches for one in speech.transcripts for cue in one.cues)
    written = (f"{video.title} {video.question} {video.summary} {video.tools}" for video in videos)
    known = {word for text in (*said, *written) for word in split_words(text)}
    slips = [split_words(query.query) for query in queries if query.kind == "misspelt"]
    assert [words for words in slips if set(words) <= known] == []


def test_queries_name_what_the_starter_has() -> None:
    assert read_queries(HERE / "starter.yaml", starter_project())


def query(**given: object) -> Query:
    return Query(**{"query": "x", "kind": "words", "paths": ("a/",), **given})  # type: ignore[arg-type]


def test_a_right_result_counts_among_the_first_three_only() -> None:
    others = [Answer(path=f"{number}/") for number in range(3)]
    right = Answer(path="a/")
    assert query().find_faults([right, *others]) == []
    assert query().find_faults([*others[:2], right]) == ["first"]
    assert query().find_faults([*others, right]) == ["video"]
    assert query(second=3).find_faults(others) == ["video", "moment"]


def test_a_moment_may_be_a_caption_off() -> None:
    answers = [Answer(path="a/", moments=(14, 50))]
    assert query(second=10).find_faults(answers) == []
    assert query(second=46).find_faults(answers) == ["line"]
    assert query(second=9).find_faults(answers) == ["moment"]
    assert query(is_silent=True).find_faults(answers) == ["moment"]
    assert query(is_silent=True).find_faults([Answer(path="a/")]) == []


def test_nothing_is_right_where_there_is_nothing() -> None:
    nothing = query(paths=())
    assert nothing.find_faults([]) == []
    assert nothing.find_faults([Answer(path="a/")]) == ["nothing"]
    assert query(paths=(), is_harmless=True).find_faults([Answer(path="a/")]) == []
