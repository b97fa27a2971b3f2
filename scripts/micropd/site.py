"""The whole site, in order: read everything, check everything, only then render."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from micropd import urls
from micropd.checks import check_content
from micropd.feeds import newsletter as newsletter_feed
from micropd.feeds import videos as video_feed
from micropd.library import Library, build_library
from micropd.pages import listings, newsletter, questions, redirects, sitemap, transcripts, watch
from micropd.pages.frame import Frames
from micropd.pages.head import Heads, read_assets
from micropd.pages.page import Page
from micropd.posters import draw_poster
from micropd.problems import ContentError, Problem, has_errors
from micropd.settings import PREVIEW_URL
from micropd.sources.content import read_content

Output = str | bytes


def load_library(
    root: Path, *, today: dt.date, drafts: bool = False, site_url: str | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """Read and check everything below `root`.

    Returns the library and the warnings. Raises `ContentError` with every problem if there is an
    error among them. `site_url` overrides the one in `mkdocs.yml`.
    """
    content = read_content(root)
    problems = check_content(content)
    if has_errors(problems):
        raise ContentError(problems)
    settings = content.config.settings
    address = site_url or settings.site_url or PREVIEW_URL
    settings = replace(settings, site_url=address.rstrip("/") + "/")
    return build_library(content, settings, today, drafts), problems


def render_site(
    library: Library, frames: Frames, bodies: Mapping[str, str], host_paths: Iterable[str]
) -> Iterator[tuple[str, Output]]:
    """Yield the path and content of everything the host does not write itself.

    `bodies` is the HTML of each issue by id; `host_paths` are the paths of the host's own pages.
    """
    paths = list(host_paths)
    watch_pages = stamp(watch.render(library), library, frames)
    for path, content in chain(watch_pages, render_rest(library, frames, bodies)):
        paths.append(path)
        yield path, content
    yield urls.SITEMAP, render_sitemap(paths, library)


def stamp(pages: Iterable[Page], library: Library, frames: Frames) -> Iterator[tuple[str, Output]]:
    """Yield the path and the whole HTML of each page."""
    heads, site_url = Heads(library.settings), library.settings.site_url
    for page in pages:
        yield page.path, frames.stamp(page, heads.render(page), site_url)


def render_rest(
    library: Library, frames: Frames, bodies: Mapping[str, str]
) -> Iterator[tuple[str, Output]]:
    """Yield all but the watch pages: listings, redirects, transcripts, feeds, assets, posters."""
    for module in (listings, questions, newsletter):
        yield from stamp(module.render(library), library, frames)
    yield from redirects.render(library)
    for video in library.videos:
        if not video.thumbnail:
            yield urls.poster(video.name), draw_poster(video)
    yield from transcripts.render_files(library)
    yield urls.VIDEO_FEED, video_feed.render(library)
    yield urls.NEWSLETTER_FEED, newsletter_feed.render(library, bodies)
    yield from read_assets().items()


def render_sitemap(paths: Iterable[str], library: Library) -> bytes:
    """Return the sitemap of all pages among the paths; redirects are not pages."""
    moved = {path for path, _ in redirects.render(library)}
    pages = (path for path in paths if urls.is_page(path) and path not in moved)
    return sitemap.render_sitemap(pages, library.settings.site_url)
