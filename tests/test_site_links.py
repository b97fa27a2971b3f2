"""Whether a link that leads to nothing is found: the tests of every built site trust in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_links import find_dead_links

URL = "https://coach.example/minutes/"


def dead_links(folder: Path, html: str) -> list[str]:
    (folder / "videos").mkdir()
    (folder / "a b.txt").touch()
    (folder / "index.html").write_text('<h1 id="top">Home</h1>', encoding="utf-8")
    (folder / "videos/index.html").write_text(f"<p id='here'>{html}", encoding="utf-8")
    return find_dead_links(folder, URL)


@pytest.mark.parametrize(
    "link",
    [
        "..", "../", "../#top", "#here", "#", "?q=quiz", "../videos/#t=83", "../a%20b.txt",
        "/minutes/", f"{URL}#top", "https://elsewhere.example/no/", "//elsewhere.example/no/",
        "mailto:coach@coach.example",
    ],
)  # fmt: skip
def test_a_living_link_is_none(tmp_path: Path, link: str) -> None:
    assert dead_links(tmp_path, f"<a href='{link}'>x</a>") == []


@pytest.mark.parametrize(
    "link",
    [
        "nothing/", "nothing.txt", "../#bottom", "#there", "../../", "/", "/videos/",
        f"{URL}nothing/", f"{URL}#bottom",
    ],
)  # fmt: skip
def test_a_dead_link_is_found(tmp_path: Path, link: str) -> None:
    assert dead_links(tmp_path, f"<a href='{link}'>x</a>") == [f"videos/index.html: {link}"]


@pytest.mark.parametrize(
    "html",
    [
        "<img src='no.png'>",
        "<video poster='no.png'></video>",
        "<script src='no.png'></script>",
        "<meta http-equiv='refresh' content='0; url=no.png'>",
    ],
)
def test_a_missing_file_is_found(tmp_path: Path, html: str) -> None:
    assert dead_links(tmp_path, html) == ["videos/index.html: no.png"]
