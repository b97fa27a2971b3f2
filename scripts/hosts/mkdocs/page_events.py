"""The pages that MkDocs renders: takes frames out of some, and puts what is ours into others."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as HostPage

from hosts.mkdocs.frame_pages import FramePages
from hosts.mkdocs.issues import IssuePages
from hosts.mkdocs.navigation import find_owners
from hosts.mkdocs.search import WrittenPages, with_opener
from hosts.mkdocs.skip_link import with_skip_link
from micropd import urls
from micropd.library import Library
from micropd.markdown.shortcodes import Shortcode, fill_shortcodes, take_shortcodes
from micropd.pages import inserts
from micropd.pages.cards import Cards
from micropd.pages.frame import CONTENT
from micropd.pages.head import Heads
from micropd.pages.opener import render_opener
from micropd.pages.page import Page
from micropd.site import Drawn
from micropd.wrappers import unwrap_all


class PageEvents:
    """The events of each page of one MkDocs build, in the order in which MkDocs calls them."""

    def __init__(self, library: Library, nav_paths: Collection[str]) -> None:
        """Take the library, and the paths of our pages that have a place in the navigation."""
        self._library, self._frames = library, FramePages(nav_paths)
        self._cards, self._heads = Cards(library), Heads(library.settings)
        self._issues = IssuePages(library, self._cards)
        self._written = WrittenPages()
        self._host_paths: list[str] = []
        self._marked: list[Section | HostPage] = []
        # One page's only: MkDocs calls the two events of a page's text one after the other.
        self._codes: list[Shortcode] = []

    def on_page_markdown(
        self, markdown: str, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Mark the places of shortcodes; tell the theme an issue's facts as text."""
        self._issues.name(page)
        markdown, self._codes = take_shortcodes(unwrap_all(markdown))
        return markdown

    def on_page_content(self, html: str, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Put the slot into frames, cards for shortcodes, and an issue's fields around its text."""
        if page in self._frames:
            # In place of the text, since the theme puts its own things before and behind it.
            return CONTENT
        html = fill_shortcodes(html, self._codes, partial(self._render_shortcode, page))
        html = self._issues.complete(page, html)
        # After shortcodes are filled: the search finds what the page shows.
        self._written.take(page, _path(page), html)
        return html

    def on_page_context(
        self, context: dict[str, Any], page: HostPage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Show pages without a place of their own in the navigation as part of a section."""
        self._marked = find_owners(page, nav)
        for item in self._marked:
            item.active = True
        return context

    def on_post_page(self, output: str, page: HostPage, config: MkDocsConfig) -> str:
        """Take frames out of the site; tell every other page's head what it is."""
        for item in self._marked:
            # All pages draw the navigation from the same items.
            item.active = False
        self._marked = []
        output = self._complete(output, urls.root_of(page.url))
        if page in self._frames:
            # MkDocs writes no file for a page that comes out empty.
            self._frames.take(page, output)
            return ""
        self._host_paths.append(_path(page))
        head = self._heads.render(self._describe(page))
        return output.replace("</head>", head + "</head>", 1)

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Give the page for lost visitors our styles; it is shown at any depth."""
        if template_name != urls.NOT_FOUND:
            return output
        page = Page(path=urls.NOT_FOUND, title=config.site_name)
        # A server shows it at whatever address there is nothing, so relative links would lead
        # astray.
        root = urlsplit(self._library.settings.site_url).path
        head = self._heads.render(page, root=root)
        return self._complete(output, root).replace("</head>", f"{head}</head>", 1)

    def collect(self) -> Drawn:
        """Return the results of all pages, once they are rendered."""
        return Drawn(
            frames=self._frames.collect(), bodies=self._issues.bodies,
            pages=self._written.found, paths=self._host_paths,
        )  # fmt: skip

    def _complete(self, html: str, root: str) -> str:
        opener = render_opener(root, self._library.settings.extra.request)
        return with_opener(with_skip_link(html), opener)

    def _render_shortcode(self, page: HostPage, code: Shortcode) -> str:
        root = urls.root_of(page.url)
        return inserts.render_shortcode(code, self._library, self._cards, root)

    def _describe(self, page: HostPage) -> Page:
        if about := self._issues.describe(page):
            return about
        description = page.meta.get("description") or self._library.settings.description
        return Page(path=_path(page), title=str(page.title), description=str(description))


def _path(page: HostPage) -> str:
    # MkDocs' addresses are quoted; ours are not before they are written to a page.
    return "" if page.url == "./" else unquote(page.url)
