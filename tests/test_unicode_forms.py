"""Files whose names look the same as those that were typed, and are other characters."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from micropd.checks import check_project
from projects import FULL, SITES, load, write_project

NAME = "Élèves à l'école"
VIDEOS = """videos:
  - id: one
    title: One
    url: "{0}.mp4"
    published: 2026-09-01
    thumbnail: "{0}.jpg"
    transcript: "{0}.txt"
    captions: [{{lang: fr, file: "{0}.vtt"}}]
    sources: [{{url: "{0}.mp4"}}]
    resources: [{{label: Two, url: "{0}.txt"}}]
"""
ISSUE = "---\ntitle: Hi\nimage: {0}.jpg\nimage_alt: A desk\n---\nHello.\n"


def in_form(form: str) -> str:
    return unicodedata.normalize(form, NAME)


def make_project(root: Path, typed: str, on_disk: str) -> Path:
    write_project(root, VIDEOS.format(typed))
    for folder in ("docs", "newsletter"):
        (root / folder).mkdir()
        shutil.copy(FULL / "docs/thumbs/find.jpg", root / folder / f"{on_disk}.jpg")
    shutil.copy(SITES / "starter/short.mp4", root / "docs" / f"{on_disk}.mp4")
    (root / "docs" / f"{on_disk}.txt").write_text("Bonjour.\n")
    vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour.\n"
    (root / "docs" / f"{on_disk}.vtt").write_text(vtt)
    issue = root / "newsletter/2026-09-05-hi.md"
    issue.write_text(ISSUE.format(typed), encoding="utf-8")
    return root


@pytest.mark.parametrize(("typed", "there"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_a_name_in_another_form_is_found_and_published_as_on_disk(
    typed: str, there: str, tmp_path: Path
) -> None:
    name = in_form(there)
    root = make_project(tmp_path, in_form(typed), name)
    assert check_project(root) == ()
    library = load(root)
    (video,) = library.videos
    assert (video.url, video.thumbnail) == (f"{name}.mp4", f"{name}.jpg")
    assert (video.transcript, video.tracks[0].file) == (f"{name}.txt", f"{name}.vtt")
    assert (video.sources[0].url, video.resources[0].url) == (f"{name}.mp4", f"{name}.txt")
    assert library.playbacks["one"].enclosure
    assert library.issues[0].front.image == f"{name}.jpg"


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        (in_form("NFC").upper() + ".mp4", in_form("NFD") + ".mp4"),
        ("lesson.mp4", "Lesson.MP4"),
        ("Lesson%20%231.mp4", "Lesson #1.mp4"),
        ("docs/a b.mp4", "a b.mp4"),
    ],
)
def test_names_the_file_that_was_meant(typed: str, there: str, tmp_path: Path) -> None:
    videos = f'videos:\n  - {{id: one, title: One, url: "{typed}", published: 2026-09-01}}\n'
    root = write_project(tmp_path, videos)
    (root / "docs").mkdir()
    shutil.copy(SITES / "starter/short.mp4", root / "docs" / there)
    (problem,) = check_project(root)
    assert problem.fix == f'did you mean "{there}"?'
