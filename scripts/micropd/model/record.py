"""What all declarations of the coach's files share."""

from __future__ import annotations

from typing import Any

from pydantic import AliasChoices, ConfigDict, Field

# A record within another one is compiled with that; alone, only when somebody asks for it.
STRICT = ConfigDict(extra="forbid", defer_build=True)


def key(*names: str, **options: Any) -> Any:
    """Declare a field that also answers to other names people type for it."""
    return Field(validation_alias=AliasChoices(*names), **options)
