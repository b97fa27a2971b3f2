"""What the search finds of what teachers mean: exactly as much as missed.txt says."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from queries.sets import MISSED, describe_missed, list_sets


def test_exactly_what_is_known_to_be_missed_is_missed(page: Page, tmp_path: Path) -> None:
    assert describe_missed(page, list_sets(tmp_path)) == MISSED.read_text(encoding="utf-8")
