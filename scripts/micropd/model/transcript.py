"""What is said in a video, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from micropd.model.video import Video


class Cue(NamedTuple):
    """One caption; a site has more of them than of anything else."""

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
    paragraphs: tuple[Sequence[Cue], ...]
    """Cues in the order of their starts; those that read well together stand together."""
    file: str
    """Path of the captions as WebVTT."""
    converted: str | None = None
    """What stands in that file, where the coach's own is in another form; else it is hers."""

    @property
    def cues(self) -> Iterator[Cue]:
        """The cues in the order of their starts."""
        return chain.from_iterable(self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What is said in one video, in every form in which we have it."""

    video: Video
    transcripts: tuple[Transcript, ...] = ()
    """From its captions, in the language spoken first."""
    written: str | None = None
    """As somebody wrote it down, in Markdown."""
