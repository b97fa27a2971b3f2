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
_TEXTS = ("summary", "description", "steps")
_EXPECTED = "words for a picture"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every picture that says nothing."""
    for found in content.newsletter.issues:
        front = found.issue.front
        if front.image and not front.image_alt:
            fix = 'add a line "image_alt: …" that says what the picture shows'
            yield found.origin.problem(
                "image", rule="image-without-alt", expected=_EXPECTED, got="none", fix=fix
            )
    yield from _pages(content)
    yield from _catalog(content)


def _pages(content: Content) -> Iterator[Problem]:
    for page in content.texts:
        if "![" not in page.text and "<img" not in page.text.lower():
            continue
        for match in _WITHOUT_ALT.finditer(blank_code(page.text)):
            got, fix = _words(match)
            yield Problem(
                place=page.place(match.start()), rule="image-without-alt", subject=page.subject,
                expected=_EXPECTED, got=got, fix=fix,
            )  # fmt: skip


def _catalog(content: Content) -> Iterator[Problem]:
    for entry in content.catalog.videos:
        for field in _TEXTS if entry.value else ():
            text = getattr(entry.value, field)
            if "![" not in text and "<img" not in text:
                continue
            for match in _WITHOUT_ALT.finditer(blank_code(text)):
                got, fix = _words(match)
                yield entry.origin.problem(
                    field, rule="image-without-alt", expected=_EXPECTED, got=got, fix=fix
                )


def _words(match: re.Match[str]) -> tuple[str, str]:
    if file := match["file"] or match["name"]:
        return f'none for "{file}"', f"say what it shows between the square brackets: ![…]({file})"
    source = _SOURCE.search(match[0])
    name = f' for "{source[1]}"' if source else ""
    return f"none{name}", 'add alt="…" that says what it shows, or alt="" if it is only decoration'
