"""The whole site: everything that is rendered from a library that was read and checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from micropd import urls
from micropd.assets.served import read_served
from micropd.feeds import newsletter as newsletter_feed
from micropd.feeds import videos as video_feed
from micropd.library import Library
from micropd.model.transcript import Speech
from micropd.pages import (
    listings,
    newsletter,
    posters,
    questions,
    redirects,
    sitemap,
    transcripts,
    watch,
)
from micropd.pages.frame import Frames
from micropd.pages.stamp import Output, stamp


def render_site(
    library: Library,
    speeches: Sequence[Speech],
    frames: Frames,
    bodies: Mapping[str, str],
    host_paths: Iterable[str],
) -> Iterator[tuple[str, Output]]:
    """Yield the path and content of everything the host does not write itself.

    `bodies` is the HTML of each issue by id; `host_paths` are the paths of the host's own pages.
    """
    paths = list(host_paths)
    videos = stamp(watch.render(library, speeches), library, frames)
    files = transcripts.render_files(speeches)
    for path, content in chain(videos, files, render_rest(library, frames, bodies)):
        paths.append(path)
        yield path, content
    yield urls.SITEMAP, render_sitemap(paths, library)


def render_rest(
    library: Library, frames: Frames, bodies: Mapping[str, str]
) -> Iterator[tuple[str, Output]]:
    """Yield listings, redirects, posters, feeds and assets: all that needs no transcript."""
    for module in (listings, questions, newsletter):
        yield from stamp(module.render(library), library, frames)
    yield from redirects.render(library)
    yield from posters.render(library)
    yield urls.VIDEO_FEED, video_feed.render(library)
    yield urls.NEWSLETTER_FEED, newsletter_feed.render(library, bodies)
    yield from read_served().contents.items()


def render_sitemap(paths: Iterable[str], library: Library) -> bytes:
    """Return the sitemap of all pages among the paths; redirects are not pages."""
    moved = {path for path, _ in redirects.render(library)}
    pages = (path for path in paths if urls.is_page(path) and path not in moved)
    return sitemap.render_sitemap(pages, library.settings.site_url)
