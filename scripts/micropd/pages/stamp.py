"""Pages stamped into the frames that the host drew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from micropd.library import Library
from micropd.pages.frame import Frames
from micropd.pages.head import Heads
from micropd.pages.page import Page

Output = str | bytes
"""What a file of the site holds."""


def stamp(pages: Iterable[Page], library: Library, frames: Frames) -> Iterator[tuple[str, Output]]:
    """Yield the path and the whole HTML of each page."""
    heads, site_url = Heads(library.settings), library.settings.site_url
    for page in pages:
        yield page.path, frames.stamp(page, heads.render(page), site_url)
