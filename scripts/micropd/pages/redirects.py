"""Stubs at former addresses that lead to the present one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from micropd import urls
from micropd.library import Library


def render(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the path and the HTML of a stub for every alias."""
    for video in library.videos:
        for alias in video.aliases:
            path, target = urls.video_page(alias), urls.video_page(video.name)
            yield path, _stub(path, target, video.title, library)
    for issue in library.issues:
        for alias in issue.front.aliases:
            path, target = urls.issue_page(alias), urls.issue_page(issue.slug)
            yield path, _stub(path, target, issue.front.title, library)


def _stub(path: str, target: str, title: str, library: Library) -> str:
    here = escape(urls.root_of(path) + target)
    public = urls.absolute(library.settings.site_url, target)
    return (
        f'<!doctype html><html lang="{escape(library.settings.language)}"><head>'
        f'<meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="refresh" content="0; url={here}">'
        f'<link rel="canonical" href="{escape(public)}"><meta name="robots" content="noindex">'
        f'</head><body><p>Moved: <a href="{here}">{escape(title)}</a></p></body></html>\n'
    )
