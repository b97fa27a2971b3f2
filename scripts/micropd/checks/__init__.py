"""All that can be wrong with content although each of its files reads well on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from micropd.checks import (
    alike,
    captions,
    chapters,
    claims,
    contents,
    dates,
    dead_links,
    files,
    images,
    kept,
    limits,
    links,
    names,
    paths,
    references,
    shortcodes,
    sizes,
    targets,
    wrapped_links,
)
from micropd.model.video import Video
from micropd.problems import Problem, sort_problems
from micropd.records.stand_ins import is_about_stand_in
from micropd.sources.captions import CaptionsSource, list_files
from micropd.sources.content import Content, read_content, read_speech
from micropd.wishes import EVERYTHING, Wishes

_RULE_SETS = (
    references,
    claims,
    paths,
    names,
    links,
    wrapped_links,
    files,
    contents,
    sizes,
    shortcodes,
    targets,
    images,
    alike,
    limits,
    chapters,
    kept,
)


def check_project(root: Path, wishes: Wishes = EVERYTHING) -> tuple[Problem, ...]:
    """Read the project at `root`; return every problem in it, sorted as a reader meets them."""
    return sort_problems(check_all(root, read_content(root, wishes.environment), wishes))


def check_all(
    root: Path, content: Content, wishes: Wishes, heard: Iterable[Video] = ()
) -> list[Problem]:
    """Return every problem; somebody else checks what is said in the `heard` videos."""
    elsewhere = set(list_files(heard))
    # Not told by id: two may have the same by mistake.
    left = [one for one in content.catalog.found if not elsewhere.issuperset(list_files([one]))]
    speech = check_speech(content, read_speech(root, content, left), wishes)
    return [*check_content(content, wishes), *speech]


def check_content(content: Content, wishes: Wishes = EVERYTHING) -> list[Problem]:
    """Return every problem of the sources, without those of captions and transcripts."""
    problems = content.problems
    for rule_set in _RULE_SETS:
        problems += _without_stand_ins(rule_set.find_problems(content))
    # No rule sets: what is ahead of its time, and what is public, depends on the wishes.
    problems += dates.find_problems(content, wishes)
    return [*problems, *dead_links.find_problems(content, wishes)]


def check_speech(
    content: Content, read: CaptionsSource, wishes: Wishes = EVERYTHING
) -> list[Problem]:
    """Return every problem of the captions and transcripts that were read."""
    problems = [*read.problems, *_without_stand_ins(captions.find_problems(content, read))]
    return [*problems, *dead_links.find_silent(content, read, wishes)]


def _without_stand_ins(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (problem for problem in problems if not is_about_stand_in(problem))
