"""Stubs at former addresses that lead to the present one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from micropd import outputs, urls
from micropd.item_outputs import Output
from micropd.library import Library
from micropd.model.issue import Issue


def render(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the path and the HTML of a stub for every alias."""
    for output in outputs.list_outputs(library):
        if output.kind == "redirect":
            target, title = _find_target(output)
            yield output.path, _stub(output.path, target, title, library)


def _find_target(output: Output) -> tuple[str, str]:
    """Return the present address and the title of a video or issue that has moved."""
    if isinstance(output.source, Issue):
        return urls.issue_page(output.source.slug), output.source.front.title
    assert output.source
    return urls.video_page(output.source.name), output.source.title


def _stub(path: str, target: str, title: str, library: Library) -> str:
    # Relative, so that it works in a preview and in a folder of a server as well.
    here = escape(urls.root_of(path) + target)
    public = urls.absolute(library.settings.site_url, target)
    return (
        f'<!doctype html><html lang="{escape(library.settings.language)}"><head>'
        f'<meta charset="utf-8"><title>{escape(title)}</title>'
        # Works on any static server; other redirects need settings of its own.
        f'<meta http-equiv="refresh" content="0; url={here}">'
        # Search engines move what they know of the former address to this one.
        f'<link rel="canonical" href="{escape(public)}"><meta name="robots" content="noindex">'
        f'</head><body><p>Moved: <a href="{here}">{escape(title)}</a></p></body></html>\n'
    )
