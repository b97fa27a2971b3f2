"""The `<head>` of every page: facts for previews, links to feeds, our script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from micropd import urls
from micropd.assets.served import read_served
from micropd.pages.page import Page
from micropd.settings import Settings


class Heads:
    """Renders the `<head>` of each page of one site."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings, and the script as it is now."""
        self._settings = settings
        self._served = read_served()
        self._shared: dict[str, str] = {}

    def render(self, page: Page, root: str | None = None) -> str:
        """Return Open Graph tags, feed autodiscovery (RSS), our script, the page's own head.

        `root` leads to the home page; default: from the page's own path.
        """
        root = urls.root_of(page.path) if root is None else root
        # The same for all pages of one depth: thousands of pages have only a few of them.
        if root not in self._shared:
            self._shared[root] = self._render_shared(root)
        return self._render_own(page) + self._shared[root] + page.head

    def _render_own(self, page: Page) -> str:
        site = self._settings.site_url
        properties = (
            ("og:type", page.kind),
            ("og:title", page.title),
            ("og:description", page.description),
            ("og:site_name", self._settings.site_name),
            ("og:url", urls.absolute(site, page.path)),
            ("og:image", urls.absolute(site, page.image) if page.image else ""),
        )
        lines = [
            f'<meta property="{name}" content="{escape(value)}">'
            for name, value in properties
            if value
        ]
        # Without a picture, a large card would show an empty box.
        card = "summary_large_image" if page.image else "summary"
        return "\n".join([*lines, f'<meta name="twitter:card" content="{card}">'])

    def _render_shared(self, root: str) -> str:
        name = escape(self._settings.site_name)
        feeds = ((urls.VIDEO_FEED, "videos"), (urls.NEWSLETTER_FEED, "newsletter"))
        links = [
            f'<link rel="alternate" type="application/rss+xml" '
            f'title="{name}: {words}" href="{root}{path}">'
            for path, words in feeds
        ]
        # `defer`: it runs when the page is there, in the order of all scripts, and blocks nothing.
        links.append(f'<script src="{root}{self._served.script}" defer></script>')
        return "\n" + "\n".join(links) + "\n"


def json_ld(data: Mapping[str, Any]) -> str:
    """Wrap structured data (JSON-LD) for `<head>`; no text in it can end the script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
