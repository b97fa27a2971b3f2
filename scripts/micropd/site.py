"""The whole site, in order: read everything, check everything, only then render."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from micropd import urls
from micropd.checks import check_content
from micropd.feeds import newsletter as newsletter_feed
from micropd.feeds import videos as video_feed
from micropd.library import Library, build_library
from micropd.pages import listings, newsletter, questions, redirects, watch
from micropd.pages.frame import Frames
from micropd.pages.head import read_assets, render_head
from micropd.pages.page import Page
from micropd.pages.sitemap import render_sitemap
from micropd.posters import draw_poster
from micropd.problems import ContentError, Problem, has_errors
from micropd.sources.content import read_content

Output = str | bytes
Progress = Callable[[int, int], None]
"""Told after each page how many are done, and of how many."""


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
    if site_url:
        settings = replace(settings, site_url=site_url.rstrip("/") + "/")
    return build_library(content, settings, today, drafts), problems


def render_pages(library: Library) -> Iterator[Page]:
    """Yield every page that is stamped into a frame."""
    for module in (listings, questions, newsletter, watch):
        yield from module.render(library)


def render_site(
    library: Library,
    frames: Frames,
    bodies: Mapping[str, str],
    host_paths: Iterable[str],
    progress: Progress = lambda done, total: None,
) -> Iterator[tuple[str, Output]]:
    """Yield the path and content of everything the host does not write itself.

    `bodies` is the HTML of each issue by id; `host_paths` are the paths of the host's own pages.
    """
    settings, paths = library.settings, list(host_paths)
    for page in render_pages(library):
        paths.append(page.path)
        yield page.path, frames.stamp(page, render_head(page, settings), settings.site_url)
        progress(len(paths), len(library.videos))
    yield from redirects.render(library)
    yield from _posters(library)
    yield urls.VIDEO_FEED, video_feed.render(library)
    yield urls.NEWSLETTER_FEED, newsletter_feed.render(library, bodies)
    yield urls.SITEMAP, render_sitemap(paths, settings.site_url)
    yield from read_assets().items()


def _posters(library: Library) -> Iterator[tuple[str, Output]]:
    for video in library.videos:
        if not video.thumbnail:
            yield urls.poster(video.name), draw_poster(video)


