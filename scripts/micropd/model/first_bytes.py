"""What a file is by its first bytes, whatever it is called."""

from __future__ import annotations

import re

ENOUGH = 512
"""So many bytes tell."""
_LFS = b"version https://git-lfs.github.com/spec/"
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S)
_DRAWING = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)", re.I)
_STARTS = (
    (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"),
    (b"II*\x00", "tiff"), (b"MM\x00*", "tiff"), (b"\x1aE\xdf\xa3", "webm"), (b"OggS", "ogg"),
    (b"ID3", "mp3"), (b"FLV\x01", "flv"), (b"0&\xb2u", "wmv"), (b"\x00\x00\x01\xba", "mpeg"),
    (b"%PDF", "pdf"), (b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0", "office"),
)  # fmt: skip
_ANY_START = tuple(start for start, _ in _STARTS)
_RIFF = {b"WEBP": "webp", b"AVI ": "avi", b"WAVE": "wav"}
_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot", b"styp")
_BRANDS = {b"heic": "heic", b"heix": "heic", b"heif": "heic", b"mif1": "heic", b"msf1": "heic",
           b"hevc": "heic", b"avif": "avif", b"avis": "avif"}  # fmt: skip
_SOUND = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")

NAMES = {
    "mp4": "an MP4 or QuickTime file", "webm": "a WebM or Matroska video", "ogg": "an Ogg file",
    "mp3": "an MP3 file", "avi": "an AVI video", "wmv": "a Windows Media video",
    "wav": "a WAV file", "flv": "a Flash video", "mpeg": "an MPEG video", "png": "a PNG picture",
    "jpeg": "a JPEG picture", "gif": "a GIF picture", "webp": "a WebP picture",
    "avif": "an AVIF picture", "svg": "a drawing in SVG", "heic": "a HEIC picture",
    "tiff": "a TIFF picture", "bmp": "a BMP picture", "pdf": "a PDF document",
    "zip": "an Office document or a ZIP archive", "office": "an Office document",
    "page": "a web page", "empty": "an empty file", "torn": "an MP4 file without its end",
    "lfs": "the note that Git LFS leaves in the place of a file",
}  # fmt: skip
"""What each kind is called."""
BY_ENDING = {
    ".mp4": "mp4", ".m4v": "mp4", ".mov": "mp4", ".m4a": "mp4", ".webm": "webm", ".ogv": "ogg",
    ".mp3": "mp3", ".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp",
    ".avif": "avif", ".gif": "gif", ".svg": "svg", ".pdf": "pdf",
}  # fmt: skip
"""What a file is by its name."""
SHOWN_WHATEVER_THE_NAME = frozenset({"jpeg", "png", "gif", "webp", "avif", "bmp"})
"""Browsers go by the bytes of these."""

FETCH_IT = (
    'have Git fetch the file itself: git lfs pull; on GitHub, write "lfs: true" below "with:" of '
    "actions/checkout in .github/workflows/"
)
"""What to do about the note that Git LFS leaves."""


def identify(head: bytes) -> str | None:
    """Tell the kind of a file by its first bytes; None where they say nothing."""
    if not head:
        return "empty"
    if head.startswith(_LFS):
        return "lfs"
    if head.startswith(_ANY_START):  # asked at once: most files are text
        return next(kind for start, kind in _STARTS if head.startswith(start))
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head[4:8] in _BOXES:
        return _brand(head) if head[4:8] == b"ftyp" else "mp4"
    if _SOUND.match(head):
        return "mp3"
    if _PAGE.match(head):
        return "page"
    return "svg" if _DRAWING.match(head) else None


def _brand(head: bytes) -> str:
    kind = _BRANDS.get(head[8:12], "mp4")
    # Some name what all pictures in such boxes have in common first, and their own kind later.
    return "avif" if kind == "heic" and b"avif" in head[: head[3]] else kind
