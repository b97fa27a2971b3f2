"""Shortcodes: lines such as `{{ video forms }}` by which a hand-written page shows cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_SHORTCODE = re.compile(r"(?P<indent>\s*)\{\{\s*(?P<words>[^{}]*?)\s*\}\}\s*")

NAMES = ("video", "latest-videos", "latest-issues", "visits")


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One shortcode: `{{ name argument … }}` alone on its line."""

    name: str
    arguments: tuple[str, ...]
    line: int
    """Line of the text, counted from 1."""
    col: int
    """Column of the braces, counted from 1."""
    indent: str
    """White space before it, which places it in an admonition or a tab."""


def find_shortcodes(text: str) -> Iterator[Shortcode]:
    """Yield the shortcodes of a Markdown text; code blocks show theirs and are passed over."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
            fence = ""
        elif not fence and (match := _SHORTCODE.fullmatch(line)):
            name, *arguments = match["words"].split() or [""]
            indent = match["indent"]
            yield Shortcode(name, tuple(arguments), number, len(indent) + 1, indent)


def replace_shortcodes(text: str, render: Callable[[Shortcode], str]) -> str:
    """Put what `render` makes of each shortcode in its place, as one HTML block."""
    lines = text.split("\n")
    for code in find_shortcodes(text):
        html = " ".join(render(code).split("\n"))
        lines[code.line - 1] = f"\n{code.indent}{html}\n"
    return "\n".join(lines)
