"""Everything that can be wrong with content although each file reads well on its own."""

from __future__ import annotations

from micropd.checks import claims, files, links, references, shortcodes, wording
from micropd.problems import Problem, sort_problems
from micropd.sources.content import Content


def check_content(content: Content) -> tuple[Problem, ...]:
    """Return every problem of the sources, sorted as a reader meets them."""
    problems = list(content.problems)
    for rule_set in (references, claims, links, files, shortcodes, wording):
        problems += rule_set.find_problems(content)
    return sort_problems(problems)
