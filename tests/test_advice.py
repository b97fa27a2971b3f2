"""Whoever does what a problem advises, to the letter, is rid of it, and has no other instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from advice import follow
from micropd.checks import check_project
from micropd.problems import Problem
from micropd.wishes import Wishes
from test_invalid_sites import FOLDERS, check_folder

# What stood in the place of a name cannot be looked at before the name is right.
ONLY_SEEN_THEN = ("missing-file", "wrong-content", "placeholder-link")


def told(problem: Problem) -> tuple[str, ...]:
    return problem.place.file, problem.rule, problem.field, problem.expected, problem.got


def mend(root: Path, wishes: Wishes, problems: list[Problem]) -> list[Problem] | None:
    """Do what is advised against a rule in a file, from below; None where that takes thought."""
    file, is_done = root / problems[0].place.file, False
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    for problem in reversed(problems):
        better = follow(text, problem)
        if better is None:
            return None
        text, is_done = better, True
    file.write_text(text, encoding="utf-8")
    return list(check_project(root, wishes)) if is_done else None


def try_all(name: str) -> Iterator[tuple[list[Problem], list[Problem]]]:
    """Yield the problems whose advice was done, and what was wrong after it for the first time."""
    before = check_folder(name)
    groups: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in before:
        groups[problem.place.file, problem.rule].append(problem)
    for group in groups.values():
        after: list[list[Problem] | None] = []

        def check(
            root: Path, wishes: Wishes, group: list[Problem] = group, after: list[Any] = after
        ) -> tuple[Problem, ...]:
            after.append(mend(root, wishes, group))
            return ()

        check_folder(name, check)
        if after[0] is not None:
            known = {told(one) for one in before} - {told(one) for one in group}
            left = [p for p in after[0] if p.severity != "note" and told(p) not in known]
            yield group, [one for one in left if one.rule not in ONLY_SEEN_THEN]


@pytest.mark.parametrize("name", FOLDERS)
def test_advice_done_to_the_letter_mends(name: str) -> None:
    for group, left in try_all(name):
        assert not left, "\n".join(map(str, [*group, "led to", *left]))


def test_most_advice_about_yaml_can_be_done_to_the_letter() -> None:
    folders = [name for name in FOLDERS if name.startswith(("yaml-", "odd-", "duplicate-section"))]
    done = [name for name in folders if list(try_all(name))]
    assert len(done) > len(folders) * 0.7, set(folders) - set(done)
