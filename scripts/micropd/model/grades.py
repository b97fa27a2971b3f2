"""School years as coaches type them: PK, K, 1 to 12, ranges, or all."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from micropd.model import json_schema as schemas
from micropd.model.kinds import as_text, split_words, wrong
from micropd.problems import quote

GRADES = ("PK", "K", *(str(number) for number in range(1, 13)))
"""School years in their order."""
_NAMES = {"PK": "Pre-kindergarten", "K": "Kindergarten"}
# An en dash as well, since word processors put it in.
_GRADE_RANGE = re.compile(rf"({schemas.GRADE})(?:\s*[-–]\s*({schemas.GRADE}))?")


def name_grade(grade: str) -> str:
    """Return a school year as a heading; most are bare numbers otherwise."""
    return _NAMES.get(grade, f"Grade {grade}")


def _grades(value: object) -> list[str]:
    if isinstance(value, dict):
        raise wrong("wrong-type", "grades such as K, 3, 6-8 or all", "write them as a list: [6-8]")
    parts = [as_text(part) for part in split_words(value)]
    strange = [quote(part) for part in parts if not re.fullmatch(schemas.GRADES, part)]
    if strange:
        fix = "write PK, K, a number from 1 to 12, a range such as 6-8, or all"
        raise wrong("bad-grade", "grades such as K, 3, 6-8 or all", fix, " and ".join(strange))
    found = {grade for part in parts for grade in _grade_range(part)}
    return sorted(found, key=GRADES.index)


def _grade_range(text: str) -> tuple[str, ...]:
    match = _GRADE_RANGE.fullmatch(text)
    # "all" is the only word left: the pattern of the schema has let it pass.
    if not match:
        return GRADES
    ends = [GRADES.index(part.upper()) for part in match.groups() if part]
    # "8-6" means the same as "6-8".
    return GRADES[min(ends) : max(ends) + 1]


Grades = Annotated[
    tuple[str, ...], BeforeValidator(_grades), schemas.annotate(schemas.SCHOOL_YEARS)
]
"""Single grades from PK to 12 in school order; ranges are written out."""
