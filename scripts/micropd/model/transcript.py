"""What is said in a video, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption."""

    start: float
    """When it is said, in seconds."""
    end: float
    """When it is over, in seconds."""
    text: str
    """Its words on one line, without any marks."""
    speaker: str | None = None
    """Who says it; "" for somebody else than before, None where nothing is said about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """All that is said in one video, in one language."""

    lang: str
    """Language (BCP 47)."""
    status: Literal["none", "auto", "reviewed", "open"]
    """Whether a person has read it: reviewed or auto."""
    cues: tuple[Cue, ...]
    """In the order of their starts."""
    file: str
    """Path of the captions as WebVTT."""
