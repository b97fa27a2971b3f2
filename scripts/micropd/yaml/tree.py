"""YAML text as a tree of nodes with positions, past one damaged entry to the next."""

from __future__ import annotations

import yaml

from micropd.problems import Problem
from micropd.yaml.entries import entry_at, split_entries
from micropd.yaml.loaders import compose
from micropd.yaml.syntax import explain, find_faults

_MOST_ROUNDS = 25


def compose_tree(
    text: str, file: str, first_line: int = 1
) -> tuple[yaml.Node | None, list[Problem]]:
    """Parse YAML 1.1 into nodes whose scalars are all text.

    `first_line` is the line of `file` on which `text` starts. Entries whose syntax is broken are
    left out and the rest is read, so that one call finds every damaged entry.
    """
    try:
        return compose(text), []
    except yaml.YAMLError:
        lines = text.split("\n")
    problems = _cut_damaged_entries(lines, file, first_line)
    for _ in range(_MOST_ROUNDS):
        try:
            return compose("\n".join(lines)), problems
        except yaml.YAMLError:
            fault = explain(lines, file, first_line)
        problems.append(fault)
        if not _cut(lines, fault.place.line - first_line):
            break
    return None, problems


def _cut_damaged_entries(lines: list[str], file: str, first_line: int) -> list[Problem]:
    """Empty the lines of entries that are broken in themselves; lines below keep their numbers."""
    problems = []
    for entry in split_entries(lines):
        part = lines[entry.first : entry.end]
        faults = find_faults(part, file, first_line + entry.first)
        if faults:
            lines[entry.first : entry.end] = [""] * len(part)
            problems += faults
    return problems


def _cut(lines: list[str], line: int) -> bool:
    """Empty what a fault in the outer structure is about; return whether there was anything."""
    entry = entry_at(split_entries(lines), line)
    is_alone = entry is None or lines[line].startswith(("---", "..."))
    gone = slice(line, line + 1) if is_alone or entry is None else slice(entry.first, entry.end)
    was_there = any(lines[gone])
    lines[gone] = [""] * len(lines[gone])
    return was_there
