"""What every page says about itself in `<head>`: previews, feeds, our styles and scripts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from micropd import urls
from micropd.pages.page import Page
from micropd.settings import Settings

_ASSETS = tuple(Path(__file__).parent / "assets" / name for name in ("micropd.css", "micropd.js"))


def render_head(page: Page, settings: Settings, root: str | None = None) -> str:
    """Return Open Graph tags, feed autodiscovery (RSS), styles, script and the page's own head.

    `root` leads to the home page; default: from the page's own path.
    """
    root = urls.root_of(page.path) if root is None else root
    properties = {
        "og:type": page.kind,
        "og:title": page.title,
        "og:description": page.description,
        "og:site_name": settings.site_name,
        "og:url": urls.absolute(settings.site_url, page.path),
        "og:image": urls.absolute(settings.site_url, page.image) if page.image else "",
    }
    lines = [
        f'<meta property="{name}" content="{escape(value)}">'
        for name, value in properties.items()
        if value
    ]
    card = "summary_large_image" if page.image else "summary"
    lines.append(f'<meta name="twitter:card" content="{card}">')
    return "\n".join(lines) + _shared(root, settings.site_name, *asset_paths()) + page.head


@cache
def _shared(root: str, site_name: str, style: str, script: str) -> str:
    feeds = ((urls.VIDEO_FEED, "videos"), (urls.NEWSLETTER_FEED, "newsletter"))
    links = [
        f'<link rel="alternate" type="application/rss+xml" '
        f'title="{escape(site_name)}: {words}" href="{root}{path}">'
        for path, words in feeds
    ]
    links.append(f'<link rel="stylesheet" href="{root}{style}">')
    links.append(f'<script src="{root}{script}" defer></script>')
    return "\n" + "\n".join(links) + "\n"


def read_assets() -> Mapping[str, bytes]:
    """Return our style sheet and script by path; the name changes with the bytes, for caches."""
    return {
        f"{urls.ASSETS}{name.stem}.{hashlib.sha256(data).hexdigest()[:8]}{name.suffix}": data
        for name in _ASSETS
        for data in (name.read_bytes(),)
    }


def asset_paths() -> tuple[str, str]:
    """Return the paths of the style sheet and the script."""
    return _asset_paths(tuple(name.stat().st_mtime_ns for name in _ASSETS))


@cache
def _asset_paths(changed: tuple[int, ...]) -> tuple[str, str]:
    """Name the files anew when they have changed: a preview shows an edit without a restart."""
    style, script = read_assets()
    return style, script


def json_ld(data: Mapping[str, Any]) -> str:
    """Wrap structured data (JSON-LD) for `<head>`; no text in it can end the script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
