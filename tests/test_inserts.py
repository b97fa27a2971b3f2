"""Shortcodes: how many cards, issues and visits each shows, and in what order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from micropd.markdown.shortcodes import find_shortcodes
from micropd.pages.cards import Cards
from micropd.pages.inserts import render_shortcode
from projects import CONFIG, load, make_videos, write_project


def insert(root: Path, typed: str) -> str:
    library = load(root)
    (code,) = find_shortcodes(f"{{{{ {typed} }}}}")
    return render_shortcode(code, library, Cards(library), "./")


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("latest-videos", ["Video 2", *(f"Video {n}" for n in range(9, 4, -1))]),
        ("latest-videos 3", ["Video 2", "Video 9", "Video 8"]),
    ],
)
def test_the_latest_videos_are_the_featured_and_then_the_newest(
    tmp_path: Path, code: str, shown: list[str]
) -> None:
    videos = make_videos(9).replace("id: v002", "id: v002, featured: true")
    html = insert(write_project(tmp_path, videos), code)
    titles = lxml_html.fromstring(html).xpath(".//*[@class='pd-card__title']/a/text()")
    assert titles == shown


@pytest.mark.parametrize(("code", "count"), [("latest-issues", 3), ("latest-issues 4", 4)])
def test_the_latest_issues_are_the_newest(tmp_path: Path, code: str, count: int) -> None:
    names = [f"2026-01-0{day}-i{day}" for day in range(1, 6)]
    files = {f"newsletter__{name}_md": f"---\ntitle: Issue {name[-1]}\n---\n" for name in names}
    html = insert(write_project(tmp_path, "videos: []\n", **files), code)
    assert re.findall(r"Issue \d", html) == [f"Issue {n}" for n in range(5, 5 - count, -1)]


@pytest.mark.parametrize(
    ("day", "is_shown"),
    [("2026-11-22", False), ("2026-11-23", True), ("2026-11-29", True), ("2026-11-30", False)],
)
def test_the_coming_week_starts_today_and_has_seven_days(
    tmp_path: Path, day: str, is_shown: bool
) -> None:
    text = f"---\ntitle: X\nvisits: [{{school: fir, start: {day}}}]\n---\n"
    config = CONFIG + "extra: {schools: [{id: fir, name: Fir School}]}\n"
    root = write_project(tmp_path, "videos: []\n", config, **{"newsletter__2026-01-01-x_md": text})
    assert ("Fir School" in insert(root, "visits")) is is_shown
