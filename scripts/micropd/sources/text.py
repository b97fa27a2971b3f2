"""A text file as a string, or the reason why it cannot be read as one."""

from __future__ import annotations

import re
from pathlib import Path

from micropd.problems import Place, Problem

LARGEST_BYTES = 32 * 1024 * 1024
"""A catalogue of 10,000 videos takes 13 MB; far beyond that, somebody saved the wrong file."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def read_text(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    """Read a UTF-8 file, with `file` as its name in problems.

    Returns the text with `\\n` line ends and without a byte order mark, or None, and what is
    wrong with the bytes.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_BYTES else b""
    except OSError:
        problem = _problem(file, "missing-file", "this file", "nothing", f"create {file}")
        return None, [problem]
    if size > LARGEST_BYTES:
        got = f"{size // (1024 * 1024)} MB"
        fix = "this file holds text; keep videos and pictures in files of their own"
        return None, [_problem(file, "file-too-large", "at most 32 MB of text", got, fix)]
    return _decode(data, file)


def _decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_encoding_problem(data, error.start, file)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := _CONTROL.search(text):
        got = f"the control character U+{ord(match[0]):04X}"
        fix = "delete the invisible character, or type the line again"
        place = _place_at(text, match.start(), file)
        return None, [_problem(file, "control-character", "plain text", got, fix, place)]
    return text, []


def _encoding_problem(data: bytes, offset: int, file: str) -> Problem:
    before = data[:offset].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    got = f"the byte 0x{data[offset]:02X}"
    fix = "save the file again with the encoding UTF-8"
    place = _place_at(before, len(before), file)
    return _problem(file, "not-utf-8", "text in UTF-8", got, fix, place)


def _place_at(text: str, offset: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(file=file, line=line, col=offset - text.rfind("\n", 0, offset))


def _problem(
    file: str, rule: str, expected: str, got: str, fix: str, place: Place | None = None
) -> Problem:
    place = place or Place(file=file)
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix)
