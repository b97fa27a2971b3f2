"""Where the catalog's pages stand in the navigation of MkDocs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from micropd import outputs, urls
from micropd.library import Library

_SECTIONS = tuple(row.path for row in outputs.ROWS if row.section)


def find_owners(page: Page, nav: Navigation) -> list[Section | Page]:
    """Return what the navigation shows as current, for a page without a place of its own."""
    is_issue = page.url.startswith(urls.NEWSLETTER)
    if page in nav.pages or not (is_issue or page.url.startswith((urls.FRAMES, *_SECTIONS))):
        return []
    path = urls.NEWSLETTER if is_issue else urls.LIBRARY
    owner = next((one for one in nav.pages if one.url == path), None)
    if owner is None:
        return []
    return [one for one in owner.ancestors if isinstance(one, Section)] or [owner]


def expand_nav(nav: Any, library: Library, documents: Collection[str]) -> Any:
    """Put the catalog's pages below the entry for `videos/index.md`, or make a navigation.

    `documents` are the sources of all pages.
    """
    named = outputs.list_sections(library)
    sections = [{name: f"{path}index.md"} for path, name in named.items()]
    videos = [entry for entry in sections if f"{urls.NEWSLETTER}index.md" not in entry.values()]
    if nav is None:
        own = {f"{path}index.md" for path in named}
        pages = [name for name in documents if name not in own]
        pages = [p for p in pages if not p.startswith((urls.FRAMES, urls.NEWSLETTER))]
        # MkDocs takes either for the page of a folder.
        home = [name for name in pages if name.rpartition(".")[0] in ("index", "README")]
        rest = [entry for entry in sections if entry not in videos]
        # Left to itself, MkDocs would make a section of each of our folders.
        return [*home, {"Videos": videos}, *rest, *sorted(set(pages) - set(home))]
    expanded = [_expand_entry(entry, videos) for entry in nav]
    return _without(_absent(documents), expanded)


def _expand_entry(entry: Any, videos: list[dict[str, str]]) -> Any:
    if isinstance(entry, dict):
        return {
            name: videos if target == f"{urls.LIBRARY}index.md" else target
            for name, target in entry.items()
        }
    return entry


def _absent(documents: Iterable[str]) -> set[str]:
    """Return our pages that have no content yet, such as that of the newsletter."""
    return {f"{path}index.md" for path in _SECTIONS} - set(documents)


def _without(absent: set[str], nav: Any) -> Any:
    if isinstance(nav, list):
        entries = (_without(absent, entry) for entry in nav if str(entry) not in absent)
        # A section of which nothing is left would be shown as an empty one.
        return [entry for entry in entries if entry]
    if isinstance(nav, dict):
        return {k: _without(absent, v) for k, v in nav.items() if str(v) not in absent}
    return nav
