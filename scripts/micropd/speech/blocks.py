"""A caption file cut into blocks, each with its first line's number, as players cut it."""

from __future__ import annotations

from collections.abc import Iterator

Block = tuple[int, list[str]]
"""The number of its first line, counted from 1, and its lines."""

_ARROW = "-->"


def split_webvtt(text: str) -> Iterator[Block]:
    """Cut WebVTT at empty lines, and above times to which nobody left an empty line."""
    first, block, is_head = 1, list[str](), True
    for number, line in enumerate(text.split("\n"), start=1):
        is_end = not line or (_ARROW in line and not _may_hold_times(block, is_head))
        if is_end and block:
            yield first, block
            block, is_head = [], False
        if line:
            if not block:
                first = number
            block.append(line)
    if block:
        yield first, block


def _may_hold_times(block: list[str], is_head: bool) -> bool:
    return not is_head and len(block) == 1 and _ARROW not in block[0]


def split_srt(text: str) -> Iterator[Block]:
    """Cut SRT above each number and times; an empty line alone ends nothing."""
    lines = text.split("\n")
    first, block = 1, list[str]()
    for number, line in enumerate(lines, start=1):
        after = lines[number] if number < len(lines) else ""
        is_start = _is_number(line) and _ARROW in after
        is_start = is_start or (_ARROW in line and not (len(block) == 1 and _is_number(block[0])))
        if is_start and block:
            yield first, block
            block = []
        if line.strip():
            if not block:
                first = number
            block.append(line)
    if block:
        yield first, block


def _is_number(line: str) -> bool:
    return line.strip().isdigit()
