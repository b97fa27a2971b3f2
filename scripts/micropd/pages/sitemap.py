"""The list of every page for search engines (sitemaps.org protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from micropd import urls

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_sitemap(paths: Iterable[str], site_url: str) -> bytes:
    """Return the XML for the pages' paths, sorted."""
    root = etree.Element("urlset", nsmap={None: _NAMESPACE})
    for path in sorted(set(paths)):
        entry = etree.SubElement(root, "url")
        etree.SubElement(entry, "loc").text = urls.absolute(site_url, path)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))
