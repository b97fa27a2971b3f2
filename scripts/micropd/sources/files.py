"""The files that lie below `docs/` and `newsletter/`, and the text of hand-written pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from micropd.model.media import PAGE_ENDINGS
from micropd.problems import Place, Problem, show
from micropd.sources.front_matter import check_front_matter
from micropd.sources.looks import Look
from micropd.text_file import read_text


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
    """What lies on disk beside the catalog."""

    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of each file, by its path below `docs/`."""
    newsletter: dict[str, int] = field(default_factory=dict)
    """Bytes of each file, by its path below `newsletter/`."""
    looks: dict[str, Look] = field(default_factory=dict)
    """What the files below `docs/` are that videos name, but for texts."""
    newsletter_looks: dict[str, Look] = field(default_factory=dict)
    """What the files below `newsletter/` are that issues name."""
    has_lfs: bool = False
    """Whether Git keeps large files elsewhere."""
    pages: list[HandWritten] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_files(root: Path, docs_dir: str) -> FilesSource:
    """List both folders; a folder that is not there is empty."""
    source = FilesSource()
    source.sizes = dict(_walk(root, docs_dir, source.problems))
    source.newsletter = dict(_walk(root, "newsletter", source.problems))
    source.has_lfs = _has_lfs(root)
    for name in source.sizes:
        if name.endswith(PAGE_ENDINGS):
            file = f"{docs_dir}/{name}"
            text, problems = read_text(root / file, show(file))
            source.problems += problems
            source.problems += check_front_matter(text or "", show(file))
            if text is not None:
                source.pages.append(HandWritten(show(file), name, text))
    return source


def _has_lfs(root: Path) -> bool:
    try:
        return b"filter=lfs" in (root / ".gitattributes").read_bytes()
    except OSError:
        return False


def _walk(root: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Yield each file below a folder and its size; hidden ones and strangers are passed over."""
    top = os.path.realpath(root / folder)
    if os.path.isdir(top):
        strangers: list[str] = []
        yield from _scan(root, top, top, strangers)
        problems += (_outside(f"{folder}/{path}") for path in strangers)
    elif os.path.exists(top):
        problems.append(_no_folder(folder))


def _scan(root: Path, top: str, where: str, strangers: list[str]) -> Iterator[tuple[str, int]]:
    with os.scandir(where) as found:
        entries = sorted((e for e in found if e.name[0] != "."), key=lambda entry: entry.name)
    for entry in entries:
        path = entry.path[len(top) + 1 :].replace(os.sep, "/")
        if entry.is_symlink() and _leaves(root, top, entry.path):
            strangers.append(path)
        elif entry.is_dir():
            yield from _scan(root, top, entry.path, strangers)
        elif entry.is_file():
            yield path, entry.stat().st_size


def _leaves(root: Path, top: str, path: str) -> bool:
    """Whether a path is a link to something outside the project, or to a folder above itself."""
    target = os.path.realpath(path)
    inside = Path(target).is_relative_to(root.resolve()) or Path(target).is_relative_to(top)
    return not inside or Path(path).is_relative_to(target)


def _outside(file: str) -> Problem:
    return Problem(
        place=Place(file=show(file)), rule="link-outside", expected="a file or folder of its own",
        got="a link that leads out of the project or back to where it stands",
        fix="remove the link, and put a copy of what is meant there",
    )  # fmt: skip


def _no_folder(folder: str) -> Problem:
    return Problem(
        place=Place(file=show(folder)), rule="no-folder", expected="a folder", got="a file",
        fix="rename the file, or put it into a folder with this name",
    )  # fmt: skip
