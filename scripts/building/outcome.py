"""What became of a build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from micropd import urls
from micropd.library import Library
from micropd.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is of a site."""

    videos: int
    issues: int
    pages: int
    """The host's and ours."""
    feeds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a build."""

    problems: tuple[Problem, ...] = ()
    """What is wrong with the content, or might be."""
    counts: Counts | None = None
    """What was built; None where nothing was."""


def count(library: Library, host_paths: Iterable[str], our_paths: Iterable[str]) -> Counts:
    """Count what was written of a library, by the paths."""
    ours = [*our_paths]
    return Counts(
        videos=len(library.videos),
        issues=len(library.issues),
        pages=len([*host_paths]) + sum(map(urls.is_page, ours)),
        feeds=sum(path.endswith(".xml") for path in ours) - 1,  # the sitemap is none
    )
