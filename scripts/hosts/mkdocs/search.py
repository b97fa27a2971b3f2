"""Puts the site's own search in the place of the theme's, and gives it the host's pages."""

from __future__ import annotations

from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage

from micropd.markdown.render import plain_text
from micropd.search.documents import WrittenPage

_THEME_SEARCH = ("assets/javascripts/workers/", "assets/javascripts/lunr/")
_PLUGINS = ("search", "material/search")
# Material has no block for this place; a copy of its header would miss each of its updates.
_HEADER, _HEADER_END = '<header class="md-header', "</nav>"


# Why: decisions.md#why-a-search-of-our-own-and-not-pagefind
def remove_theme_search(config: MkDocsConfig) -> None:
    """Remove the theme's search plugin, which would build an index of its own."""
    # Removed, not refused: MkDocs adds the plugin itself where a project names none.
    for name in _PLUGINS:
        plugin = config.plugins.pop(name, None)
        # MkDocs has put the plugin's methods here when it loaded the configuration.
        for listeners in config.plugins.events.values():
            listeners[:] = [one for one in listeners if getattr(one, "__self__", one) is not plugin]


def remove_search_files(files: Files) -> None:
    """Leave out the scripts that only the theme's search would load."""
    # A copy: nothing can be removed from files while they are gone through.
    for file in list(files):
        if file.src_uri.startswith(_THEME_SEARCH):
            files.remove(file)


def with_opener(html: str, opener: str) -> str:
    """Put the opener at the end of the header's line, where the theme has its own."""
    before, header, rest = html.partition(_HEADER)
    inside, end, after = rest.partition(_HEADER_END)
    return f"{before}{header}{inside}{opener}{end}{after}" if end else html


class WrittenPages:
    """What the search shall find of the host's pages."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[WrittenPage] = []

    def take(self, page: HostPage, path: str, html: str) -> None:
        """Keep the words of a page, unless it says that nobody shall find it."""
        wishes = page.meta.get("search")
        if isinstance(wishes, dict) and wishes.get("exclude"):
            return
        # MkDocs keeps titles as HTML; results escape them themselves.
        title = unescape(str(page.title or ""))
        self.found.append(WrittenPage(path=path, title=title, text=plain_text(html)))
