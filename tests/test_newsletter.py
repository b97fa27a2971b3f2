"""The issues of the newsletter are read from their files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from coach_files import CHICAGO, newsletter
from micropd.sources.newsletter import read_newsletter


def test_an_issue_is_completed_from_its_file(tmp_path: Path) -> None:
    text = "---\ntitle: Hi\ntag: a\n---\n\nHello.\n"
    (found,) = newsletter(tmp_path, text).issues
    issue = found.issue
    assert (issue.slug, issue.id, issue.body, issue.body_line) == (
        "hello", "nl-2026-09-05", "\nHello.\n", 5,
    )  # fmt: skip
    assert issue.date == dt.datetime(2026, 9, 5, tzinfo=CHICAGO)
    assert found.origin.place("tags") == found.origin.place("tag")
    assert found.origin.place("title").line == 2


def test_a_head_with_mistakes_names_the_issue(tmp_path: Path) -> None:
    source = newsletter(tmp_path, "---\ntitle: Hi: there\n---\n")
    (problem,) = source.problems
    assert (problem.subject, problem.place.file, problem.place.line) == (
        'issue "2026-09-05-hello"', "newsletter/2026-09-05-hello.md", 2,
    )  # fmt: skip


def test_other_files_of_the_newsletter_are_no_issues(tmp_path: Path) -> None:
    newsletter(tmp_path, "---\ntitle: Hi\n---\n")
    (tmp_path / "newsletter" / "flag.png").write_bytes(b"\x89PNG")
    (tmp_path / "newsletter" / ".draft.md").write_text("x")
    source = read_newsletter(tmp_path, CHICAGO)
    assert len(source.issues) == 1
    assert not source.problems
