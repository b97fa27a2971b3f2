"""What people type: the table of what YAML makes of it, and what we do."""

from __future__ import annotations

import datetime as dt

import pytest

from coach_files import CHICAGO, video_with


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("duration: 3:45", 225), ("duration: 1:02:03", 3723), ("duration: 0:45", 45),
        ("duration: 03:45", 225), ("duration: 3m 45s", 225), ("duration: PT3M45S", 225),
        ("duration: 225", 225), ("captions: no", "none"), ("captions: on", "auto"),
        ("captions: off", "none"), ("captions: yes", "auto"), ("id: 007", "007"),
        ("id: 2026-09-01", "2026-09-01"), ("title: 2.10", "2.10"), ("title: yes", "yes"),
        ("title: 1_000", "1_000"), ("title: 0x1F", "0x1F"), ("title: 3:45", "3:45"),
        ("start: 0:00", 0), ("start: 1:10", 70), ("tags: 2026, AI", ("2026", "AI")),
        ("tags: [yes, 1.50]", ("yes", "1.50")), ("featured: on", True), ("episode: 2", 2),
        ("published: 2026-09-10T08:00", dt.datetime(2026, 9, 10, 8, tzinfo=CHICAGO)),
        ("published: 2026-09-10", dt.datetime(2026, 9, 10, tzinfo=CHICAGO)),
        ("title: Learn C# and F#", "Learn C# and F#"), ("title: it's 5 o'clock", "it's 5 o'clock"),
        ("title: “Forms”", "Forms"), ("summary: null", ""), ("summary: ~", ""),
        ('title: "null"', "null"), ("tags: []", ()), ("tags:", ()), ("level: Beginner", "beginner"),
    ],
)  # fmt: skip
def test_scalars_are_typed_by_us(line: str, value: object) -> None:
    video, problems = video_with(line)
    assert video, [str(problem) for problem in problems]
    assert getattr(video, line.partition(":")[0]) == value


@pytest.mark.parametrize(
    ("line", "rule", "fix"),
    [
        ("published: 2026-9-1", "bad-date", "write 2026-09-01"),
        ("tags: #edtech", "hash-comment", "remove the #"),
        ("title: Canvas: Quick tips", "yaml-colon", 'write title: "Canvas: Quick tips"'),
        ("title: @mention", "yaml-symbol", 'write title: "@mention"'),
        ("title: [Beta] Sheets", "yaml-bracket", 'write title: "[Beta] Sheets"'),
        ('title: "Forms', "yaml-quote", 'write title: "Forms"'),
        ("title:\n\t- a", "yaml-tab", "replace each tab by 2 spaces"),
        ("title: “Forms”", "smart-quotes", "straight quotes"),
        ("title: a\ntitle: b", "duplicate-key", "keep one"),
    ],
)  # fmt: skip
def test_slips_are_told_with_the_line_as_it_should_be(line: str, rule: str, fix: str) -> None:
    _, problems = video_with(line)
    (problem,) = [problem for problem in problems if problem.severity != "note"]
    assert problem.rule == rule
    assert fix in problem.fix


def test_a_list_of_steps_is_numbered() -> None:
    video, problems = video_with("steps:\n      - 1. Open the form\n      - Press **Add**")
    assert video, problems
    assert video.steps == "1. Open the form\n2. Press **Add**"


@pytest.mark.parametrize(
    "text",
    [
        "summary: One thing,\n      2. and another",
        "steps: |\n      1. Ask\n      2. Branch",
        "summary: >\n      First\n      second",
        'summary: "1. Ask\n      2. Branch"',
    ],
)
def test_text_over_several_lines_is_no_list_yet(text: str) -> None:
    video, problems = video_with(text)
    assert video, problems
