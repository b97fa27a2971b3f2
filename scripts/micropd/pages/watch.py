"""Watch pages: one for each video."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markupsafe import Markup

from micropd import urls
from micropd.library import Library
from micropd.markdown.render import plain_words, render_markdown
from micropd.model.times import format_iso_duration
from micropd.model.transcript import Speech
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


def render(library: Library, speeches: Sequence[Speech]) -> Iterator[Page]:
    """Yield the watch page of each public video whose speech is given."""
    cards, players = Cards(library), Players(library)
    related = find_related(library, (speech.video for speech in speeches))
    root = urls.root_of(urls.video_page(""))
    chips = Chips(root)
    places = _find_places(library.topics["series"])
    draw = templates.macro("watch.html", "watch")
    for speech in speeches:
        video = speech.video
        path = urls.video_page(video.name)
        # The page of a removed video stays, and says so: links from elsewhere still lead to it.
        is_there = not video.is_removed
        moments = find_moments(library.playbacks[video.id], root)
        content = draw(
            video=video,
            root=root,
            language=library.settings.language,
            player=players.render(speech, root, moments.player) if is_there else "",
            chapters=render_chapters(video, moments) if is_there else "",
            transcripts=render_transcripts(speech, library, root, moments) if is_there else "",
            description=Markup(render_markdown(video.description or video.summary, root)),
            steps=Markup(render_markdown(video.steps, root)),
            chips=chips.render(video),
            place=places.get(video.id),
            replacement=library.by_id.get(video.replaced_by or ""),
            resources=[(urls.link(root, r.url), r.label, r.type) for r in video.resources],
            related=cards.grid(related[video.id], root),
            feed=root + urls.VIDEO_FEED,
        )
        yield _page(speech, path, content, library)


def _page(speech: Speech, path: str, content: str, library: Library) -> Page:
    video = speech.video
    replacement = library.by_id.get(video.replaced_by or "")
    return Page(
        path=path,
        title=video.title,
        description=_describe_briefly(video),
        content=content,
        head=json_ld(describe(speech, library)) if not video.is_removed else "",
        image=video.thumbnail,
        kind="video.other",
        # Why: decisions.md#why-replaced_by-without-a-redirect
        canonical=urls.video_page(replacement.name) if replacement else None,
    )


def _find_places(series: Iterable[Topic]) -> dict[str, dict[str, Any]]:
    """Return each video's place in its series, by id; its own choice goes before a list's."""
    places: dict[str, dict[str, Any]] = {}
    for topic in series:
        for index, video in enumerate(topic.videos):
            is_own = topic.path == urls.topic_page("series", video.series or "")
            # A video may be listed by several series; the one that it names itself is shown.
            if is_own or video.id not in places:
                places[video.id] = {
                    "topic": topic,
                    "number": index + 1,
                    "before": topic.videos[index - 1] if index else None,
                    "after": topic.videos[index + 1] if index + 1 < len(topic.videos) else None,
                }
    return places


def describe(speech: Speech, library: Library) -> dict[str, Any]:
    """Describe a video as a schema.org `VideoObject`, with every field Google asks for."""
    video = speech.video
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
        "accessibilityFeature": _features(speech),
        "hasPart": list(_clips(video, library)),
    }
    # A fact of schema.org may be missing, but not empty.
    return {name: value for name, value in facts.items() if value}


def _features(speech: Speech) -> list[str]:
    features = ["closedCaptions"] if speech.transcripts else []
    return [*features, "transcript"] if speech.transcripts or speech.written else features


def _clips(video: Video, library: Library) -> Iterator[dict[str, Any]]:
    page = urls.absolute(library.settings.site_url, urls.video_page(video.name))
    ends = [*(chapter.start for chapter in video.chapters[1:]), video.duration]
    # Without chapters there is one end too many.
    for chapter, end in zip(video.chapters, ends, strict=False):
        clip = {"@type": "Clip", "name": chapter.title, "startOffset": chapter.start}
        clip |= {"endOffset": end} if end else {}
        yield {**clip, "url": f"{page}?t={chapter.start}"}


def _describe_briefly(video: Video) -> str:
    return plain_words(video.summary) or video.question or video.title
