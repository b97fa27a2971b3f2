"""Shortcodes in hand-written pages and issues that cannot work."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.markdown.shortcodes import NAMES, Shortcode, find_shortcodes
from micropd.problems import Place, Problem, quote
from micropd.sources.content import Content
from micropd.suggestions import Vocabulary

_NAMES = Vocabulary(NAMES)
_WITHOUT_ARGUMENTS = ("visits",)


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every shortcode that does not work."""
    catalog = content.catalog
    # An entry that could not be read may be the one that is named.
    videos = Vocabulary(catalog.video_ids) if catalog.is_complete else None
    for page in content.texts:
        for code in find_shortcodes(page.text):
            place = Place(file=page.file, line=code.line + page.first_line - 1, col=code.col)
            for rule, expected, got, fix in _find_faults(code, videos):
                yield Problem(
                    place=place, rule=rule, subject=page.subject, expected=expected, got=got,
                    fix=fix,
                )  # fmt: skip


def _find_faults(code: Shortcode, videos: Vocabulary | None) -> Iterator[tuple[str, str, str, str]]:
    """Yield the rule, what was expected, what was got and how to mend it."""
    if code.name not in NAMES:
        fix = _NAMES.did_you_mean(code.name, f"known ones: {', '.join(NAMES)}")
        got = quote(code.name) if code.name else "nothing"
        yield "unknown-shortcode", "a known shortcode between the braces", got, fix
    elif code.name == "video":
        yield from _find_video_faults(code, videos)
    elif code.arguments and not _is_count(code):
        fix = f"write {{{{ {code.name} }}}}"
        expected = "nothing after the name"
        if code.name not in _WITHOUT_ARGUMENTS:
            expected, fix = "one whole number: how many to show", f"write {{{{ {code.name} 6 }}}}"
        yield "bad-shortcode", expected, quote(" ".join(code.arguments)), fix


def _is_count(code: Shortcode) -> bool:
    count = code.arguments[0]
    # `isdigit` alone takes "²" for a digit, which `int` does not.
    is_number = count.isascii() and count.isdigit() and count.strip("0") != ""
    return is_number and len(code.arguments) == 1 and code.name not in _WITHOUT_ARGUMENTS


def _find_video_faults(
    code: Shortcode, videos: Vocabulary | None
) -> Iterator[tuple[str, str, str, str]]:
    if not code.arguments:
        fix = "write {{ video the-id }}, with an id from videos.yaml"
        yield "bad-shortcode", "the id of a video", "nothing", fix
    for name in code.arguments if videos else ():
        if videos and name not in videos.words:
            fix = videos.did_you_mean(name, "take an id from videos.yaml")
            yield "unknown-video", "the id of a video in videos.yaml", quote(name), fix
