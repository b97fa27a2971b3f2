"""Whatever is wrong in an entry, what else is wrong with it is told too, and nothing untrue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from micropd.checks import check_project
from micropd.problems import Problem
from projects import write_project

SIZED = "https://media.example/a.mp4"
VIDEO: dict[str, Any] = {
    "id": "forms", "title": "Forms", "url": SIZED, "published": "2026-09-01", "status": "published",
    "sources": [{"url": SIZED, "size": 9}], "captions": [{"lang": "en", "file": "none.vtt"}],
    "chapters": [{"start": "0:05", "title": "One"}, {"start": "1:00", "title": "Two"}],
    "people": ["A. Coach"], "resources": [{"label": "Sheet", "url": "none.pdf"}],
    "tools": ["Kami"], "duration": "3:45", "series": "nope", "replaced_by": "nobody",
    "slug": "forms-now", "aliases": ["before"], "provider": "file", "start": "0:10",
}  # fmt: skip
ISSUE: dict[str, Any] = {
    "title": "Hello", "date": "2026-09-01", "issue": 3, "id": "first", "image": "none.jpg",
    "videos": ["forms", "nobody"], "spotlight": {"school": "oak", "text": "Hi"},
    "competition": {"title": "Captions", "scores": {"oak": 1, "elm": 2}},
    "visits": [{"school": "oak", "start": "2026-09-02", "end": "2026-09-03"}],
    "image_alt": "A desk", "aliases": ["hi"], "status": "published",
}  # fmt: skip
MADE_UP = ("stand-in", "2000-01-01", "1000000000")
EVERYWHERE = ("", "?!", "1/2/3", [""], {"a": "b"}, ["?!", {"a": "b"}], [["a"]], "x: " * 9)


def check(root: Path, video: dict[str, Any], issue: dict[str, Any]) -> tuple[Problem, ...]:
    head = f"---\n{json.dumps(issue)}\n---\n"
    videos = json.dumps({"videos": [video, {**VIDEO, "id": "other", "slug": "other"}]})
    write_project(root, videos, newsletter__hello_md=head)
    (root / "newsletter/hello.md").rename(root / "newsletter/2026-09-01-hello.md")
    return check_project(root)


FIELDS = [("video", key) for key in VIDEO] + [("issue", key) for key in ISSUE]


@pytest.mark.parametrize(("kind", "key"), FIELDS, ids=":".join)
@pytest.mark.parametrize("value", EVERYWHERE, ids=repr)
def test_a_mistake_in_one_field_hides_and_adds_nothing_elsewhere(
    tmp_path: Path, kind: str, key: str, value: object
) -> None:
    before = check(tmp_path / "right", VIDEO, ISSUE)
    video = {**VIDEO, key: value} if kind == "video" else VIDEO
    issue = {**ISSUE, key: value} if kind == "issue" else ISSUE
    after = check(tmp_path / "wrong", video, issue)
    assert len(before) >= 10
    if (kind, key) != ("video", "id"):  # it is in the words of every other problem
        assert told_elsewhere(after, key) == told_elsewhere(before, key)
    words = "\n".join(map(str, after))
    assert not [made_up for made_up in MADE_UP if made_up in words]


def told_elsewhere(problems: tuple[Problem, ...], key: str) -> set[tuple[str, str, str, str]]:
    """Return what is told of other fields; clashes come and go with the field itself."""
    clashes = ("duplicate-video", "path-claimed")
    return {
        (p.rule, p.subject, p.field, p.got)
        for p in problems
        if not p.field.startswith(key) and p.rule not in clashes
    }


def test_misspelt_keys_count_as_those_that_were_meant(tmp_path: Path) -> None:
    typed = {"series": "seires", "replaced_by": "replacedby", "title": "titel"}
    video = {typed.get(key, key): value for key, value in VIDEO.items()}
    found = {(p.rule, p.field) for p in check(tmp_path, video, ISSUE) if 'forms"' in p.subject}
    assert {("unknown-key", key) for key in typed.values()} <= found
    assert {("unknown-series", "seires"), ("unknown-video", "replacedby")} <= found
    assert ("missing-key", "title") not in found


def test_a_misspelt_key_counts_even_where_it_must_not_be_missing(tmp_path: Path) -> None:
    video = {("urll" if key == "url" else key): value for key, value in VIDEO.items()}
    found = {(p.rule, p.field) for p in check(tmp_path, video, ISSUE)}
    assert {("unknown-key", "urll"), ("bad-link", "urll")} <= found, "no provider is called file"


def test_a_misspelt_key_beside_the_right_one_changes_nothing(tmp_path: Path) -> None:
    before = check(tmp_path / "a", VIDEO, ISSUE)
    after = check(tmp_path / "b", {"seires": "other", **VIDEO}, ISSUE)
    assert {(p.rule, p.field, p.got) for p in after} - {
        (p.rule, p.field, p.got) for p in before
    } == {("unknown-key", "seires", '"seires"')}


def test_what_a_stand_in_says_is_not_told_even_where_nothing_is_right(tmp_path: Path) -> None:
    problems = check(tmp_path, {"sources": "?", "chapters": {"a": []}}, {"visits": [{"a": "b"}]})
    assert "stand-in" not in " ".join(map(str, problems))
    assert {p.rule for p in problems if p.field in ("id", "title")} == set()
    assert sum(p.rule == "missing-key" for p in problems) >= 5
