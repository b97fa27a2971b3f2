"""What can be wrong with content, where it stands, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]

_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A position in a file the coach wrote."""

    file: str
    """Path below the project's root, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    col: int = 1
    """Counted from 1, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend (or to know), in words for somebody who does not program."""

    place: Place
    rule: str
    """The rule's permanent name, such as `unknown-key`; tests and tools go by it."""
    expected: str
    """Completes the sentence “expected …”."""
    got: str
    """Completes the sentence “got …”."""
    fix: str
    """What to do about it."""
    subject: str = ""
    """What it is about, such as `video "forms-branching"`."""
    field: str = ""
    """The key within the subject, such as `captions[0].file`."""
    severity: Severity = "error"

    @property
    def message(self) -> str:
        """The problem in one sentence, without its place."""
        about = "".join(f"{part}: " for part in (self.subject, self.field) if part)
        return f"{about}expected {self.expected}, got {self.got} — {self.fix}"

    def __str__(self) -> str:
        """The problem as `file:line:col: subject: field: expected …, got … — fix`."""
        return f"{self.place.file}:{self.place.line}:{self.place.col}: {self.message}"


class ContentError(Exception):
    """The content cannot be published; the one error that leaves the library."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted."""
        self.problems = sort_problems(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """All problems, a line each."""
        return "\n".join(map(str, self.problems))


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Order problems as a reader meets them in the files; the same one twice is listed once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.field, p.message)))


def refuse_errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, sorted; raise `ContentError` if one keeps the site unpublished."""
    found = sort_problems(problems)
    if has_errors(found):
        raise ContentError(found)
    return found


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them keeps the site from being published."""
    return any(problem.severity == "error" for problem in problems)


def quote(value: object) -> str:
    """Show what was found, shortened and on one line, in quotes."""
    # A message is one line: tools and annotations read it so.
    text = show(" ".join(str(value).split()))
    return f'"{text}"' if len(text) <= _LONGEST_QUOTE else f'"{text[: _LONGEST_QUOTE - 1]}…"'


def show(text: str) -> str:
    """Make invisible characters visible, so that a message stays on its line."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "�" for character in text)
