"""YAML text as a tree of nodes with positions, past one damaged entry to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

import yaml

from micropd.problems import Problem
from micropd.yaml.entries import entry_at, split_entries
from micropd.yaml.literal import indent_of
from micropd.yaml.loaders import compose
from micropd.yaml.mends import Mend, tell
from micropd.yaml.repair import find_mend, repair
from micropd.yaml.syntax import explain

_MOST_ROUNDS = 25


def compose_tree(
    text: str,
    file: str,
    first_line: int = 1,
    known: Collection[str] = (),
    *,
    has_entries: bool = False,
) -> tuple[yaml.Node | None, list[Problem]]:
    """Parse YAML 1.1 into nodes whose scalars are all text.

    `first_line` is the line of `file` on which `text` starts; `known` are the keys that may stand
    there. What the advice mends is read as if it were mended; entries whose syntax stays broken are
    left out and the rest is read, so that one call finds every damaged entry. Without
    `has_entries`, that is a line.
    """
    try:
        return compose(text), []
    except yaml.YAMLError:
        lines = text.split("\n")
    mends = [*_repair_entries(lines, known)] if has_entries else []
    tree = _compose_rest(lines, mends, known, has_entries=has_entries)
    return tree, list(tell(mends, file, first_line))


def _repair_entries(lines: list[str], known: Collection[str]) -> Iterator[Mend]:
    """Mend entries that are broken in themselves, or empty their lines."""
    entries = split_entries(lines)
    columns = Counter(indent_of(lines[entry.first]) for entry in entries)
    column = max(columns, key=columns.__getitem__, default=0)
    for entry in entries:
        part = lines[entry.first : entry.end]
        mends, mended = repair(part, known, column)
        if mends:
            lines[entry.first : entry.end] = mended or [""] * len(part)
            yield from (mend.moved(entry.first) for mend in mends)


def _compose_rest(
    lines: list[str], mends: list[Mend], known: Collection[str], *, has_entries: bool
) -> yaml.Node | None:
    """Parse what was mended; mend or cut what is wrong with the outer structure."""
    for _ in range(_MOST_ROUNDS):
        try:
            return compose("\n".join(lines))
        except yaml.YAMLError:
            fault = explain(lines)
        found = find_mend(lines, fault, known)
        mends.append(found or fault)
        if found:
            lines[:] = found.lines
        elif not _cut(lines, fault.at, has_entries=has_entries):
            break
    return None


def _cut(lines: list[str], line: int, *, has_entries: bool) -> bool:
    """Empty what a fault in the outer structure is about; return whether there was anything."""
    entry = entry_at(split_entries(lines), line) if has_entries else None
    is_alone = entry is None or lines[line].startswith(("---", "..."))
    gone = slice(line, line + 1) if is_alone or entry is None else slice(entry.first, entry.end)
    was_there = any(lines[gone])
    lines[gone] = [""] * len(lines[gone])
    return was_there
