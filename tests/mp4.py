"""What an MP4 file says of itself, read box by box."""

from __future__ import annotations

import struct
from pathlib import Path


def boxes(data: bytes) -> list[tuple[bytes, bytes]]:
    """The kind and content of each box of an MP4 file, or of a box that holds boxes."""
    found, at = [], 0
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        found.append((kind, data[at + 8 : at + size]))
        at += size
    return found


def mp4_seconds(file: Path) -> float:
    header = dict(boxes(dict(boxes(file.read_bytes()))[b"moov"]))[b"mvhd"]
    assert header[0] == 0, "a header of version 0"
    scale, length = struct.unpack_from(">II", header, 12)
    return length / scale


def mp4_height(file: Path) -> int:
    track = dict(boxes(dict(boxes(dict(boxes(file.read_bytes()))[b"moov"]))[b"trak"]))
    (height,) = struct.unpack_from(">I", track[b"tkhd"], 80)
    return height >> 16
