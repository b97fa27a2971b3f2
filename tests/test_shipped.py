"""What the project ships and a copy replaces: six recorded videos, and texts that tests keep."""

from __future__ import annotations

import pytest

from micropd.sources.content import read_content
from mp4 import boxes, mp4_seconds
from starter import FROZEN, ROOT, find_texts

pytestmark = pytest.mark.long

DOCS = ROOT / "docs"
VIDEOS = [entry.value for entry in read_content(FROZEN).catalog.videos]
each_video = pytest.mark.parametrize("video", VIDEOS, ids=lambda video: video.id)


def test_tests_keep_the_texts_of_the_starter_as_they_are() -> None:
    assert find_texts(FROZEN) == find_texts(ROOT), "run: make starter"


@each_video
def test_video_file_is_short_and_small(video) -> None:
    file = DOCS / video.url
    assert file.stat().st_size < 1_000_000
    assert 15 <= mp4_seconds(file) <= 60


@each_video
def test_catalog_tells_the_true_numbers(video) -> None:
    file = DOCS / video.url
    [source] = video.sources
    assert (source.url, source.size) == (video.url, file.stat().st_size)
    assert source.type == "video/mp4"
    assert video.duration == round(mp4_seconds(file))


@each_video
def test_video_plays_before_it_is_loaded_completely(video) -> None:
    kinds = [kind for kind, _ in boxes((DOCS / video.url).read_bytes())]
    assert kinds.index(b"moov") < kinds.index(b"mdat")


@each_video
def test_poster_is_a_small_picture(video) -> None:
    data = (DOCS / video.thumbnail).read_bytes()
    assert data.startswith(b"\xff\xd8\xff")
    assert 5_000 < len(data) < 60_000


def test_no_media_file_is_left_over() -> None:
    named = {name for v in VIDEOS for name in (v.url, v.thumbnail, *(t.file for t in v.tracks))}
    assert {f"media/{file.name}" for file in (DOCS / "media").iterdir()} == named
