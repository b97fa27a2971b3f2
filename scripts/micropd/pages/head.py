"""What every page says about itself in `<head>`: previews, feeds, our styles and scripts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from micropd import urls
from micropd.pages.page import Page
from micropd.settings import Settings

_FOLDER = Path(__file__).parent.parent / "assets"
_SITE = ("feeds", "player", "transcript", "guess", "opener")
_SEARCH = (
    "words", "files", "lookup", "rank", "moments", "facts", "view", "choice", "status", "address",
    "panel", "wake",
)  # fmt: skip
_ASSETS = {
    "micropd.css": ("site/micropd.css", "site/transcript.css", "search/search.css"),
    "micropd.js": tuple(f"site/{name}.js" for name in _SITE),
    "search.js": tuple(f"search/{name}.js" for name in _SEARCH),
}
"""What is served as one file each, for every file is a request, and what it is made of."""
# The theme and the opener have names of their own at the top level.
_SCRIPT = b'"use strict";\n{\n%s}\n'


class Heads:
    """Tells what each page of one site says in its `<head>`."""

    def __init__(self, settings: Settings) -> None:
        """Look at our style sheet and script as they are now."""
        self._settings = settings
        self._assets = tuple(read_assets())
        self._shared: dict[str, str] = {}

    def render(self, page: Page, root: str | None = None) -> str:
        """Return Open Graph tags, feed autodiscovery (RSS), styles, script, the page's own head.

        `root` leads to the home page; default: from the page's own path.
        """
        root = urls.root_of(page.path) if root is None else root
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
        style, script = self._assets[:2]
        links.append(f'<link rel="stylesheet" href="{root}{style}">')
        links.append(f'<script src="{root}{script}" defer></script>')
        return "\n" + "\n".join(links) + "\n"


def read_assets() -> Mapping[str, bytes]:
    """Return our style sheet and scripts by path; the name changes with the bytes, for caches."""
    assets = {}
    for name, parts in _ASSETS.items():
        data = b"\n".join((_FOLDER / part).read_bytes() for part in parts)
        stem, _, ending = name.partition(".")
        data = _SCRIPT % data if ending == "js" else data
        assets[f"{urls.ASSETS}{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{ending}"] = data
    return assets


def search_script() -> str:
    """Return the path of the script that no page loads before somebody wants to search."""
    return next(path for path in read_assets() if path.startswith(f"{urls.ASSETS}search."))


def json_ld(data: Mapping[str, Any]) -> str:
    """Wrap structured data (JSON-LD) for `<head>`; no text in it can end the script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
