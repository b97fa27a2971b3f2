"""What the theme's search shall find of the catalogue; it takes its index for HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from micropd import urls
from micropd.library import Library
from micropd.markup import plain_words
from micropd.model.video import Video


def index_videos(library: Library) -> Iterator[dict[str, str]]:
    """Yield a document of Material's `search_index.json` for each listed video."""
    for video in library.listed:
        yield {
            "location": urls.video_page(video.name),
            "title": escape(video.title),
            "text": escape(_words(video)),
        }


def _words(video: Video) -> str:
    texts = (plain_words(text) for text in (video.summary, video.description, video.steps))
    words = [video.question or "", *video.tools, *video.tags, *texts]
    return " ".join(filter(None, words))
