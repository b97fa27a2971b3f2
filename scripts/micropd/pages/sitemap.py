"""The list of every page for search engines (sitemaps.org protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from micropd import outputs, urls
from micropd.library import Library

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render(library: Library, host_paths: Iterable[str]) -> bytes:
    """Return the XML for all pages, sorted; `host_paths` are those that the host has rendered."""
    ours = (output.path for output in outputs.list_outputs(library) if output.is_in_sitemap)
    root = etree.Element("urlset", nsmap={None: _NAMESPACE})
    # A set: issues are outputs of ours as well as pages of the host.
    for path in sorted({*host_paths, *ours}):
        entry = etree.SubElement(root, "url")
        etree.SubElement(entry, "loc").text = urls.absolute(library.settings.site_url, path)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))
