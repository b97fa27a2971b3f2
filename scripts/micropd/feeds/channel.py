"""What all our RSS 2.0 feeds share: the channel, and identity and dates that never jump."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from micropd import urls
from micropd.settings import Settings

_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def open_channel(
    settings: Settings, path: str, title: str, description: str, changed: dt.datetime
) -> FeedGenerator:
    """Start an RSS 2.0 channel with its `atom:link rel="self"`; `changed` comes from content."""
    feed = FeedGenerator()
    feed.load_extension("media")
    feed.load_extension("dc")
    feed.title(title)
    feed.description(description)
    # The channel's own <link> is the last one named.
    feed.link(href=urls.absolute(settings.site_url, path), rel="self")
    feed.link(href=settings.site_url, rel="alternate")
    feed.language(settings.language)
    feed.generator("micropd")
    # Not the time of the build: the same content has to give the same bytes.
    feed.lastBuildDate(changed)
    return feed


def add_item(
    feed: FeedGenerator, *, guid: str, title: str, link: str, published: dt.datetime
) -> FeedEntry:
    """Append an item; its guid is the content's id, so it survives every move and new title."""
    # feedgen puts new entries in front by default, and ours come newest first.
    entry = feed.add_entry(order="append")
    # Readers take a guid for an address unless told otherwise.
    entry.guid(guid, permalink=False)
    entry.title(title)
    entry.link(href=link)
    entry.pubDate(published)
    return entry


def latest(dates: Sequence[dt.datetime]) -> dt.datetime:
    """Return the newest date of the content; an empty feed was never changed."""
    return max(dates, default=_NEVER)


def write_channel(feed: FeedGenerator) -> bytes:
    """Return the feed's XML in UTF-8."""
    return bytes(feed.rss_str(pretty=True))
