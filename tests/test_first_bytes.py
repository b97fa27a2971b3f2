"""What files are by their first bytes: kinds, codecs, widths; whatever the bytes are."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest

from micropd.model.first_bytes import identify
from micropd.sources.looks import read_looks
from micropd.sources.movie_boxes import read_codecs
from micropd.sources.picture_size import read_width
from projects import FULL, SITES

SHORT = (SITES / "starter/short.mp4").read_bytes()
JPEG = (FULL / "docs/thumbs/find.jpg").read_bytes()
PNG = (FULL / "newsletter/img/desk.png").read_bytes()


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "empty"),
        (SHORT[:64], "mp4"),
        (b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", "mp4"),
        (b"\x00\x00\x00\x20ftypqt  ", "mp4"),
        (b"\x00\x00\x00\x20ftypavif", "avif"),
        (b"\x00\x00\x00\x20ftypmif1\x00\x00\x00\x00mif1avif", "avif"),
        (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", "heic"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (b"RIFF\x00\x00\x00\x00RMID", None),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xfeT\x00", None),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<HTML lang=en>", "page"),
        (b"  <!doctype HTML>", "page"),
        (b"<?xml version='1.0'?>\n<svg>", "svg"),
        (b"<b>bold</b>", None),
        (b"WEBVTT\n", None),
    ],
)
def test_tells_a_kind_by_its_bytes(head: bytes, kind: str | None) -> None:
    assert identify(head) == kind


def codecs(data: bytes) -> tuple[str, ...] | None:
    return read_codecs(io.BytesIO(data), len(data))


def test_finds_the_codec_of_the_pictures_and_not_that_of_the_sound() -> None:
    assert codecs(SHORT) == ("avc1",)
    assert codecs(SHORT.replace(b"vide", b"soun")) == ()


def test_a_film_without_its_end_is_told_wherever_it_was_cut() -> None:
    assert [at for at in range(len(SHORT) - 1) if codecs(SHORT[:at]) is not None] == []


def test_boxes_of_any_length_end_the_search() -> None:
    for length in (0, 1, 2, 7, 8, 0x7FFFFFFF, 0xFFFFFFFF):
        for at in range(0, 600, 3):
            codecs(SHORT[:at] + struct.pack(">I", length) + SHORT[at + 4 :])


def test_reads_how_wide_a_picture_is() -> None:
    assert read_width("png", PNG, io.BytesIO(PNG)) == 120
    assert read_width("jpeg", JPEG, io.BytesIO(JPEG)) == 320
    webp = b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(8) + (2999).to_bytes(3, "little") + bytes(3)
    assert read_width("webp", webp, io.BytesIO(webp)) == 3000
    assert read_width("gif", b"GIF89a\x40\x01\x10\x00", io.BytesIO()) == 320


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_that_was_cut_off_has_no_width(kind: str) -> None:
    for at in range(12):
        assert not read_width(kind, JPEG[:at], io.BytesIO(JPEG[:at]))


def test_a_file_that_nobody_may_read_is_passed_over(tmp_path: Path) -> None:
    assert read_looks(tmp_path, ["gone.mp4"], {"gone.mp4": 1}) == {}
