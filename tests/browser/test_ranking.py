"""What the search finds of what teachers mean: exactly as much as missed.txt says."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from queries.judging import judge
from queries.sets import MISSED, describe, list_sets
from queries.terms import WHOLE


def test_exactly_what_is_known_to_be_missed_is_missed(page: Page, tmp_path: Path) -> None:
    missed = {
        name: (len(queries), judge(page, root, queries)[WHOLE.name])
        for name, (root, queries) in list_sets(tmp_path).items()
    }
    assert describe(missed) == MISSED.read_text(encoding="utf-8")
