"""Texts that YAML takes as they stand: those below a key that ends with `|` or `>`."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD = re.compile(r"( *(?:- +)*)([\w-]+):\s+[|>][-+0-9]{0,2}\s*(?:#.*)?")


def indent_of(line: str) -> int:
    """Count the spaces before a line's first other character."""
    return len(line) - len(line.lstrip(" "))


def find_literal(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines in which every character stands for itself."""
    found: set[int] = set()
    column = -1
    for number, line in enumerate(lines):
        if column >= 0 and (not line.strip() or indent_of(line) > column):
            found.add(number)
            continue
        head = HEAD.fullmatch(line) if "|" in line or ">" in line else None
        column = len(head[1]) if head else -1
    return frozenset(found)
