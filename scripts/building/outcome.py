"""What became of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from micropd.library import Library
from micropd.outputs import list_outputs
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


def count(library: Library, host_paths: Collection[str]) -> Counts:
    """Count the parts of a site; `host_paths` are the pages that the host has rendered."""
    # Issues are outputs of ours, but the host renders them: they are among its paths already.
    ours = (output for output in list_outputs(library) if not output.is_hosted)
    kinds = Counter(output.kind for output in ours)
    return Counts(
        videos=len(library.videos),
        issues=len(library.issues),
        pages=len(host_paths) + kinds["page"],
        feeds=kinds["feed"],
    )
