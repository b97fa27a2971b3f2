"""Lists in texts that YAML folds into one line, as nothing says that their lines count."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from micropd.yaml.literal import indent_of

_ITEM = re.compile(r"\s*(?:(\d{1,2}[.)]|\d{1,2}(?::\d\d){1,2})|[-*+•·‣▪◦●○–—])\s+\S")
_PROSE = ("description", "summary", "text", "question")
"""Keys whose value is never a list."""
_FEWEST = 2


def advise_on_list(lines: Sequence[str], node: yaml.ScalarNode, key: str) -> tuple[int, str] | None:
    """Return how to keep the lines of a list apart, and at which line; None where there is none."""
    start = node.start_mark
    left = indent_of(lines[start.line]) if node.style else -1
    below = lines[start.line + 1 : node.end_mark.line + 1]
    texts = [line for line in below if indent_of(line) > left]
    if not node.style:
        texts.insert(0, lines[start.line][start.column :])
    found = [match for match in map(_ITEM.match, texts) if match]
    if len(found) < _FEWEST:
        return None
    if node.style:
        return start.line, f"write {lines[start.line][: start.column].strip()} |"
    if found[0][1] or key in _PROSE:
        return _advise_on_pipe(lines, node)
    return start.line, "write a hyphen and a space in the place of the sign before each item"


def _advise_on_pipe(lines: Sequence[str], node: yaml.ScalarNode) -> tuple[int, str]:
    start = node.start_mark
    before = lines[start.line][: start.column].strip()
    if before:
        fix = f"write {before} |, and what follows there on a line of its own, above the others"
        return start.line, fix
    above = next(n for n in range(start.line - 1, -1, -1) if lines[n].strip())
    return above, f"write {lines[above].strip()} |"
