"""Everything that can be wrong with content although each file reads well on its own."""

from __future__ import annotations

from micropd.checks import (
    alike,
    captions,
    chapters,
    claims,
    files,
    images,
    kept,
    limits,
    links,
    names,
    paths,
    references,
    shortcodes,
    targets,
)
from micropd.problems import Problem, sort_problems
from micropd.records.stand_ins import is_about_stand_in
from micropd.sources.content import Content

_RULE_SETS = (
    references,
    claims,
    paths,
    names,
    links,
    files,
    shortcodes,
    targets,
    images,
    alike,
    limits,
    chapters,
    kept,
)


def check_content(content: Content) -> tuple[Problem, ...]:
    """Return every problem of the sources, sorted as a reader meets them."""
    problems = [*content.problems, *check_speech(content)]
    for rule_set in _RULE_SETS:
        found = rule_set.find_problems(content)
        problems += (problem for problem in found if not is_about_stand_in(problem))
    return sort_problems(problems)


def check_speech(content: Content) -> list[Problem]:
    """Return every problem of what is said in the videos whose captions were read."""
    found = captions.find_problems(content)
    problems = [problem for problem in found if not is_about_stand_in(problem)]
    return [*content.captions.problems, *problems]
