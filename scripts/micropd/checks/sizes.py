"""Files that are too large: for GitHub to take them, and for teachers to load them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from micropd.config.layers import FILE
from micropd.model.media import PICTURE_ENDINGS, ends_with
from micropd.problems import Place, Problem, Severity, quote, show
from micropd.sources.content import Content
from micropd.sources.looks import Look
from micropd.sources.named_files import Named, list_named
from micropd.sources.newsletter import FOLDER
from micropd.yaml.origin import Origin

# Why: decisions.md#why-does-a-check-know-what-github-takes
_KB, _MB, _GB = 1024, 1024**2, 1024**3
_UNITS = ((_GB, "GB"), (_MB, "MB"), (_KB, "KB"), (1, "bytes"))
_REFUSED, _FROWNED_AT = 100 * _MB, 50 * _MB
_LARGEST_SITE = _GB
_LARGEST_POSTER = 400 * _KB
_WIDEST = 2560
"""Twice what a watch page shows, for the finest screens."""
_LARGEST_PICTURE = _MB
"""Of a picture on a page nobody knows here how large it is shown."""
_FIX = "make it smaller (720p, H.264), or put it on a video site and name its address"
_SMALLER = "save a copy that is 1280 pixels wide, as JPEG: about 150 KB"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each file, and for all of them, where there is too much."""
    files = content.files
    videos = ((e.origin, list_named(e.value)) for e in content.catalog.videos if e.value)
    issues = ((i.origin, list_named(i.issue.front)) for i in content.newsletter.issues)
    total = 0
    for folder, sizes, looks, records in (
        (content.config.docs_dir, files.sizes, files.looks, videos),
        (FOLDER, files.newsletter, files.newsletter_looks, issues),
    ):
        for origin, named in records if looks else ():
            yield from _pictures(origin, named, sizes, looks)
        for name, size in sizes.items():
            if size > _LARGEST_PICTURE:
                is_named = name in looks
                yield from _file(f"{folder}/{name}", size, is_named, files.has_lfs)
        total += sum(sizes.values())
    if total > _LARGEST_SITE:
        fix = "GitHub may not publish it: put the largest videos on a video site"
        yield _problem(FILE, "large-site", "at most 1 GB in all", total, fix, "warning")


def _pictures(
    origin: Origin, named: Iterator[Named], sizes: Mapping[str, int], looks: Mapping[str, Look]
) -> Iterator[Problem]:
    for steps, name, endings in named:
        if endings == PICTURE_ENDINGS and name in looks:
            width = looks[name].width or 0
            if sizes[name] > _LARGEST_POSTER or width > _WIDEST:
                pixels = f" and {width} pixels" if width else ""
                yield origin.problem(
                    *steps, rule="large-picture",
                    expected="a picture of at most 400 KB and 2560 pixels",
                    got=f"{quote(name)} with {_in_words(sizes[name])}{pixels}", fix=_SMALLER,
                    severity="warning",
                )  # fmt: skip


def _file(file: str, size: int, is_named: bool, has_lfs: bool) -> Iterator[Problem]:
    if size > _REFUSED and not has_lfs:
        fix = f"GitHub refuses a push with it: {_FIX}"
        yield _problem(file, "refused-size", "at most 100 MB", size, fix, "error")
    elif size > _FROWNED_AT:
        limit = "" if has_lfs else ", and GitHub takes nothing over 100 MB"
        fix = f"teachers wait for it{limit}: {_FIX}"
        yield _problem(file, "large-file", "at most 50 MB", size, fix, "warning")
    elif ends_with(file, PICTURE_ENDINGS) and not is_named:
        fix = "save a copy that is at most 1600 pixels wide, as JPEG, and show that"
        yield _problem(file, "large-picture", "a picture of at most 1 MB", size, fix, "warning")


def _problem(
    file: str, rule: str, expected: str, size: int, fix: str, severity: Severity
) -> Problem:
    return Problem(
        place=Place(file=show(file)), rule=rule, expected=expected, got=_in_words(size), fix=fix,
        severity=severity,
    )  # fmt: skip


def _in_words(size: int) -> str:
    unit, name = next(pair for pair in _UNITS if size >= pair[0])
    tenths = math.ceil(size * 10 / unit)  # up: what is over a limit never looks as if it was not
    return f"{tenths / 10:.1f} {name}" if unit > _KB else f"{size // unit} {name}"
