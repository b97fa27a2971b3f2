"""A poster drawn from a video's title, for videos that come without a picture."""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Iterator
from html import escape

from micropd import item_outputs, urls
from micropd.library import Library
from micropd.model.video import Video

WIDTH, HEIGHT = 640, 360
# SVG breaks no lines by itself, and nothing here can measure a font: 21 letters of this size fit.
_LINE, _MOST_LINES = 21, 3
# Pairs of one family, dark enough for white letters (WCAG AA) at both ends.
_COLOURS = (
    ("#0b5563", "#0a3d4a"),
    ("#14536e", "#0d3850"),
    ("#1d4f5c", "#12343f"),
    ("#2a4a6b", "#1a3150"),
    ("#0f5b54", "#0a3f3c"),
    ("#3a4668", "#252f4c"),
)


def render(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the path and the picture of every poster that is drawn."""
    for video in library.videos:
        if item_outputs.has_drawn_poster(video):
            yield urls.poster(video), draw_poster(video)


# Why: decisions.md#why-drawn-posters-as-files
def draw_poster(video: Video) -> str:
    """Draw a 16:9 SVG 1.1 picture; the colour goes by the video's first tool or series."""
    group = (video.tools or video.tags or (video.series or video.id,))[0]
    # `hash` of a text differs from one process to the next; a build gives the same bytes each time.
    light, dark = _COLOURS[zlib.crc32(group.casefold().encode()) % len(_COLOURS)]
    angle = zlib.crc32(video.id.encode()) % 240
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}">'
        f'<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="{light}"/>'
        f'<stop offset="1" stop-color="{dark}"/></linearGradient></defs>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#g)"/>'
        f'<g fill="none" stroke="#fff" stroke-opacity=".1" stroke-width="30">'
        f'<circle cx="{400 + angle}" cy="{330 - angle}" r="120"/>'
        f'<circle cx="{400 + angle}" cy="{330 - angle}" r="200"/></g>'
        f'<rect x="40" y="44" width="44" height="6" rx="3" fill="#7fd6c8"/>'
        f"{_words(video.title)}{_label(video)}</svg>"
    )


def _words(title: str) -> str:
    lines = textwrap.wrap(title, _LINE, max_lines=_MOST_LINES, placeholder=" …")
    spans = "".join(
        f'<tspan x="40" y="{114 + 54 * index}">{escape(line, quote=False)}</tspan>'
        for index, line in enumerate(lines)
    )
    font = 'font-family="system-ui,Segoe UI,Roboto,Helvetica,Arial,sans-serif"'
    return f'<text fill="#fff" {font} font-size="42" font-weight="700">{spans}</text>'


def _label(video: Video) -> str:
    if not video.tools:
        return ""
    font = 'font-family="system-ui,Segoe UI,Roboto,Helvetica,Arial,sans-serif"'
    # At the top: the button of a player stands at the bottom.
    words = escape(textwrap.shorten(video.tools[0], 32, placeholder=" …"), quote=False)
    return f'<text x="100" y="56" fill="#cfeee8" {font} font-size="26">{words}</text>'
