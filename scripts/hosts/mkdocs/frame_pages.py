"""The pages that the host renders only so that we can cut a frame out of them."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs.structure.pages import Page as HostPage

from micropd import urls
from micropd.pages.frame import Frame, Frames, cut_frame


class FramePages:
    """The frames of one build, as the host gets them done."""

    def __init__(self, nav_paths: Collection[str]) -> None:
        """Take the paths of those that have a place in the navigation."""
        self._nav_paths = nav_paths
        self._by_path: dict[str, Frame] = {}
        self._by_depth: dict[int, Frame] = {}

    def __contains__(self, page: HostPage) -> bool:
        """Whether a page of the host is a frame."""
        return page.url.startswith(urls.FRAMES) or page.url in self._nav_paths

    def take(self, page: HostPage, html: str) -> None:
        """Cut a frame out of its page."""
        # The canonical address stands in several places of a page, and differs from page to page.
        frame = cut_frame(html, page.canonical_url)
        if page.url in self._nav_paths:
            self._by_path[page.url] = frame
        else:
            self._by_depth[page.url.count("/")] = frame

    def collect(self) -> Frames:
        """Return all frames, once the host has rendered its pages."""
        return Frames(self._by_path, self._by_depth)
