"""The feed of new videos, RSS 2.0 with Media RSS thumbnails."""

from __future__ import annotations

from feedgen.feed import FeedGenerator

from micropd import urls
from micropd.feeds.channel import add_item, latest, open_channel, write_channel
from micropd.library import Library
from micropd.markdown.render import plain_words, render_markdown
from micropd.model.video import Video


def render(library: Library) -> bytes:
    """Return `feed.xml`: the newest videos, each with its enclosure where there is a file."""
    settings = library.settings
    videos = library.in_feed[: settings.extra.feeds.items]
    changed = latest([v.updated or v.published for v in videos])
    about = settings.description or f"Short videos from {settings.site_name}."
    feed = open_channel(settings, urls.VIDEO_FEED, settings.site_name, about, changed)
    for video in videos:
        _add_video(feed, video, library)
    return write_channel(feed)


def _add_video(feed: FeedGenerator, video: Video, library: Library) -> None:
    site = library.settings.site_url
    page = urls.absolute(site, urls.video_page(video.name))
    entry = add_item(feed, guid=video.id, title=video.title, link=page, published=video.published)
    summary = plain_words(video.summary)
    entry.description(summary or video.question or video.title)
    # The public address as the base: readers show the text far from this site.
    if body := render_markdown(video.description, site):
        entry.content(body, type="CDATA")
    for domain, words in (("tool", video.tools), ("grade", video.grades), ("tag", video.tags)):
        for word in words:
            entry.category(term=word, scheme=domain)
    picture = urls.absolute(site, urls.poster(video))
    entry.media.thumbnail(url=picture, group=None)
    # Why: decisions.md#why-is-a-direct-file-without-size-no-enclosure
    if file := library.playbacks[video.id].enclosure:
        entry.enclosure(urls.absolute(site, file.url), str(file.size), file.type)
