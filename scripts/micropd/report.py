"""Problems as text for people, as GitHub workflow annotations, and as JSON for tools."""

from __future__ import annotations

import json
from collections.abc import Sequence

from micropd.problems import Problem, Severity, show

_HEADINGS: tuple[tuple[Severity, str], ...] = (
    ("error", "Errors (nothing is published until they are mended):"),
    ("warning", "Warnings (published all the same):"),
    ("note", "Notes:"),
)
# GitHub has no "note".
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def as_text(problems: Sequence[Problem]) -> str:
    """List errors, then warnings, then notes, a line each, and count them."""
    parts = []
    for severity, heading in _HEADINGS:
        lines = [str(problem) for problem in problems if problem.severity == severity]
        if lines:
            parts.append("\n".join([heading, *map(show, lines)]))
    return "\n\n".join([*parts, count(problems)])


def count(problems: Sequence[Problem]) -> str:
    """Say how many there are: `2 errors, 1 warning`."""
    counted = []
    for severity, _ in _HEADINGS:
        number = sum(problem.severity == severity for problem in problems)
        if number:
            counted.append(f"{number} {severity}{'s' if number != 1 else ''}")
    return ", ".join(counted) or "No problems found."


def as_github(problems: Sequence[Problem], folder: str = "") -> str:
    """Write workflow commands, which GitHub shows beside the lines of a pull request.

    `folder` is the project's path within the repository, where it is not the whole of it.
    """
    prefix = f"{folder.strip('/')}/" if folder.strip("/.") else ""
    return "\n".join(
        f"::{_LEVELS[p.severity]} file={_property(prefix + p.place.file)},line={p.place.line},"
        f"col={p.place.col},title={_property(p.rule)}::{_data(p.message)}"
        for p in problems
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Write a JSON array of objects with the fields of `Problem`, its place flattened."""
    rows = [
        {
            "file": p.place.file,
            "line": p.place.line,
            "col": p.place.col,
            "severity": p.severity,
            "rule": p.rule,
            "subject": p.subject,
            "field": p.field,
            "expected": p.expected,
            "got": p.got,
            "fix": p.fix,
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _data(text: str) -> str:
    # The percent sign first, or those of the other codes would be encoded again.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # Colons and commas end a property of a workflow command.
    return _data(text).replace(":", "%3A").replace(",", "%2C")
