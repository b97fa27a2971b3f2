"""Watch pages: one a video."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from micropd import urls
from micropd.library import Library
from micropd.markdown.render import plain_words, render_markdown
from micropd.model.times import format_iso_duration
from micropd.model.video import Video
from micropd.pages import templates
from micropd.pages.cards import Cards
from micropd.pages.chips import Chips
from micropd.pages.head import json_ld
from micropd.pages.moments import find_moments
from micropd.pages.page import Page
from micropd.pages.player import Players
from micropd.pages.related import find_related
from micropd.pages.transcripts import render_chapters, render_transcripts
from micropd.topics import Topic

EVERY = slice(None)


def render(library: Library, part: slice = EVERY) -> Iterator[Page]:
    """Yield the watch page of every public video, or of a part of them."""
    cards, players, related = Cards(library), Players(library), find_related(library, part)
    root = urls.root_of(urls.video_page(""))
    chips = Chips(root)
    places = _find_places(library.topics["series"])
    draw = templates.macro("watch.html", "watch")
    for video in library.videos[part]:
        path = urls.video_page(video.name)
        is_there = not video.is_removed
        moments = find_moments(library.playbacks[video.id], root)
        content = draw(
            video=video,
            root=root,
            language=library.settings.language,
            player=players.render(video, root, moments.player) if is_there else "",
            chapters=render_chapters(video, moments) if is_there else "",
            transcripts=render_transcripts(video, library, root, moments) if is_there else "",
            description=Markup(render_markdown(video.description or video.summary, root)),
            steps=Markup(render_markdown(video.steps, root)),
            chips=chips.render(video),
            place=places.get(video.id),
            replacement=library.by_id.get(video.replaced_by or ""),
            resources=[(urls.link(root, r.url), r.label, r.type) for r in video.resources],
            related=cards.grid(related[video.id], root),
            feed=root + urls.VIDEO_FEED,
        )
        yield _page(video, path, content, library)


def _page(video: Video, path: str, content: str, library: Library) -> Page:
    replacement = library.by_id.get(video.replaced_by or "")
    return Page(
        path=path,
        title=video.title,
        description=_describe_briefly(video),
        content=content,
        head=json_ld(describe(video, library)) if not video.is_removed else "",
        image=video.thumbnail,
        kind="video.other",
        canonical=urls.video_page(replacement.name) if replacement else None,
    )


def _find_places(series: Iterable[Topic]) -> dict[str, dict[str, Any]]:
    """Return each video's place in its series, by id; its own choice goes before a list's."""
    places: dict[str, dict[str, Any]] = {}
    for topic in series:
        for index, video in enumerate(topic.videos):
            is_own = topic.path == urls.topic_page("series", video.series or "")
            if is_own or video.id not in places:
                places[video.id] = {
                    "topic": topic,
                    "number": index + 1,
                    "before": topic.videos[index - 1] if index else None,
                    "after": topic.videos[index + 1] if index + 1 < len(topic.videos) else None,
                }
    return places


def describe(video: Video, library: Library) -> dict[str, Any]:
    """Describe a video as a schema.org `VideoObject`, with every field Google asks for."""
    site, playback = library.settings.site_url, library.playbacks[video.id]
    file = playback.files[0] if playback.files else None
    facts = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "@id": video.id,
        "name": video.title,
        "description": _describe_briefly(video),
        "thumbnailUrl": urls.absolute(site, urls.poster(video)),
        "uploadDate": video.published.isoformat(),
        "dateModified": video.updated.isoformat() if video.updated else None,
        "duration": format_iso_duration(video.duration) if video.duration else None,
        "contentUrl": urls.absolute(site, file.url) if file else None,
        "embedUrl": playback.link.embed,
        "url": urls.absolute(site, urls.video_page(video.name)),
        "inLanguage": video.language or library.settings.language,
        "educationalLevel": video.level,
        "keywords": list(video.tags) or None,
        "license": video.license,
        "author": [{"@type": "Person", "name": p.name} for p in video.people] or None,
        "accessibilityFeature": _features(video, library),
        "hasPart": list(_clips(video, library)),
    }
    return {name: value for name, value in facts.items() if value}


def _features(video: Video, library: Library) -> list[str]:
    has_captions, has_text = library.transcripts[video.id], video.id in library.written
    features = ["closedCaptions"] if has_captions else []
    return [*features, "transcript"] if has_captions or has_text else features


def _clips(video: Video, library: Library) -> Iterator[dict[str, Any]]:
    page = urls.absolute(library.settings.site_url, urls.video_page(video.name))
    ends = [*(chapter.start for chapter in video.chapters[1:]), video.duration]
    for chapter, end in zip(video.chapters, ends, strict=False):
        clip = {"@type": "Clip", "name": chapter.title, "startOffset": chapter.start}
        clip |= {"endOffset": end} if end else {}
        yield {**clip, "url": f"{page}?t={chapter.start}"}


def _describe_briefly(video: Video) -> str:
    return plain_words(video.summary) or video.question or video.title
