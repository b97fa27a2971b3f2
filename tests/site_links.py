"""The links of a built site that lead to nothing in it."""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html

# An address of the provider, for which the click asks.
_NO_LINK = "data-embed"
# A moment of a video: no element of the page has it for a name.
_MOMENT = "t="


def find_dead_links(site: Path, site_url: str) -> list[str]:
    """Return every link to a file or a place in a page that is not there, after its page."""
    lead_nowhere = _Site(site, site_url).lead_nowhere
    return [f"{name}: {link}" for name in _pages(site) for link in lead_nowhere(name)]


def _pages(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


class _Site:
    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        self.names = functools.cache(self._names)

    def lead_nowhere(self, page: str) -> Iterator[str]:
        here = self.url + page.removesuffix("index.html")
        tree = self._tree(page)
        found = [(attribute, link) for _, attribute, link, _ in tree.iterlinks()]
        for attribute, link in [*found, *(("poster", link) for link in tree.xpath("//@poster"))]:
            whole = urljoin(here, link)
            # What names no host may miss the folder that the site stands in.
            names_host = bool(urlsplit(link).scheme or urlsplit(link).netloc)
            is_ours = whole.startswith(self.url) or not names_host
            if is_ours and attribute != _NO_LINK and not self._is_there(whole):
                yield link

    def _is_there(self, address: str) -> bool:
        if not address.startswith(self.url):
            return False
        parts = urlsplit(address)
        path = unquote(parts.path.removeprefix(urlsplit(self.url).path))
        file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
        if file not in self.files:
            return False
        fragment = unquote(parts.fragment)
        if not fragment or fragment.startswith(_MOMENT) or not file.endswith(".html"):
            return True
        return fragment in self.names(file)

    def _names(self, page: str) -> set[str]:
        tree = self._tree(page)
        return {*tree.xpath("//@id"), *tree.xpath("//a/@name")}

    def _tree(self, page: str) -> lxml_html.HtmlElement:
        return lxml_html.fromstring((self.folder / page).read_bytes())
