"""The site's search in the host's pages: its opener, and the words of hand-written pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hosts.mkdocs.search import with_opener
from micropd import urls
from projects import build, make_videos, write_project


def test_the_opener_stands_at_the_end_of_the_headers_line() -> None:
    page = '<nav>a</nav><header class="md-header"><nav>b</nav></header><nav>c</nav>'
    expected = '<nav>a</nav><header class="md-header"><nav>b<i></nav></header><nav>c</nav>'
    assert with_opener(page, "<i>") == expected


def test_a_page_without_the_themes_header_stays_as_it_is() -> None:
    assert with_opener("<nav>a</nav>", "<i>") == "<nav>a</nav>"


@pytest.mark.slow
def test_pages_are_found_unless_they_say_otherwise(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    docs = root / "docs"
    docs.mkdir(exist_ok=True)
    (docs / "about.md").write_text("# About & more\n\nReachable by **carrier pigeon**.\n")
    (docs / "hidden.md").write_text("---\nsearch: {exclude: true}\n---\n# Hidden\n")
    out = tmp_path / "site"
    assert build(root, out).returncode == 0
    first = json.loads((out / urls.SEARCH_CARDS).read_text())
    titles = {card[0]: card[1] for card in first["cards"]}
    assert titles["about/"] == "About & more"
    assert "hidden/" not in titles
    parts = (out / first["folder"]).glob("words-*.json")
    assert any("pigeon" in json.loads(part.read_text())["words"] for part in parts)


@pytest.mark.slow
def test_a_transcript_stands_on_its_watch_page_only(tmp_path: Path) -> None:
    videos = make_videos(1).replace("id: v001", "id: v001, transcript: said.md")
    root = write_project(tmp_path / "project", videos)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "said.md").write_text("Word for word.\n")
    out = tmp_path / "site"
    assert build(root, out).returncode == 0
    assert not (out / "said").exists()
    assert "Word for word." in (out / "videos" / "v001" / "index.html").read_text()
