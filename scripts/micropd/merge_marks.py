"""Lines that Git leaves in a text file where two people have changed the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from micropd.problems import Place, Problem, quote

_SIGNS = ("<<<<<<<", ">>>>>>>")
# Seven of the same sign, and whose version begins or ends there: never more, and never indented.
_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_LEFT_OVER = "this line only marks a place where two versions were joined: delete it"


@dataclass(frozen=True, slots=True)
class _Mark:
    """One of Git's lines."""

    sign: str
    line: int
    """Counted from 1."""
    text: str


def find_merge_marks(text: str, file: str) -> list[Problem]:
    """Return a problem for each place of `file` at which two versions stand side by side."""
    if not any(sign in text for sign in _SIGNS):
        return []
    marks = list(_list_marks(text))
    conflicts = list(_join_marks(marks))
    more = len(conflicts) > 1
    return [_tell(conflict, file, is_one_of_many=more) for conflict in conflicts]


def keep_first_version(text: str) -> str:
    """Empty the marks and all but the first version of each place; lines keep their numbers."""
    lines = text.split("\n")
    for marks in _join_marks(list(_list_marks(text))):
        is_whole = marks[0].sign == "<" and marks[-1].sign == ">"
        for mark in marks:
            lines[mark.line - 1] = ""
        if is_whole and len(marks) > 1:
            gone = range(marks[1].line, marks[-1].line)
            lines[gone.start : gone.stop] = [""] * len(gone)
    return "\n".join(lines)


def _list_marks(text: str) -> Iterator[_Mark]:
    for number, line in enumerate(text.split("\n"), start=1):
        # Two characters tell of nearly every line that it is none.
        if line[:2] in ("<<", "||", "==", ">>") and (found := _MARK.match(line)):
            yield _Mark(found[1][0], number, line)


def _join_marks(marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Yield the marks of each place: whole ones, then what was left by half a mend."""
    open_: list[_Mark] = []
    for mark in marks:
        if mark.sign == "<" and open_:
            yield open_
            open_ = []
        open_.append(mark)
        if mark.sign == ">":
            # Git is not the only one to write `=======` or `>>>>>>>`: the two together tell.
            if {one.sign for one in open_} & {"<", "="}:
                yield open_
            open_ = []
    if any(mark.sign == "<" for mark in open_):
        yield open_


def _tell(marks: Sequence[_Mark], file: str, *, is_one_of_many: bool) -> Problem:
    signs = "".join(mark.sign for mark in marks)
    fix = "; ".join(_ways(marks)) if signs in ("<=>", "<|=>") else _LEFT_OVER
    if is_one_of_many:
        fix += "; begin with the last such place of the file: then these numbers stay true"
    return Problem(
        place=Place(file=file, line=marks[0].line), rule="merge-marks",
        expected="one version of the text", got=quote(marks[0].text), fix=fix,
    )  # fmt: skip


def _ways(marks: Sequence[_Mark]) -> Iterator[str]:
    """Say for each of the two versions which lines have to go, to the letter."""
    start, end = marks[0].line, marks[-1].line
    # Between them may stand what both began with, which is in neither.
    for first, last in ((start + 1, marks[1].line - 1), (marks[-2].line + 1, end - 1)):
        if last < first:
            yield f"to keep neither, delete lines {start} to {end}"
        else:
            around = f"{_span(start, first - 1)} and {_span(last + 1, end)}"
            kept = f"line{'s' * (last > first)} {_span(first, last)}"
            yield f"to keep {kept}, delete lines {around}"


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"
