"""School years as coaches type them: PK, K, 1 to 12, ranges, or all."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from micropd.model import json_schema as forms
from micropd.model.kinds import as_text, split_words, wrong
from micropd.problems import quote

_GRADES = ("PK", "K", *(str(number) for number in range(1, 13)))
_GRADE_RANGE = re.compile(rf"({forms.GRADE})(?:\s*[-–]\s*({forms.GRADE}))?")


def _grades(value: object) -> list[str]:
    if isinstance(value, dict):
        raise wrong("wrong-type", "grades such as K, 3, 6-8 or all", "write them as a list: [6-8]")
    parts = [as_text(part) for part in split_words(value)]
    strange = [quote(part) for part in parts if not re.fullmatch(forms.GRADES, part)]
    if strange:
        fix = "write PK, K, a number from 1 to 12, a range such as 6-8, or all"
        raise wrong("bad-grade", "grades such as K, 3, 6-8 or all", fix, " and ".join(strange))
    found = {grade for part in parts for grade in _grade_range(part)}
    return sorted(found, key=_GRADES.index)


def _grade_range(text: str) -> tuple[str, ...]:
    match = _GRADE_RANGE.fullmatch(text)
    if not match:
        return _GRADES
    ends = [_GRADES.index(part.upper()) for part in match.groups() if part]
    return _GRADES[min(ends) : max(ends) + 1]


Grades = Annotated[tuple[str, ...], BeforeValidator(_grades), forms.schema(forms.SCHOOL_YEARS)]
"""Single grades from PK to 12 in school order; ranges are written out."""
