"""The files that lie below `docs/` and `newsletter/`, and the text of hand-written pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from micropd.problems import Problem
from micropd.sources.text import read_text


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A Markdown page somebody wrote."""

    file: str
    """Path below the project's root, for problems."""
    source: str
    """Path below its folder, such as `about.md`."""
    text: str
    """Its text, front matter included."""


@dataclass(slots=True)
class FilesSource:
    """What lies on disk beside the catalogue."""

    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of each file, by its path below `docs/`."""
    newsletter: frozenset[str] = frozenset()
    """Paths below `newsletter/`."""
    pages: list[HandWritten] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_files(root: Path, docs_dir: str) -> FilesSource:
    """List both folders; a folder that is not there is empty."""
    docs = root / docs_dir
    source = FilesSource(
        sizes=dict(_walk(docs)),
        newsletter=frozenset(name for name, _ in _walk(root / "newsletter")),
    )
    for name in sorted(source.sizes):
        if name.endswith((".md", ".markdown")):
            text, problems = read_text(docs / name, f"{docs_dir}/{name}")
            source.problems += problems
            if text is not None:
                source.pages.append(HandWritten(f"{docs_dir}/{name}", name, text))
    return source


def _walk(folder: Path) -> Iterator[tuple[str, int]]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        base = Path(where).relative_to(folder)
        for name in sorted(names):
            path = Path(where, name)
            if not name.startswith(".") and path.is_file():
                yield (base / name).as_posix(), path.stat().st_size
