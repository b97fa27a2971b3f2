"""Names that Windows cannot write to a disk, so that nobody could have the project there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from micropd import urls
from micropd.model.media import PAGE_ENDINGS
from micropd.problems import Place, Problem, quote, show
from micropd.sources.content import Content
from micropd.yaml.origin import Origin, Step

# Why: decisions.md#why-is-a-reserved-name-an-error-in-an-address-but-a-warning-in-a-files-name
# Windows forbids these; a slash, as well, cannot be in a part of a path.
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')

_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Stands for a byte of a name that is no UTF-8."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each id that no folder, and each file that not every disk can have."""
    for entry in content.catalog.videos:
        if video := entry.value:
            yield from _check_id(entry.origin, "slug" if video.slug else "id", name=video.name)
            for index, alias in enumerate(video.aliases):
                yield from _check_id(entry.origin, "aliases", index, name=alias)
    for found in content.newsletter.issues:
        issue = found.issue
        if urls.is_reserved(issue.slug):
            yield _reserved(Place(file=issue.file), found.origin.subject, issue.slug)
        for index, alias in enumerate(issue.front.aliases):
            yield from _check_id(found.origin, "aliases", index, name=alias)
    for file in content.files.sizes:
        yield from _check_file(content.config.docs_dir, file)
    for file in content.files.newsletter:
        if not file.endswith(PAGE_ENDINGS):  # the names of issues have rules of their own
            yield from _check_file("newsletter", file)


def _check_id(origin: Origin, *steps: Step, name: str) -> Iterator[Problem]:
    if urls.is_reserved(name):
        yield _reserved(origin.place(*steps), origin.subject, name, origin.path(*steps))


def _reserved(place: Place, subject: str, name: str, field: str = "") -> Problem:
    return Problem(
        place=place, rule="reserved-name", subject=subject, field=field,
        expected="a name that a folder on Windows can have", got=quote(name),
        fix=f'choose another one, such as "{name}-1"',
    )  # fmt: skip


def _check_file(folder: str, file: str) -> Iterator[Problem]:
    if _SURROGATE.search(file):
        yield Problem(
            place=Place(file=show(f"{folder}/{file}")), rule="not-utf-8-name",
            expected="a file name in UTF-8", got=quote(file),
            fix="rename it: no address can hold its letters",
            severity="error" if file.endswith(PAGE_ENDINGS) else "warning",
        )  # fmt: skip
    for part in file.split("/"):
        if fault := _find_fault(part):
            yield Problem(
                place=Place(file=show(f"{folder}/{file}")), rule="reserved-name",
                expected="a name that every computer can have", got=fault,
                fix="rename it: nobody could copy the project to Windows", severity="warning",
            )  # fmt: skip
            return


def _find_fault(part: str) -> str | None:
    if found := _FORBIDDEN.search(part):
        return f"{quote(part)} with {quote(found[0])}"
    # Windows drops both without a word: the file would have another name there.
    if part != part.rstrip(". "):
        return f"{quote(part)}, which ends with a dot or a space"
    return f"{quote(part)}, which Windows keeps for itself" if urls.is_reserved(part) else None
