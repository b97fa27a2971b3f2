"""The codecs and the length of an MP4 or QuickTime file, without its pictures being read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_Box = tuple[bytes, int, int]
"""What a box is, and where its content begins and ends."""
_MOST = 4096
"""More boxes side by side than any player would go through."""
_PICTURES = (b"mdat", b"moof")
_ENDLESS = 2**32 - 1
"""Stands for a length that was not known yet."""
_LONG = 1
_TO_THE_END = 0


def read_codecs(stream: BinaryIO, size: int) -> tuple[str, ...] | None:
    """Return the code of each video track's codec, such as `avc1`.

    None says that the end of the file is missing.
    """
    boxes = list(_boxes(stream, 0, size))
    movie = next((box for box in boxes if box[0] == b"moov"), None)
    if not movie or boxes[-1][2] > size or not any(box[0] in _PICTURES for box in boxes):
        return None
    tracks = [box for box in _boxes(stream, *movie[1:]) if box[0] == b"trak"]
    return tuple(code for track in tracks for code in _codec(stream, track))


def read_seconds(stream: BinaryIO, size: int) -> float | None:
    """Return the length that the file says it has; one that is sent in pieces says none."""
    header = _find(stream, (b"", 0, size), b"moov", b"mvhd")
    start = _read(stream, header[1], 32) if header else b""
    layout, skipped = (">IQ", 20) if start[:1] == b"\x01" else (">II", 12)
    if len(start) < skipped + struct.calcsize(layout):
        return None
    scale, length = struct.unpack_from(layout, start, skipped)
    return length / scale if scale and length < _ENDLESS else None


def _codec(stream: BinaryIO, track: _Box) -> Iterator[str]:
    media = _find(stream, track, b"mdia")
    handler = media and _find(stream, media, b"hdlr")
    table = media and _find(stream, media, b"minf", b"stbl", b"stsd")
    code = _read(stream, table[1] + 12, 4) if table else b""
    if handler and code and _read(stream, handler[1] + 8, 4) == b"vide":
        yield code.decode("latin-1")


def _find(stream: BinaryIO, box: _Box, *path: bytes) -> _Box | None:
    for kind in path:
        found = next((one for one in _boxes(stream, *box[1:]) if one[0] == kind), None)
        if not found:
            return None
        box = found
    return box


def _boxes(stream: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    for _ in range(_MOST):
        head = _read(stream, start, 16)
        if start + 8 > end or len(head) < struct.calcsize(">I4s"):
            return
        length, kind = struct.unpack_from(">I4s", head)
        content = start + 8
        if length == _LONG and len(head) == struct.calcsize(">I4sQ"):
            (length,), content = struct.unpack_from(">Q", head, 8), start + 16
        elif length == _TO_THE_END:
            length = end - start
        if start + length < content:
            return
        yield kind, content, start + length
        start += length


def _read(stream: BinaryIO, at: int, count: int) -> bytes:
    stream.seek(at)
    return stream.read(count)
