"""Listings: the library, and one for each tool, grade, series and tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from micropd import outputs, urls
from micropd.library import Library
from micropd.markdown.render import plain_text, plain_words, render_markdown
from micropd.model.grades import name_grade
from micropd.model.video import Video
from micropd.pages import templates
from micropd.pages.cards import Cards
from micropd.pages.page import Page
from micropd.topics import Topic

TITLES = {"tools": "Tools", "grades": "Grades", "series": "Series", "tags": "Tags"}


def render(library: Library) -> Iterator[Page]:
    """Yield every listing, 24 cards a page, and the page that lists each kind of topic."""
    listings = _Listings(library)
    yield from listings.render(urls.LIBRARY, "All videos", "", library.listed)
    for kind, topics in library.topics.items():
        if outputs.has_section(urls.topic_index(kind), library):
            yield _topic_index(kind, topics, library)
        for topic in topics:
            yield from listings.render(topic.path, topic_title(topic), topic.summary, topic.videos)


def topic_title(topic: Topic) -> str:
    """Return a topic's name as a heading."""
    return name_grade(topic.name) if topic.kind == "grades" else topic.name


class _Listings:
    """Draws listings of one library's videos."""

    def __init__(self, library: Library) -> None:
        self._library, self._cards = library, Cards(library)
        self._draw = templates.macro("listing.html", "listing")

    def render(
        self, first: str, title: str, summary: str, videos: Sequence[Video]
    ) -> Iterator[Page]:
        """Yield the pages of the listing that starts at the path `first`."""
        parts = outputs.cut_listing(videos)
        count = len(parts)
        for number, some in enumerate(parts, start=1):
            path = urls.listing_page(first, number)
            root = urls.root_of(path)
            introduction = Markup(render_markdown(summary, root))
            content = self._draw(
                title=title,
                introduction=introduction,
                total=len(videos),
                cards=self._cards.grid(some, root),
                number=number,
                pages=[(n, root + urls.listing_page(first, n)) for n in _numbers(number, count)],
                count=count,
                before=root + urls.listing_page(first, number - 1) if number > 1 else None,
                after=root + urls.listing_page(first, number + 1) if number < count else None,
                # Only there the search has a field in the page; elsewhere its dialog opens.
                has_search=first == urls.LIBRARY,
                topics=_topic_links(self._library, root) if first == urls.LIBRARY else [],
            )
            counted = title if number == 1 else f"{title}, page {number}"
            words = plain_text(introduction) or f"{title}: {len(videos)} short videos."
            yield Page(path=path, title=counted, description=words, content=content)


def _numbers(current: int, count: int) -> list[int]:
    """Return the page numbers worth a link: the ends and the neighbours."""
    # A set, since the ends may be neighbours as well.
    near = {1, count, *range(current - 2, current + 3)}
    return sorted(number for number in near if 1 <= number <= count)


def _topic_links(library: Library, root: str) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Return the largest tools and grades as ways into the library."""
    links = []
    for kind in ("tools", "grades"):
        topics = library.topics[kind]
        if kind == "tools":
            topics = tuple(sorted(topics, key=lambda t: (-len(t.videos), t.path))[:12])
        if topics:
            rows = [(topic_title(t), root + t.path, len(t.videos)) for t in topics]
            links.append((TITLES[kind], rows))
    return links


def _topic_index(kind: str, topics: Sequence[Topic], library: Library) -> Page:
    path = urls.topic_index(kind)
    root = urls.root_of(path)
    rows = [
        (topic_title(topic), root + topic.path, len(topic.videos), _first_words(topic))
        for topic in topics
    ]
    content = templates.render("topics.html", title=TITLES[kind], rows=rows, kind=kind)
    description = f"{TITLES[kind]} of the videos of {library.settings.site_name}."
    return Page(path=path, title=TITLES[kind], description=description, content=content)


def _first_words(topic: Topic) -> str:
    return plain_words(topic.summary)
