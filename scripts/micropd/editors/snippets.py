"""Snippets for VS Code: a new video, a new issue, and each key of an issue.

No editor that a coach has reads a schema in the front matter of Markdown: there, these stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from micropd.editors.declared import Declared, read_declared
from micropd.model.issue import FrontMatter
from micropd.model.video import Video

_VIDEO_KEYS = ("id", "title", "url", "published", "question", "summary", "duration", "tools")
_ISSUE_KEYS = ("title", "summary")
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
# A value without its quotes or brackets, which stay around what is typed.
_VALUE = re.compile(r'(?P<before>\w+: ["\[]?)(?P<value>.*?)(?P<after>["\]]?)')

Snippet = dict[str, Any]


def describe_snippets() -> dict[str, Snippet]:
    """Return what `.vscode/micropd.code-snippets` holds."""
    video, issue = read_declared(Video), read_declared(FrontMatter)
    return {
        "New video": {
            "scope": "yaml",
            "prefix": "new-video",
            "description": "A video; put its dash below those of the others.",
            "body": [
                f"{'  ' if n else '- '}{one}" for n, one in enumerate(_ask(video, _VIDEO_KEYS))
            ],
        },
        "New issue": {
            "scope": "markdown",
            "prefix": "new-issue",
            "description": "An issue; name its file by its date, such as 2026-11-24-hello.md.",
            "body": ["---", *_ask(issue, _ISSUE_KEYS), "---", "", "$0"],
        },
        **{f"Key of an issue: {name}": _show(name, one) for name, one in issue.items()},
    }


def _show(name: str, declared: Declared) -> Snippet:
    return {
        "scope": "markdown",
        "prefix": name,
        "description": declared.about,
        # A dollar sign begins a placeholder in a snippet.
        "body": declared.example.replace("$", r"\$").splitlines(),
    }


def _ask(declared: dict[str, Declared], names: Iterable[str]) -> list[str]:
    """Return a line for each key, with a placeholder for the value."""
    return [_ask_one(n, declared[name].example) for n, name in enumerate(names, start=1)]


def _ask_one(number: int, example: str) -> str:
    found = _VALUE.fullmatch(example)
    assert found, "a key of which a line is all"
    value = _TODAY if re.fullmatch(r"\d{4}-\d\d-\d\d", found["value"]) else found["value"]
    return f"{found['before']}${{{number}:{value}}}{found['after']}"
