"""How wide a picture is, in pixels, as its first bytes say."""

from __future__ import annotations

import struct
from typing import BinaryIO

_MOST_SEGMENTS = 100
_NO_FRAME = (0xC4, 0xC8, 0xCC)
"""Markers among those of frames that begin something else."""


def read_width(kind: str | None, head: bytes, stream: BinaryIO) -> int | None:
    """Return the width of a PNG, GIF, WebP or JPEG picture; None where nobody can tell."""
    try:
        if kind == "png":
            return int(struct.unpack_from(">I", head, 16)[0])
        if kind == "gif":
            return int(struct.unpack_from("<H", head, 6)[0])
        if kind == "webp":
            return _webp_width(head)
        return _jpeg_width(stream) if kind == "jpeg" else None
    except struct.error:  # cut off
        return None


def _webp_width(head: bytes) -> int | None:
    if head[12:16] == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little")
    if head[12:16] == b"VP8L":
        return 1 + (int(struct.unpack_from("<H", head, 21)[0]) & 0x3FFF)
    return int(struct.unpack_from("<H", head, 26)[0]) & 0x3FFF


def _jpeg_width(stream: BinaryIO) -> int | None:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        stream.seek(at)
        start, marker, length = struct.unpack(">BBH", stream.read(4))
        if start != 0xFF:
            return None
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            return int(struct.unpack(">BHH", stream.read(5))[2])
        at += 2 + length
    return None
