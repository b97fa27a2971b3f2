"""The orchestration of a site: the same files whoever takes which step."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from micropd import urls
from micropd.pages.stamp import File
from micropd.search.documents import WrittenPage
from micropd.site import Drawn, Site
from micropd.wishes import Wishes
from projects import CONFIG, FULL, TODAY, URL, make_videos, plain_frames, write_project

DRAWN = Drawn(
    frames=plain_frames(),
    bodies={"nl-1": "<p>Hello</p>"},
    pages=[WrittenPage(path="about/", title="About", text="zwieback")],
    paths=["", "about/"],
)


class Folder:
    """Keeps what is written, and in which order it came."""

    def __init__(self) -> None:
        self.files: list[File] = []

    def write(self, files: Iterable[File]) -> list[str]:
        new = [*files]
        self.files += new
        return [path for path, _ in new]


@pytest.mark.parametrize("shares", [1, 3, 30])
def test_into_how_many_shares_the_videos_are_cut_makes_no_difference(shares: int) -> None:
    written = []
    for count in (2, shares):
        folder = Folder()
        site = Site(FULL, Wishes(today=TODAY), folder.write, shares=count)
        bodies = {issue.id: "<p>Hello</p>" for issue in site.read().library.issues}
        site.write(Drawn(frames=DRAWN.frames, bodies=bodies, pages=DRAWN.pages, paths=DRAWN.paths))
        written.append(dict(folder.files))
    assert written[0] == written[1]


def test_every_file_is_written_once_and_told(tmp_path: Path) -> None:
    folder = Folder()
    site = Site(write_project(tmp_path, make_videos(5)), Wishes(today=TODAY), folder.write)
    site.read()
    paths = site.write(DRAWN)
    assert sorted(paths) == sorted(path for path, _ in folder.files)
    assert len(set(paths)) == len(paths)
    assert {urls.SITEMAP, urls.SEARCH_START, urls.VIDEO_FEED, "videos/v005/"} <= set(paths)


def test_progress_is_told_as_files_are_written(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    root = write_project(tmp_path, make_videos(40))
    site = Site(
        root, Wishes(today=TODAY), Folder().write, progress=lambda done, of: told.append((done, of))
    )
    site.read()
    assert told == []
    site.write(DRAWN)
    assert [done for done, _ in told] == [*range(1, len(told) + 1)]
    assert {of for _, of in told} == {60}


@pytest.mark.parametrize(
    ("told", "wanted", "address"),
    [
        (URL, None, URL),
        (URL.rstrip("/"), None, URL),
        ("", None, "http://127.0.0.1:8000/"),
        (URL, "https://other.example/here", "https://other.example/here/"),
        (URL, "", "http://127.0.0.1:8000/"),
    ],
)
def test_the_address_is_the_wanted_one_or_that_of_mkdocs_yml(
    tmp_path: Path, told: str, wanted: str | None, address: str
) -> None:
    root = write_project(tmp_path, make_videos(1), CONFIG.replace(URL, f"'{told}'"))
    site = Site(root, Wishes(today=TODAY, site_url=wanted), Folder().write)
    assert site.read().library.settings.site_url == address


def test_the_host_may_know_another_address_once_it_has_started(tmp_path: Path) -> None:
    folder = Folder()
    site = Site(write_project(tmp_path, make_videos(1)), Wishes(today=TODAY), folder.write)
    before = site.read()
    assert site.read(URL) is site.read(URL.rstrip("/")) is before
    assert site.read("https://moved.example").library.settings.site_url == "https://moved.example/"
    site.write(DRAWN)
    page = str(dict(folder.files)["videos/v001/"])
    assert "https://moved.example/videos/v001/" in page
    assert URL not in page
