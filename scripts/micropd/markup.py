"""Markdown from the catalogue as HTML that can do no harm."""

from __future__ import annotations

import nh3
import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
)
_MARKDOWN = pyromark.Markdown(options=_OPTIONS)
_TAGS = set(nh3.ALLOWED_TAGS) - {"area", "map", "bdo"}
_SCHEMES = {"http", "https", "mailto"}


def render_markdown(text: str, base: str) -> str:
    """Render CommonMark (with tables and footnotes) and sanitise it.

    `base` leads to the home page; relative links count from there. Pictures from other hosts are
    left out: a page contacts nobody before a click.
    """
    return sanitise(_MARKDOWN.html(text), base) if text else ""


def sanitise(html: str, base: str = "", *, foreign_images: bool = False) -> str:
    """Remove scripts, event handlers, frames and whatever else is not plain text and pictures."""

    def mend(tag: str, attribute: str, value: str) -> str | None:
        if attribute not in ("href", "src", "cite"):
            return value
        if "://" in value or value.startswith(("mailto:", "#", "//")):
            is_foreign_image = attribute == "src" and not value.startswith("#")
            return None if is_foreign_image and not foreign_images else value
        return base + value.removeprefix("/")

    return nh3.clean(
        html, tags=_TAGS, url_schemes=_SCHEMES, attribute_filter=mend, link_rel="noopener"
    )


def plain_text(html: str) -> str:
    """Return the words of an HTML text on one line."""
    import html as entities

    return " ".join(entities.unescape(nh3.clean(html, tags=set())).split())
