"""The host's empty page, cut up once so that any page can be stamped into it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from micropd import urls
from micropd.pages.page import Page

# Words that no theme, no plugin and no page has, and that no escaping changes.
TITLE = "MicropdFrameTitle"
DESCRIPTION = "MicropdFrameDescription"
CONTENT = "<h1>MicropdFrameContent</h1>"
_HEAD_END = "</head>"


@dataclass(frozen=True, slots=True)
class Frame:
    """A host page with the slots in which pages differ."""

    pieces: tuple[str, ...]
    """HTML between the slots; one more than there are slots."""
    slots: tuple[str, ...]
    """What goes between the pieces: `title`, `description`, `canonical`, `content` or `head`."""

    def stamp(self, page: Page, head: str, site_url: str) -> str:
        """Return the page's whole HTML; `head` is what `head.Heads` made for it."""
        canonical = page.path if page.canonical is None else page.canonical
        values = {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(urls.absolute(site_url, canonical)),
            "content": page.content,
            "head": head + _HEAD_END,
        }
        # Not `format` or `replace`: text of a page may have braces, or the word of a slot.
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts += (values[slot], piece)
        return "".join(parts)


def cut_frame(html: str, canonical: str | None) -> Frame:
    """Cut a host page that was rendered with the words above and stood at `canonical`."""
    words = {TITLE: "title", DESCRIPTION: "description", CONTENT: "content", _HEAD_END: "head"}
    if canonical:
        words[canonical] = "canonical"
    # With a group, `split` keeps the words: they stand at every second place.
    found = re.split("(" + "|".join(map(re.escape, words)) + ")", html)
    return Frame(tuple(found[::2]), tuple(words[word] for word in found[1::2]))


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of one site."""

    by_path: Mapping[str, Frame]
    """For pages that have a place of their own in the navigation."""
    by_depth: Mapping[int, Frame]
    """For all others, by the number of folders above them."""

    def stamp(self, page: Page, head: str, site_url: str) -> str:
        """Stamp a page into the frame that has its place or its depth."""
        # Why: decisions.md#why-are-two-kinds-of-frame-drawn
        frame = self.by_path.get(page.path) or self.by_depth[page.path.count("/")]
        return frame.stamp(page, head, site_url)
