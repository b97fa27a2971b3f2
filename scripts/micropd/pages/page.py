"""A page of the site before it has a frame: its address, its words, its HTML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a frame needs to become a page."""

    path: str
    """Its path, as `urls` spells it."""
    title: str
    """Plain text."""
    description: str = ""
    """Plain text for search engines and previews."""
    content: str = ""
    """HTML of the article; relative links count from the page."""
    head: str = ""
    """HTML for `<head>`, such as structured data."""
    image: str | None = None
    """Path of a picture for previews."""
    kind: str = "website"
    """Open Graph type."""
    canonical: str | None = None
    """Path of the page that search engines should show instead."""
