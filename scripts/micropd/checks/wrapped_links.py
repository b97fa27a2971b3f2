"""Addresses that only lead on to another: the site has the other one, and the coach is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from micropd.model.record import Mark
from micropd.problems import Problem, quote
from micropd.records.marks import find_marked
from micropd.sources.content import Content
from micropd.wrappers import find_wrapped, unwrap

_EXPECTED = "an address that leads there by itself"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a note for every address that stands wrapped in the coach's files."""
    for origin, record in (*content.records, *content.extra):
        for steps, _ in (*find_marked(record, Mark.ADDRESS), *find_marked(record, Mark.MARKDOWN)):
            # What was read has the inner address; of several files, one has the key.
            node = origin.find(*steps)
            if isinstance(node, yaml.ScalarNode) and origin.has_key(*steps):
                for _, wrapped in find_wrapped(node.value):
                    yield origin.problem(*steps, rule="wrapped-link", **_words(wrapped))
    for written in content.texts:
        for start, wrapped in find_wrapped(written.text):
            yield written.problem(start, rule="wrapped-link", **_words(wrapped))


def _words(wrapped: str) -> dict[str, Any]:
    fix = f"nothing to do: the site leads to {unwrap(wrapped)}"
    return {"expected": _EXPECTED, "got": quote(wrapped), "fix": fix, "severity": "note"}
