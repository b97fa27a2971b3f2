"""Shortcodes in hand-written pages and issues that say what nobody can show."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from micropd.problems import Place, Problem, quote
from micropd.shortcodes import NAMES, Shortcode, find_shortcodes
from micropd.sources.content import Content
from micropd.suggestions import did_you_mean


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every shortcode that does not work."""
    videos = {entry.id for entry in content.catalog.videos}
    texts = [(page.file, page.text, 1) for page in content.files.pages]
    texts += [(f.issue.file, f.issue.body, f.issue.body_line) for f in content.newsletter.issues]
    for file, text, first_line in texts:
        for code in find_shortcodes(text):
            place = Place(file=file, line=code.line + first_line - 1, col=code.col)
            yield from _shortcode(code, place, videos)


def _shortcode(code: Shortcode, place: Place, videos: Collection[str]) -> Iterator[Problem]:
    if code.name not in NAMES:
        otherwise = f"known ones: {', '.join(NAMES)}"
        fix = did_you_mean(code.name, NAMES, otherwise)
        yield _problem(place, "unknown-shortcode", "a known shortcode", quote(code.name), fix)
    elif code.name == "video":
        if not code.arguments:
            fix = "write {{ video the-id }}"
            yield _problem(place, "bad-shortcode", "the id of a video", "nothing", fix)
        for name in code.arguments:
            if name not in videos:
                fix = did_you_mean(name, videos, "take an id from videos.yaml")
                yield _problem(place, "unknown-video", "a known video", quote(name), fix)
    elif not all(word.isascii() and word.isdigit() and word != "0" for word in code.arguments):
        got = quote(" ".join(code.arguments))
        fix = f"write {{{{ {code.name} 6 }}}}"
        yield _problem(place, "bad-shortcode", "how many to show", got, fix)


def _problem(place: Place, rule: str, expected: str, got: str, fix: str) -> Problem:
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix)
