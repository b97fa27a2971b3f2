"""Links to where the site has things of its own: which are dead, seen from where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from micropd.checks import check_project
from projects import URL, make_videos, write_project


def told(root: Path, **files: str) -> list[str]:
    problems = check_project(write_project(root, make_videos(2), **files))
    assert {problem.rule for problem in problems} <= {"dead-link"}
    return [problem.fix for problem in problems]


@pytest.mark.parametrize(
    ("link", "is_dead"),
    [
        ("videos/v001/", False), ("../videos/v001/", False), ("/videos/v009/", False),
        ("videos/v009/", True), ("../videos/v009/", True), ("../../videos/v009/", False),
        (f"{URL}videos/v001/", False), (f"{URL}videos/v009/", True), (f"{URL}videos/", False),
        ("https://elsewhere.example/videos/v009/", False), ("//x.example/videos/v009/", False),
        ("?videos/v009/", False), ("#videos/v009/", False), ("videos/v001/?t=3#x", False),
        ("videos/v009/#x", True), ("videos/%76001/", False), ("http://[videos/v009/", None),
    ],
)  # fmt: skip
def test_a_link_of_markdown_counts_from_its_file_or_its_page(
    tmp_path: Path, link: str, is_dead: bool | None
) -> None:
    root = write_project(tmp_path, make_videos(2), docs__about_md=f"[x]({link})\n")
    rules = [problem.rule for problem in check_project(root)]
    assert rules == {None: ["bad-address"], False: [], True: ["dead-link"]}[is_dead]


def test_a_link_to_the_page_it_stands_on_is_none_of_ours(tmp_path: Path) -> None:
    assert told(tmp_path, docs__tags__about_md="# Words\n\n[x](#words) [y](?q=1)\n") == []


@pytest.mark.parametrize(
    ("link", "is_dead"),
    [
        ("../videos/v001/", False), ("../videos/v009/", True), ("videos/v009/", False),
        ("../../videos/v009/", True), ("../../../videos/v009/", False),
    ],
)  # fmt: skip
def test_a_link_of_html_counts_from_its_page(tmp_path: Path, link: str, is_dead: bool) -> None:
    assert bool(told(tmp_path, docs__about_md=f'<a href="{link}">x</a>\n')) is is_dead


@pytest.mark.parametrize(
    ("page", "link", "meant"),
    [
        ("docs__about_md", "videos/v01/", "videos/v001/"),
        ("docs__about_md", "../videos/v01/", "videos/v001/"),
        ("docs__about_md", "tools/kamy/", "tools/kami/"),
        ("docs__help__a_md", "../videos/v01/", "../videos/v001/"),
        ("docs__help__a_md", f"{URL}videos/v01/", "../videos/v001/"),
    ],
)
def test_what_was_meant_is_told_as_it_has_to_be_written_there(
    tmp_path: Path, page: str, link: str, meant: str
) -> None:
    assert told(tmp_path, **{page: f"[x]({link})\n"}) == [f'did you mean "{meant}"?']


@pytest.mark.parametrize(
    ("link", "fix"),
    [
        ("videos/v001/transcript.txt", "this video has none: remove the link"),
        ("videos/v001/zebra-crossing.gif", "mend the link, or remove it"),
        ("videos/zebra/", "mend the link, or remove it"),
        ("questions/", "mend the link, or remove it"),
    ],
)
def test_where_nothing_was_meant_the_link_is_to_be_mended(
    tmp_path: Path, link: str, fix: str
) -> None:
    assert told(tmp_path, docs__about_md=f"[x]({link})\n") == [fix]


def test_every_dead_link_of_a_site_is_told(tmp_path: Path) -> None:
    text = "[x](videos/zebra/)\n\n[y](tags/zebra/) <img alt='' src='../videos/z.png'>\n"
    assert len(told(tmp_path, docs__about_md=text, docs__more_md=text)) == 6
