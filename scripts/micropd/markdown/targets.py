"""Where the links and pictures of a Markdown text lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from micropd.markdown.prose import blank_code

_TARGET = re.compile(
    r"(?:\]\(\s*<?"  # [words](address
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?"  # [name]: address
    r"|<(?=[a-z]+:)"  # <address>
    r"|(?P<html>\b(?:href|src)\s*=\s*[\"']?))"
    r"(?P<address>[^\s<>\"')]+)",
    re.IGNORECASE | re.MULTILINE,
)


class Target(NamedTuple):
    """An address within a text."""

    start: int
    """The character at which it starts."""
    address: str
    """The address as it was typed, without backslashes that escape the next character."""
    is_html: bool
    """Whether HTML names it, where no host makes anything else of it."""


def find_targets(text: str, is_wanted: Callable[[Target], bool]) -> Iterator[Target]:
    """Yield those of a text's addresses that are wanted; code has none."""
    # To tell code from prose takes far longer, and hardly any text has what is wanted anywhere.
    if any(map(is_wanted, _find_all(text))):
        yield from filter(is_wanted, _find_all(blank_code(text)))


def _find_all(text: str) -> Iterator[Target]:
    for match in _TARGET.finditer(text):
        address = match["address"].replace("\\", "")
        yield Target(match.start("address"), address, bool(match["html"]))
