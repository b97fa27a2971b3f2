"""Chips: a video's tools, grades and tags as links to the videos that share them."""

from __future__ import annotations

from markupsafe import Markup

from micropd import urls
from micropd.model.video import Video
from micropd.pages import templates


class Chips:
    """Draws each chip once for all watch pages; from each of them, the way home is the same."""

    def __init__(self, root: str) -> None:
        """Take the way home from a watch page."""
        self._root = root
        self._drawn: dict[tuple[str, str], Markup] = {}
        self._draw = templates.macro("chip.html", "chip")

    def render(self, video: Video) -> Markup:
        """Return the chips of a video, each an item of a list."""
        named = [("tools", name) for name in video.tools]
        named += [("grades", name) for name in video.grades]
        named += [("tags", name) for name in video.tags]
        return Markup("").join(self._chip(kind, name) for kind, name in named)

    def _chip(self, kind: str, name: str) -> Markup:
        if (kind, name) not in self._drawn:
            url = self._root + urls.topic_page(kind, name)
            self._drawn[kind, name] = self._draw(kind=kind, name=name, url=url)
        return self._drawn[kind, name]
