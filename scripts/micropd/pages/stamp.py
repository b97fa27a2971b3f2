"""Pages stamped into the frames that the host drew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from micropd.library import Library
from micropd.pages.frame import Frames
from micropd.pages.head import Heads
from micropd.pages.page import Page

File = tuple[str, str | bytes]
"""A path of the site, and what the file there holds."""
Write = Callable[[Iterable[File]], list[str]]
"""Puts each file where its path says; returns the paths."""


# Why: decisions.md#why-is-a-page-stamped-into-a-frame
def stamp(pages: Iterable[Page], library: Library, frames: Frames) -> Iterator[File]:
    """Yield the path and the whole HTML of each page."""
    heads, site_url = Heads(library.settings), library.settings.site_url
    for page in pages:
        yield page.path, frames.stamp(page, heads.render(page), site_url)
