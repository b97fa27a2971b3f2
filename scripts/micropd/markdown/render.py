"""Markdown from the catalog as HTML that can do no harm."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from urllib.parse import urlsplit

import nh3
import pyromark

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
_MARKDOWN = pyromark.Markdown(options=_OPTIONS)
_TAGS = set(nh3.ALLOWED_TAGS) - {"area", "map", "bdo"}
_NO_TAGS = nh3.Cleaner(tags=set())
# Nothing else may be clicked: `javascript:` runs, and `data:` can hide a page.
_SCHEMES = {"http", "https", "mailto"}
_HEADING = re.compile(r"(</?h)([1-6])(?=>| )")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, and so a feed, cannot hold in any spelling."""
_IMAGE = re.compile(r'<img(?: [a-z]+="[^"]*")*>')


def render_markdown(text: str, base: str) -> str:
    """Render CommonMark (with tables) and sanitise it.

    `base` leads to the home page; relative links count from there. Pictures from other hosts are
    left out: a page contacts nobody before a click.
    """
    return _fit_in(sanitise(_MARKDOWN.html(text), base)) if text else ""


def sanitise(html: str, base: str = "", *, foreign_images: bool = False) -> str:
    """Remove scripts, event handlers, frames and whatever else is not plain text and pictures."""
    return _NOT_XML.sub("", _make_cleaner(base, foreign_images).clean(html))


# Why: decisions.md#why-are-pictures-from-other-hosts-left-out-of-a-catalogs-text
@cache
def _make_cleaner(base: str, foreign_images: bool) -> nh3.Cleaner:
    # To make one takes as long as to clean a text.
    def mend(tag: str, attribute: str, value: str) -> str | None:
        if attribute not in ("href", "src", "cite"):
            return value
        if not _is_address(value):
            return None
        if "://" in value or value.startswith(("mailto:", "#", "//")):
            is_foreign_image = attribute == "src" and not value.startswith("#")
            return None if is_foreign_image and not foreign_images else value
        return base + value.removeprefix("/")

    return nh3.Cleaner(tags=_TAGS, url_schemes=_SCHEMES, attribute_filter=mend, link_rel="noopener")


def _is_address(text: str) -> bool:
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _fit_in(html: str) -> str:
    """Rank headings below the page's own, and put words in place of pictures that were refused."""
    html = _HEADING.sub(lambda tag: f"{tag[1]}{min(int(tag[2]) + 1, 6)}", html)
    return _IMAGE.sub(_image, html)


def _image(tag: re.Match[str]) -> str:
    if ' src="' in tag[0]:
        return tag[0] if ' alt="' in tag[0] else f'{tag[0][:-1]} alt="">'
    words = re.search(r' alt="([^"]*)"', tag[0])
    return words[1].replace("<", "&lt;").replace(">", "&gt;") if words else ""


def plain_text(html: str) -> str:
    """Return the words of an HTML text on one line."""
    text = unescape(_NO_TAGS.clean(html))
    return " ".join(_NOT_XML.sub("", text).split())


@cache
def plain_words(text: str) -> str:
    """Return the words of a CommonMark text on one line, without its marks."""
    return plain_text(_MARKDOWN.html(text)) if text else ""
