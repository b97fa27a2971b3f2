"""The three files that pages load, under names that change with their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from micropd import urls
from micropd.assets.modules import join_modules
from micropd.assets.styles import join_styles

FOLDER = Path(__file__).parent
_STYLE, _SCRIPT, _SEARCH = "micropd.css", "micropd.js", "search.js"
ENTRIES = (_STYLE, _SCRIPT, _SEARCH)
"""What each file is made of stands in the file of this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What is served of our own, with paths that caches may keep forever."""

    style: str
    """Path of the style sheet."""
    script: str
    """Path of the script that every page has."""
    search: str
    """Path of the script that no page loads before somebody wants to search."""
    contents: Mapping[str, bytes]
    """All of them by their paths."""


def read_served() -> Served:
    """Put the files together, anew only when one of their parts was edited."""
    parts = (path for kind in ("css", "js", "json") for path in FOLDER.rglob(f"*.{kind}"))
    # The times are the key of the cache: a preview sees an edit, and a build reads each file once.
    return _join(tuple((str(path), path.stat().st_mtime_ns) for path in sorted(parts)))


@lru_cache(maxsize=1)
def _join(parts: tuple[tuple[str, int], ...]) -> Served:
    contents = {name: _read(name).encode() for name in ENTRIES}
    paths = {name: _path(name, content) for name, content in contents.items()}
    return Served(
        style=paths[_STYLE],
        script=paths[_SCRIPT],
        search=paths[_SEARCH],
        contents={paths[name]: content for name, content in contents.items()},
    )


# Why: decisions.md#why-are-scripts-not-minified
def _read(name: str) -> str:
    return join_styles(FOLDER / name) if name.endswith(".css") else join_modules(FOLDER, name)


def _path(name: str, content: bytes) -> str:
    # A hash of the bytes in the name: caches may keep the file, since another one has another name.
    stem, _, ending = name.partition(".")
    return f"{urls.ASSETS}{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"
