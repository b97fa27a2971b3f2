"""Links in Markdown whose address is none, at which a browser and the host give up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from micropd.markdown.prose import blank_code
from micropd.model.addresses import can_be_split
from micropd.problems import Problem, quote
from micropd.sources.content import Content

_TARGET = re.compile(
    r"(?:\]\(\s*<?"  # [words](address
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?"  # [name]: address
    r"|<(?=[a-z]+:)"  # <address>
    r"|\b(?:href|src)\s*=\s*[\"']?)"
    r"(?P<address>[^\s<>\"')]+)",
    re.IGNORECASE | re.MULTILINE,
)
_EXPECTED = "a complete web address"
_FIX = "open the page and copy it again from the browser"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every link that leads nowhere, whatever the web is like."""
    for found in content.prose:
        for start, address in _find_broken(found.text):
            yield found.problem(
                start, rule="bad-address", expected=_EXPECTED, got=quote(address), fix=_FIX
            )


def _find_broken(text: str) -> Iterator[tuple[int, str]]:
    # To tell code from prose takes far longer, and hardly any text has a broken link anywhere.
    if "//" in text and any(map(_is_broken, _TARGET.finditer(text))):
        for match in filter(_is_broken, _TARGET.finditer(blank_code(text))):
            yield match.start("address"), match["address"]


def _is_broken(target: re.Match[str]) -> bool:
    # A backslash in Markdown lets the next character be what it is.
    return not can_be_split(target["address"].replace("\\", ""))
