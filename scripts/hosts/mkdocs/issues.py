"""Newsletter issues as pages of the host: their facts, contents, and what surrounds their text."""

from __future__ import annotations

from html import escape

from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink

from micropd import urls
from micropd.library import Library
from micropd.pages import newsletter
from micropd.pages.cards import Cards
from micropd.pages.page import Page


class IssuePages:
    """The issues among the pages of one build."""

    def __init__(self, library: Library, cards: Cards) -> None:
        """Take the library and what draws its cards."""
        self._library, self._cards = library, cards
        self._by_path = {urls.issue_page(issue.slug): issue for issue in library.issues}
        self.bodies: dict[str, str] = {}
        """The whole article of each issue by its id, filled in."""

    def describe(self, page: HostPage) -> Page | None:
        """Return what an issue says of itself, or None for any other page."""
        issue = self._by_path.get(page.url)
        return newsletter.issue_page(issue, self._library) if issue else None

    def name(self, page: HostPage) -> None:
        """Tell the theme an issue's facts as text."""
        if about := self.describe(page):
            # Material prints these fields without escaping them.
            page.meta["title"] = escape(about.title)
            page.meta["description"] = escape(about.description)
            page.meta["tags"] = [escape(tag) for tag in self._by_path[page.url].front.tags]

    def complete(self, page: HostPage, html: str) -> str:
        """Return an issue's article, made of its text; any other page's text as it is."""
        issue = self._by_path.get(page.url)
        if issue is None:
            return html
        # Two headings with one anchor would make links lead to the first.
        taken = page.present_anchor_ids or set()
        headings = newsletter.list_headings(issue, html, self._library, taken)
        _add_to_contents(page, headings)
        self.bodies[issue.id] = newsletter.complete_issue(
            issue, html, headings, self._library, self._cards, urls.root_of(page.url)
        )
        return self.bodies[issue.id]


def _add_to_contents(page: HostPage, headings: newsletter.Headings) -> None:
    """Add headings that are not in the text to the page's table of contents."""
    taken = page.present_anchor_ids
    # MkDocs warns of links to anchors that are not in this set.
    page.present_anchor_ids = {*(taken or ()), *(anchor for anchor, _ in headings.values())}
    links = {
        field: AnchorLink(escape(title), anchor, 1 if field == newsletter.TITLE else 2)
        for field, (anchor, title) in headings.items()
    }
    items = page.toc.items
    if title := links.pop(newsletter.TITLE, None):
        # An issue without a heading of its own: all others are below the one that we add.
        title.children = items[:]
        items[:] = [title]
    # The theme shows what is below the title.
    shown = items[0].children if items and items[0].level == 1 else items
    shown += links.values()
