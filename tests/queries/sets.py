"""The projects by which ranking is judged, and what is missed in them today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page

from projects import SITES
from queries.judging import Fault, count, judge
from queries.query import FIRST, Query, read_queries
from queries.terms import WHOLE
from queries.texts import HERE, write_library
from starter import starter_project

Sets = dict[str, tuple[Path, list[Query]]]
"""Projects by name, each with its queries."""
KINDS = ("video", "first", "moment", "line", "nothing")
MISSED = HERE / "missed.txt"
_HEAD = """# What the search misses today (`make ranking ARGS=--pin` writes it anew).
#
#   video   the right one is not among the first three
#   first   it is second or third
#   moment  no moment leads to what was meant, or one where nothing was said about it
#   line    the moment that was meant is second or third
#   nothing something is found, and there is nothing
"""


def list_sets(folder: Path) -> Sets:
    """Return each project with its queries; what has to be written is written into a folder."""
    roots = {
        "library": write_library(folder),
        "search": SITES / "search",
        "starter": starter_project(),
    }
    return {name: (root, read_queries(HERE / f"{name}.yaml", root)) for name, root in roots.items()}


def describe_missed(page: Page, sets: Sets) -> str:
    """Return the faults of each project as text."""
    told = [_HEAD]
    for name, (root, queries) in sets.items():
        faults = judge(page, root, queries)[WHOLE.name]
        told += _describe(name, len(queries), faults)
    return "\n".join(told)


def _describe(name: str, queries: int, faults: Sequence[Fault]) -> Iterator[str]:
    counts = count(faults)
    told = ", ".join(f"{kind} {counts[kind]}" for kind in KINDS)
    yield f"{name}: of {queries} queries {told}"
    for fault in sorted(faults, key=lambda fault: fault.kind):
        first = ", ".join(one.path for one in fault.found[:FIRST]) or "nothing"
        yield f"  {fault.kind:7} {fault.query.query[:60]!r} finds {first}"
    yield ""
