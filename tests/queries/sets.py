"""The projects by which ranking is judged, and what is missed in them today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from projects import SITES
from queries.judging import Fault, count
from queries.query import FIRST, Query, read_queries
from queries.texts import HERE, write_library
from starter import starter_project

MISSED = HERE / "missed.txt"
_HEAD = """# What the search misses today (`make ranking ARGS=--pin` writes it anew).
#
#   video   the right one is not among the first three
#   first   it is second or third
#   moment  no moment leads to what was meant, or one where nothing was
"""


def list_sets(folder: Path) -> dict[str, tuple[Path, list[Query]]]:
    """Return each project with its queries; what has to be written is written into a folder."""
    roots = {
        "library": write_library(folder),
        "search": SITES / "search",
        "starter": starter_project(),
    }
    return {name: (root, read_queries(HERE / f"{name}.yaml", root)) for name, root in roots.items()}


def describe(missed: Mapping[str, tuple[int, Sequence[Fault]]]) -> str:
    """Return the faults of each project as text; with them comes how many queries it has."""
    return "\n".join([_HEAD, *(line for name in missed for line in _describe(name, *missed[name]))])


def _describe(name: str, queries: int, faults: Sequence[Fault]) -> Iterator[str]:
    counts = count(faults)
    told = ", ".join(f"{kind} {counts[kind]}" for kind in ("video", "first", "moment"))
    yield f"{name}: of {queries} queries {told}"
    for fault in sorted(faults, key=lambda fault: fault.kind):
        first = ", ".join(one.path for one in fault.found[:FIRST]) or "nothing"
        yield f"  {fault.kind:7} {fault.query.query[:60]!r} finds {first}"
    yield ""
