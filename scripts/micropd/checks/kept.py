"""Keys that are read and kept, but change nothing on the site yet: a note for each kind of key."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.model.record import Mark
from micropd.problems import Problem, quote
from micropd.records.marks import find_marked
from micropd.sources.content import Content
from micropd.yaml.origin import Origin, Step

_Use = tuple[Origin, tuple[Step, ...]]


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a note where each such key stands first, which tells how often it is used."""
    uses: dict[tuple[object, ...], list[_Use]] = {}
    for origin, record in (*content.records, *content.extra):
        for steps, _ in find_marked(record, Mark.KEPT):
            # Several files may make up `extra:`, and only one of them has the key.
            if origin.has_key(*steps):
                # Without the numbers of items: `resources[0]` and `resources[1]` are one kind of
                # key.
                names = (type(record), *(step for step in steps if isinstance(step, str)))
                uses.setdefault(names, []).append((origin, steps))
    # A catalog of 2,000 videos must not give 2,000 notes.
    for found in uses.values():
        yield _tell(*found[0], len(found))


def _tell(origin: Origin, steps: tuple[Step, ...], count: int) -> Problem:
    times = f", {count:,} times" if count > 1 else ""
    return origin.at_key(
        *steps, rule="not-shown-yet", expected="a key that the site shows",
        got=f"{quote(steps[-1])}{times}: kept, not shown yet",
        fix="nothing to do: it stays in your file until the site can show it", severity="note",
    )  # fmt: skip
