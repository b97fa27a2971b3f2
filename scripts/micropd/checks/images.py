"""Pictures without a word for those who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from micropd.markdown.prose import blank_code
from micropd.problems import Problem
from micropd.sources.content import Content

# `![](file)` and `![][name]`; `<img>` without alt (an empty alt="" there says: only decoration).
_WITHOUT_ALT = re.compile(
    r"!\[\s*\](?:\((?P<file>[^)\s]*)|\[(?P<name>[^\]]*)\])"
    # Never past the next <img: many that nobody closed would take forever.
    r"|<img\b(?!(?:(?!<img\b)[^>])*\balt\s*=)(?:(?!<img\b)[^>])*>",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_EXPECTED = "words for a picture"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every picture without a text alternative."""
    for found in content.newsletter.issues:
        front = found.issue.front
        if front.image and not front.image_alt:
            fix = 'add a line "image_alt: …" that says what the picture shows'
            yield found.origin.problem(
                "image", rule="image-without-alt", expected=_EXPECTED, got="none", fix=fix
            )
    for written in content.prose:
        for start, got, fix in _find_silent(written.text):
            yield written.problem(
                start, rule="image-without-alt", expected=_EXPECTED, got=got, fix=fix
            )


def _find_silent(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a picture without words stands, what is there, and how to mend it."""
    # To tell code from prose takes far longer, and most texts have no picture at all.
    if "![" in text or "<img" in text.lower():
        for match in _WITHOUT_ALT.finditer(blank_code(text)):
            yield (match.start(), *_words(match))


def _words(match: re.Match[str]) -> tuple[str, str]:
    if file := match["file"] or match["name"]:
        return f'none for "{file}"', f"say what it shows between the square brackets: ![…]({file})"
    source = _SOURCE.search(match[0])
    name = f' for "{source[1]}"' if source else ""
    return f"none{name}", 'add alt="…" that says what it shows, or alt="" if it is only decoration'
