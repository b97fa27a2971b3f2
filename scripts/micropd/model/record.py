"""What all declarations of the coach's files share."""

from __future__ import annotations

import enum
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, ConfigDict, Field

Value = TypeVar("Value")

# Why: decisions.md#why-pydantic-dataclasses
# A record within another one is compiled with that; alone, only when somebody asks for it.
STRICT = ConfigDict(extra="forbid", defer_build=True)


# Why: decisions.md#why-do-marks-in-the-models-types-replace-lists-of-fields
class Mark(enum.Enum):
    """What a field's type says beyond its form; code finds such fields by it."""

    MARKDOWN = enum.auto()
    """People read it, with links and pictures: checks and the search look into it."""
    ADDRESS = enum.auto()
    """It leads somewhere; where it is wrapped by a mail filter and the like, checks tell."""
    KEPT = enum.auto()
    """It is read and checked, but no page, feed or file shows it yet."""


Kept = Annotated[Value, Mark.KEPT]
"""A field that changes nothing yet; `check` says so. Take this away when it begins to."""


def key(*names: str, **options: Any) -> Any:
    """Declare a field that also answers to other names people type for it."""
    return Field(validation_alias=AliasChoices(*names), **options)
