"""Cards: a video in a listing, with its poster, length and tools."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from micropd import urls
from micropd.library import Library
from micropd.markdown.render import plain_words
from micropd.model.video import Video
from micropd.pages import templates

_ROOT = "\x00root\x00"
"""Stands for the way home in a card that pages of any depth share; no content can hold a NUL."""


class Cards:
    """Draws each video's card once and fits it to the page it stands on."""

    def __init__(self, library: Library) -> None:
        """Take the library the cards are of."""
        self._library = library
        self._drawn: dict[str, str] = {}
        self._draw = templates.macro("card.html", "card")

    def grid(self, videos: Iterable[Video], root: str) -> Markup:
        """Return a list of cards for a page from which `root` leads home."""
        # One `replace` for all cards of a page, not one a card: a listing has 24 of them.
        cards = "".join(map(self._card, videos)).replace(_ROOT, root)
        return Markup(f'<ul class="pd-list pd-cards">{cards}</ul>') if cards else Markup("")

    def _card(self, video: Video) -> str:
        if video.id not in self._drawn:
            self._drawn[video.id] = self._draw(
                video=video,
                root=_ROOT,
                path=urls.video_page(video.name),
                # Without the way home, which the template puts in front of it by `root`.
                poster=urls.link("", urls.poster(video)),
                summary=summarise(video),
                language=self._library.settings.language,
            )
        return self._drawn[video.id]


def summarise(video: Video) -> str:
    """Return the video's question or summary as plain text."""
    return video.question or plain_words(video.summary)
