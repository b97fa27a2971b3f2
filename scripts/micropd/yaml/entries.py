"""The entries of a catalog found by their lines alone, as some may not be YAML at all."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

_START = re.compile(r"([ \t]*)-(?:\s|$)")
_SECTION = re.compile(r"[\"']?(\w[\w-]*)[\"']?\s*(?::|$)")
_ID = re.compile(r"\s*(?:-\s+)?\{?\s*[\"']?id[\"']?\s*:\s*[\"']?([^\s\"'#,{}]+)")


@dataclass(frozen=True, slots=True)
class EntryLines:
    """Where one list entry stands."""

    first: int
    """Its first line, counted from 0."""
    end: int
    """The line after its last."""
    subject: str
    """What the coach calls it, such as `video "forms"`."""
    kind: str
    """`video` or `series`."""
    id: str
    """Its id as typed; empty where there is none."""


def name_entry(kind: str, id: str, number: int) -> str:
    """Name an entry in problems; one without an id by its number in the list."""
    return f'{kind} "{id}"' if id else f"{kind} number {number}"


def split_entries(lines: Sequence[str]) -> list[EntryLines]:
    """Find the outermost list entries of a catalog."""
    starts: list[tuple[int, str]] = []
    ends: list[int] = []
    kind, outer = "video", -1
    for number, line in enumerate(lines):
        if line[:1] == " " and line.lstrip()[:1] != "-":  # most lines are neither
            continue
        if line[:1].strip() and (section := _SECTION.match(line)):
            kind, outer = "series" if section[1].startswith("serie") else "video", -1
            ends.append(number)
        elif (start := _START.match(line)) and (outer < 0 or len(start[1]) <= outer):
            # One that stands further left than the first is a slip, not a new measure.
            outer = len(start[1]) if outer < 0 else outer
            starts.append((number, kind))
            ends.append(number)
    ends.append(len(lines))
    return _describe(lines, starts, ends)


def entry_at(entries: Sequence[EntryLines], line: int) -> EntryLines | None:
    """Return the entry that a line, counted from 0, belongs to."""
    index = bisect.bisect_right(entries, line, key=lambda entry: entry.first) - 1
    return entries[index] if index >= 0 and line < entries[index].end else None


def _describe(
    lines: Sequence[str], starts: list[tuple[int, str]], ends: list[int]
) -> list[EntryLines]:
    entries = []
    counts = {"video": 0, "series": 0}
    for first, kind in starts:
        counts[kind] += 1
        end = ends[bisect.bisect_right(ends, first)]
        found = next(filter(None, map(_ID.match, lines[first:end])), None)
        id = found[1] if found else ""
        entries.append(EntryLines(first, end, name_entry(kind, id, counts[kind]), kind, id))
    return entries
