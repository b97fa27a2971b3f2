"""Links of hand-written pages to pages and feeds that the host does not render itself."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.structure.files import Files

from hosts.mkdocs.linkable_files import LinkableFiles
from projects import build, load, make_videos, write_project

pytestmark = pytest.mark.slow

VIDEOS = (
    make_videos(3)
    .replace("id: v003", "id: v003, aliases: [old], series: start")
    .replace("id: v002", 'id: v002, captions: [{file: said.vtt}], chapters: ["0:00 Start"]')
)
SAID = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"
SERIES = "series:\n  - {id: start, title: Start}\n"
ISSUE = "---\ntitle: First\n---\n"
LINKS = {
    "feed.xml": "feed.xml",
    "../feed.xml": "feed.xml",
    "newsletter.xml": "newsletter.xml",
    "videos/v001/index.md": "videos/v001/",
    "videos/v001/": "videos/v001/",
    "videos/v001/#transcript": "videos/v001/#transcript",
    "../videos/v001/": "videos/v001/",
    "videos/v001/poster.svg": "videos/v001/poster.svg",
    "videos/v002/transcript.txt": "videos/v002/transcript.txt",
    "videos/v002/chapters.vtt": "videos/v002/chapters.vtt",
    "videos/old/": "videos/old/",
    "videos/index.md": "videos/",
    "videos/": "videos/",
    "tools/kami/": "tools/kami/",
    "series/start/index.md": "series/start/",
    "newsletter/": "newsletter/",
    "newsletter/first/": "newsletter/first/",
    "newsletter/2026-01-02-first.md": "newsletter/first/",
}


def write(folder: Path, page: str, issue: str = "Hello.\n") -> Path:
    texts = {"docs__index_md": "# Home\n", "docs__about_md": page, "docs__said_vtt": SAID}
    return write_project(
        folder, SERIES + VIDEOS, **texts, **{"newsletter__2026-01-02-first_md": ISSUE + issue}
    )


def find_links(site: Path, path: str) -> list[str]:
    html = (site / path / "index.html").read_text(encoding="utf-8").partition("<article")[2]
    return re.findall(r'<li>\s*<a href="([^"]*)"', html.partition("</article>")[0])


def test_links_lead_to_what_we_make(tmp_path: Path) -> None:
    page = "# About\n\n" + "".join(f"- [link]({link})\n" for link in LINKS)
    issue = "- [feed](../feed.xml)\n- [page](../videos/v002/index.md)\n- [old](../videos/v002/)\n"
    root = write(tmp_path / "project", page, issue)
    done = build(root, tmp_path / "site", "--strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert find_links(tmp_path / "site", "about") == [f"../{target}" for target in LINKS.values()]
    assert find_links(tmp_path / "site", "newsletter/first") == [
        "../../feed.xml", "../../videos/v002/", "../../videos/v002/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "link",
    [
        "videos/no-such/index.md",
        "videos/no-such/",
        "fed.xml",
        "videos/v001.md",
        "videos/v001/transcript.txt",
    ],
)
def test_a_link_to_nothing_is_told(tmp_path: Path, link: str) -> None:
    root = write(tmp_path / "project", f"# About\n\n[link]({link})\n")
    done = build(root, tmp_path / "site")
    assert done.returncode == 0
    assert f"'{link}'" in done.stderr
    assert build(root, tmp_path / "site", "--strict").returncode == 1


def test_thousands_of_videos_are_looked_up_at_once(tmp_path: Path) -> None:
    library = load(
        write_project(tmp_path, make_videos(2000), docs__index_md="# Home\n"), drafts=True
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    begun = time.perf_counter()
    files = LinkableFiles(Files([]), library, config)
    assert files.get_file_from_path("videos/v1999/index.md")
    assert not files.get_file_from_path("videos/v2001/index.md")
    assert time.perf_counter() - begun < 0.3, "on a slow machine, too"
    assert not list(files), "nothing is added to what the host renders or copies"
