"""Problems are told to people, to GitHub and to tools."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropd import report
from micropd.problems import ContentError, Place, Problem, has_errors, quote, show, sort_problems


def make(severity: str = "error", line: int = 3, **words: str) -> Problem:
    texts = {"rule": "bad-x", "expected": "a", "got": "b", "fix": "c", **words}
    place = Place(file="videos.yaml", line=line, col=5)
    return Problem(place=place, severity=severity, **texts)  # type: ignore[arg-type]


def test_a_problem_is_one_sentence_with_its_place() -> None:
    problem = make(
        subject='video "forms"', field="title", expected="text", got="a list", fix="mend"
    )
    assert str(problem) == (
        'videos.yaml:3:5: video "forms": title: expected text, got a list — mend'
    )
    assert str(make()) == "videos.yaml:3:5: expected a, got b — c"


def test_text_sets_errors_apart_and_counts() -> None:
    text = report.as_text([make("note"), make("warning"), make(), make(line=9)])
    assert text.split("\n\n")[-1] == "2 errors, 1 warning, 1 note"
    assert [part.split("\n")[0].split()[0] for part in text.split("\n\n")[:-1]] == [
        "Errors", "Warnings", "Notes:",
    ]  # fmt: skip
    assert report.as_text([]) == "No problems found."


def test_sorts_by_place_and_lists_twins_once() -> None:
    late, early = make(line=20), make(line=4)
    assert sort_problems([late, early, late]) == (early, late)
    assert ContentError([late, early]).problems == (early, late)


def test_only_errors_keep_a_site_from_being_published() -> None:
    assert has_errors([make("warning"), make()])
    assert not has_errors([make("warning"), make("note")])


def test_github_gets_escaped_annotations() -> None:
    problem = make("note", expected="50%", got='"a,b:c"')
    (line,) = report.as_github([problem]).split("\n")
    assert line == (
        '::notice file=videos.yaml,line=3,col=5,title=bad-x::expected 50%25, got "a,b:c" — c'
    )
    assert report.as_github([]) == ""


def test_github_gets_paths_from_the_repositorys_root() -> None:
    for folder in ("sites/a", "sites/a/"):
        assert "file=sites/a/videos.yaml," in report.as_github([make()], folder=folder)
    for folder in ("", "."):
        assert "file=videos.yaml," in report.as_github([make()], folder=folder)


def test_github_escapes_a_files_name() -> None:
    problem = Problem(place=Place(file="a,b:c%.md"), rule="x", expected="a", got="b", fix="c")
    assert "file=a%2Cb%3Ac%25.md,line=1" in report.as_github([problem])


def test_json_has_every_field() -> None:
    (row,) = json.loads(report.as_json([make(subject="s", field="f")]))
    assert row == {
        "file": "videos.yaml", "line": 3, "col": 5, "severity": "error", "rule": "bad-x",
        "subject": "s", "field": "f", "expected": "a", "got": "b", "fix": "c",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a\n b", '"a b"'), (7, '"7"'),
      ("x" * 70, f'"{"x" * 59}…"'), ("a\x1b[31m\u200b", '"a�[31m�"')],
)  # fmt: skip
def test_quotes_what_was_found_on_one_visible_line(value: object, shown: str) -> None:
    assert quote(value) == shown


texts = st.text(max_size=30)
LINE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):(?P<col>\d+): (?P<message>.*)")


@given(texts, texts, st.integers(1, 10**6), st.integers(1, 500))
def test_every_line_can_be_read_back(got: str, fix: str, line: int, col: int) -> None:
    place = Place(file="newsletter/x.md", line=line, col=col)
    problem = Problem(place=place, rule="r", expected="e", got=quote(got), fix=show(fix))
    heading, row = report.as_text([problem]).split("\n\n")[0].splitlines()
    assert heading.startswith("Errors")
    found = LINE.fullmatch(row)
    assert found
    assert (found["file"], int(found["line"]), int(found["col"])) == (place.file, line, col)
    assert found["message"] == problem.message


@given(st.lists(texts, min_size=5, max_size=5))
def test_every_annotation_is_one_line(words: list[str]) -> None:
    problem = Problem(
        place=Place(file=words[0]), rule=words[1], expected=words[2], got=words[3], fix=words[4]
    )
    annotation = report.as_github([problem])
    assert "\n" not in annotation
    assert "\r" not in annotation
    head = annotation.removeprefix("::error ").partition("::")[0]
    assert head.count(",") == 3
