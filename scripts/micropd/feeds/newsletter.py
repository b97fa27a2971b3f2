"""The feed of the newsletter, RSS 2.0 with each issue's full text."""

from __future__ import annotations

from collections.abc import Mapping

from feedgen.feed import FeedGenerator
from lxml import html as lxml_html

from micropd import urls
from micropd.feeds.channel import add_item, latest, open_channel, write_channel
from micropd.library import Library
from micropd.markdown.render import plain_words, sanitise
from micropd.model.issue import Issue


def render(library: Library, bodies: Mapping[str, str]) -> bytes:
    """Return `newsletter.xml`; `bodies` has each issue's HTML by id, links relative to its page."""
    settings = library.settings
    issues = library.issues[: settings.extra.feeds.items]
    changed = latest([issue.date for issue in issues])
    title = f"{settings.site_name}: newsletter"
    about = f"The newsletter of {settings.extra.coach}."
    feed = open_channel(settings, urls.NEWSLETTER_FEED, title, about, changed)
    for issue in issues:
        _add_issue(feed, issue, bodies[issue.id], library)
    return write_channel(feed)


def _add_issue(feed: FeedGenerator, issue: Issue, body: str, library: Library) -> None:
    front, site = issue.front, library.settings.site_url
    page = urls.absolute(site, urls.issue_page(issue.slug))
    entry = add_item(feed, guid=issue.id, title=front.title, link=page, published=issue.date)
    entry.description(plain_words(front.summary) or front.title)
    # As CDATA, HTML stays readable in the feed's source.
    entry.content(make_absolute(body, page), type="CDATA")
    # RSS's own `author` wants a mail address, which nobody should have to publish.
    entry.dc.dc_creator(", ".join(front.authors) or library.settings.extra.coach)
    for tag in front.tags:
        entry.category(term=tag)
    if front.image:
        picture = urls.absolute(site, urls.newsletter_file(front.image))
        entry.media.thumbnail(url=picture, group=None)


def make_absolute(body: str, page: str) -> str:
    """Return HTML that reads the same outside the site: absolute links, nothing that runs."""
    if not body.strip():
        return ""
    # lxml wants one element around it all; `sanitise` lets a plain div pass.
    tree = lxml_html.fragment_fromstring(body, create_parent="div")
    # A heading's link to itself is furniture of the page, not text.
    for anchor in tree.find_class("headerlink"):
        anchor.drop_tree()
    # A link that is none must not stop the feed; the checks tell of it.
    tree.make_links_absolute(page, handle_failures="discard")
    return sanitise(lxml_html.tostring(tree, encoding="unicode"), foreign_images=True)
