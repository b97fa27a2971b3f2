"""Shortcodes: lines such as `{{ video forms }}` by which a hand-written page shows cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
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
    if "{{" not in text:
        return
    for number, line in _prose(text):
        if match := _SHORTCODE.fullmatch(line):
            name, *arguments = match["words"].split() or [""]
            indent = match["indent"]
            yield Shortcode(name, tuple(arguments), number, len(indent) + 1, indent)


def take_shortcodes(text: str) -> tuple[str, list[Shortcode]]:
    """Put a mark in the place of each shortcode, a paragraph that any Markdown lets pass.

    Returns the text and the shortcodes; `fill_shortcodes` puts HTML where their marks came out.
    """
    lines, codes = text.split("\n"), list(find_shortcodes(text))
    for number, code in enumerate(codes):
        lines[code.line - 1] = f"\n{code.indent}{_mark(number)}\n"
    return "\n".join(lines), codes


def fill_shortcodes(
    html: str, codes: Sequence[Shortcode], render: Callable[[Shortcode], str]
) -> str:
    """Put what `render` makes of each shortcode where its mark is in a rendered page."""
    for number, code in enumerate(codes):
        mark = _mark(number)
        place = f"<p>{mark}</p>" if f"<p>{mark}</p>" in html else mark
        html = html.replace(place, render(code), 1)
    return html


def _mark(number: int) -> str:
    return f"MicropdShortcode{number}End"


def blank_code(text: str) -> str:
    """Put spaces where a Markdown text shows code or hides a comment; all places stay."""
    prose = dict(_prose(text))
    lines = [prose.get(number, "") for number, _ in enumerate(text.split("\n"), start=1)]
    kept = "\n".join(_INLINE_CODE.sub(_blank, line) for line in lines)
    return _COMMENT.sub(_blank, kept)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _prose(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines outside fenced code blocks, with their numbers."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
            fence = ""
        elif not fence:
            yield number, line
