"""What all declarations of the coach's files share."""

from __future__ import annotations

from typing import Any

from pydantic import AliasChoices, ConfigDict, Field

STRICT = ConfigDict(extra="forbid", use_attribute_docstrings=True)


def key(*names: str, **options: Any) -> Any:
    """Declare a field that also answers to other names people type for it."""
    return Field(validation_alias=AliasChoices(*names), **options)
