"""Links of hand-written pages to pages and feeds that the host does not render itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
import re
import time
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.structure.files import Files

from hosts.mkdocs.link_warnings import pass_over
from hosts.mkdocs.linkable_files import LinkableFiles
from micropd import report
from micropd.checks import check_project
from micropd.problems import Place, Problem
from micropd.wishes import Wishes
from projects import CONFIG, build, load, make_videos, write_project

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
        "videos/v001.md",
        "videos/v001/transcript.txt",
        "../videos/v001/chapters.vtt?x=1#y",
        "questions/",
    ],
)
def test_a_link_to_nothing_is_told_once_and_with_its_line(tmp_path: Path, link: str) -> None:
    root = write(tmp_path / "project", f"# About\n\n[link]({link})\n")
    done = build(root, tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    told = f'docs/about.md:3:8: expected a link to something on this site, got "{link}" — '
    assert done.stdout.count(told) == done.stdout.count(link) == 1
    assert build(root, tmp_path / "site", "--strict").returncode == 1


def test_the_host_tells_of_links_that_are_none_of_ours(tmp_path: Path) -> None:
    links = (
        "[link](fed.xml) [link](search/start.json)\n[link](videos/x/)\n\n--8<-- 'docs/part.txt'\n"
    )
    root = write(tmp_path / "project", f"# About\n\n{links}")
    (root / "docs/part.txt").write_text("[link](videos/y/)\n", encoding="utf-8")
    snippets = f"markdown_extensions: [{{pymdownx.snippets: {{base_path: [{root}]}}}}]\n"
    (root / "mkdocs.yml").write_text(CONFIG + snippets, encoding="utf-8")
    done = build(root, tmp_path / "site")
    assert done.returncode == 0
    assert "'fed.xml'" in done.stderr
    assert "'search/start.json'" in done.stderr, "nobody can read that"
    assert "'videos/x/'" not in done.stderr
    assert "'videos/y/'" in done.stderr, "what a page takes in from elsewhere is not checked"


LATER = """videos:
  - {id: old, title: Old, url: 'https://youtu.be/AAAAAAAAAAA', published: 2026-01-01}
  - id: next
    title: Next week
    url: https://youtu.be/BBBBBBBBBBB
    published: 2026-12-01
    description: See [this](videos/draft/), which waits as well.
  - {id: draft, title: Draft, url: 'https://youtu.be/CCCCCCCCCCC', published: 2026-01-01,
     status: draft, tags: [soon], transcript: empty.txt}
"""
HIDDEN = """\
[a](videos/next/) [b](videos/draft/index.md) [c](newsletter/later/) [d](tags/soon/)
[e](videos/draft/transcript.txt)
"""


def test_a_link_to_what_is_not_public_yet_is_told_until_its_day(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", LATER, docs__index_md=HIDDEN, docs__empty_txt="\n")
    issue = root / "newsletter/2026-12-02-later.md"
    issue.parent.mkdir()
    issue.write_text("---\ntitle: Later\n---\n[a](../videos/draft/)\n", encoding="utf-8")

    def tell(day: dt.date, *options: str) -> int:
        wishes = Wishes(today=day, drafts=bool(options))
        problems = check_project(root, wishes)
        done = build(root, tmp_path / "site", "--today", day, *options)
        assert done.stdout.startswith(report.as_text(problems) if problems else "3 videos")
        assert done.stderr == ""
        assert {one.rule for one in problems} <= {"dead-link"}
        return len(problems)

    assert tell(dt.date(2026, 11, 30)) == 5
    assert tell(dt.date(2026, 12, 1)) == 5, "the video is there, and its link to the draft counts"
    assert tell(dt.date(2026, 12, 2)) == 5, "so does that of the issue"
    assert tell(dt.date(2026, 11, 30), "--drafts") == 1, "in the draft, nothing is said"


def test_the_host_is_silent_only_of_what_was_told_of_this_build() -> None:
    log = logging.getLogger("mkdocs.structure.pages")
    words = "Doc file 'a/about.md' contains an unrecognized relative link 'videos/x/', it was left."
    record = log.makeRecord(log.name, logging.WARNING, "", 0, words, (), None)
    told = Problem(
        place=Place(file="docs/a/about.md"),
        rule="dead-link",
        expected="",
        got='"videos/x/"',
        fix="",
    )
    pass_over([told])
    assert not log.filter(record)
    for other in (Place(file="docs/about.md"), Place(file="docs/b/a/bout.md")):
        pass_over([dataclasses.replace(told, place=other)])
        assert log.filter(record)
    pass_over([])
    assert log.filter(record)


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
