"""A text file as a string, or the reason why it cannot be read as one."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Iterator
from pathlib import Path

from micropd.merge_marks import find_merge_marks, keep_first_version
from micropd.model.first_bytes import ENOUGH, FETCH_IT, NAMES, identify
from micropd.problems import Place, Problem

LARGEST_BYTES = 32 * 1024 * 1024
"""A catalog of 10,000 videos takes 13 MB; far beyond that, somebody saved the wrong file."""

_NO_TEXT = ("lfs", "zip", "office", "pdf", "png", "jpeg", "webm")
"""Kinds that no text begins like by chance."""
_MOST_INVISIBLE = 50
# What YAML takes for a character, without the line ends that no editor shows as such.
_INVISIBLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
"""What word processors paste for a line break within a paragraph."""


def read_text(
    path: Path, file: str, *, largest: int = LARGEST_BYTES
) -> tuple[str | None, list[Problem]]:
    """Read a UTF-8 file of at most `largest` bytes, with `file` as its name in problems.

    Returns the text with `\\n` line ends and without a byte order mark, or None, and what is
    wrong with the bytes. Invisible characters become spaces, and where Git left two versions the
    second one becomes empty lines, so that all places hold.
    """
    try:
        with open(path, "rb", buffering=0) as stream:
            size = os.fstat(stream.fileno()).st_size
            data = stream.readall() if size <= largest else b""
    except FileNotFoundError:
        return None, [_problem(file, "missing-file", "this file", "nothing", f"create {file}")]
    except OSError:
        got = "a folder" if path.is_dir() else "one that cannot be opened"
        fix = f"put a text file named {path.name} there that everybody may read"
        return None, [_problem(file, "unreadable-file", "a text file", got, fix)]
    if size > largest:
        expected, got = (f"{number // (1024 * 1024)} MB" for number in (largest, size))
        fix = "this file holds text; keep videos and pictures in files of their own"
        return None, [_problem(file, "file-too-large", f"at most {expected} of text", got, fix)]
    return _decode(data, file)


def _decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if (kind := identify(data[:ENOUGH])) in _NO_TEXT:
        return None, [_no_text(kind, file)]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4]:
        fix = "save the file again and choose the encoding UTF-8, not “Unicode” or UTF-16"
        return None, [_problem(file, "not-utf-8", "text in UTF-8", "text in UTF-16", fix)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_encoding_problem(data, error.start, file)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = list(_invisible(text, file))
    text = _INVISIBLE.sub(" ", text) if problems else text
    marks = find_merge_marks(text, file)
    return keep_first_version(text) if marks else text, [*problems, *marks]


def _no_text(kind: str, file: str) -> Problem:
    if kind == "lfs":
        return _problem(file, "lfs-pointer", "text in UTF-8", NAMES[kind], FETCH_IT)
    fix = "open it in its program, and save it there as plain text in UTF-8"
    return _problem(file, "wrong-content", "text in UTF-8", NAMES[kind], fix)


def _encoding_problem(data: bytes, offset: int, file: str) -> Problem:
    before = data[:offset].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    meant = data[offset : offset + 1].decode("cp1252", "replace")
    got = f"the byte 0x{data[offset]:02X}" + (f" (“{meant}” on Windows)" if meant.isalpha() else "")
    fix = "save the file again and choose the encoding UTF-8"
    place = _place_at(before, len(before), file)
    return _problem(file, "not-utf-8", "text in UTF-8", got, fix, place)


def _invisible(text: str, file: str) -> Iterator[Problem]:
    for count, match in enumerate(_INVISIBLE.finditer(text)):
        if count == _MOST_INVISIBLE:
            break
        place = _place_at(text, match.start(), file)
        code = f"U+{ord(match[0]):04X}"
        if match[0] in _LINE_ENDS:
            got, fix = f"the invisible line end {code}", "it is read as a space; better delete it"
            problem = _problem(file, "invisible-line-end", "plain text", got, fix, place)
            yield dataclasses.replace(problem, severity="warning")
        else:
            got = f"the invisible character {code}"
            fix = "delete it, or type this part of the line again"
            yield _problem(file, "control-character", "plain text", got, fix, place)


def _place_at(text: str, offset: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(file=file, line=line, col=offset - text.rfind("\n", 0, offset))


def _problem(
    file: str, rule: str, expected: str, got: str, fix: str, place: Place | None = None
) -> Problem:
    place = place or Place(file=file)
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix)
