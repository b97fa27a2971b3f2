"""Shortcodes: lines such as `{{ video forms }}` by which a hand-written page shows cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from micropd.markdown.prose import prose_lines

_SHORTCODE = re.compile(r"(?P<indent>\s*)\{\{\s*(?P<words>[^{}]*?)\s*\}\}\s*")
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)

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
    text: str = field(default="", compare=False)
    """The braces and what is between them, as typed."""


def find_shortcodes(text: str) -> Iterator[Shortcode]:
    """Yield the shortcodes of a Markdown text; code blocks show theirs and are passed over."""
    if "{{" not in text:
        return
    for number, line in prose_lines(text):
        if match := _SHORTCODE.fullmatch(line):
            name, *arguments = match["words"].split() or [""]
            indent = match["indent"]
            col, typed = len(indent) + 1, line.strip()
            yield Shortcode(name, tuple(arguments), number, col, indent, typed)


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
    """Put what `render` makes of each shortcode where its mark is in a rendered page.

    Where a mark came out as code, the text that was typed is shown.
    """
    # The host may take for code what we took for prose.
    if codes and "<code" in html:
        html = _CODE.sub(lambda code: _show_typed(code[0], codes), html)
    for number, code in enumerate(codes):
        mark = _mark(number)
        # A paragraph cannot hold cards, so its tags go as well; some places have none.
        place = f"<p>{mark}</p>" if f"<p>{mark}</p>" in html else mark
        html = html.replace(place, render(code), 1) if place in html else html
    return html


def _show_typed(html: str, codes: Sequence[Shortcode]) -> str:
    for number, code in enumerate(codes):
        html = html.replace(_mark(number), escape(code.text, quote=False))
    return html


def _mark(number: int) -> str:
    # The end, or the mark of the first would begin that of the eleventh. Letters and digits alone
    # pass any Markdown.
    return f"MicropdShortcode{number}End"
