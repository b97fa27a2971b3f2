"""Scenes, and the captions that follow from their words and lengths."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from demo.desk import Desk
from demo.hand import Hand

Act = Callable[[Hand, Desk], None]
"""What happens, done by the hand or at the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Some seconds of a screencast."""

    words: str
    """The caption, written by hand."""
    seconds: float
    """How long it lasts; what happens must be done by then."""
    act: Act
    """What happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenplay:
    """One screencast."""

    id: str
    """The id of the video in videos.yaml, and the name of its files."""
    prepare: Act
    """What is done before the first picture."""
    poster_at: float
    """Second whose picture becomes the poster."""
    scenes: tuple[Scene, ...]
    """What happens, in order."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return sum(scene.seconds for scene in self.scenes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A caption and when it shows."""

    start: float
    """Second at which it appears."""
    end: float
    """Second at which it goes."""
    words: str
    """What it says."""


def time_cues(scenes: Iterable[Scene]) -> tuple[Cue, ...]:
    """Show each scene's words from its start to its end."""
    cues, at = [], 0.0
    for scene in scenes:
        cues.append(Cue(start=at, end=at + scene.seconds, words=scene.words))
        at += scene.seconds
    return tuple(cues)


def format_vtt(cues: Iterable[Cue]) -> str:
    """Write cues as WebVTT."""
    blocks = (
        f"{_clock(cue.start)} --> {_clock(cue.end)}\n{html.escape(cue.words, quote=False)}\n"
        for cue in cues
    )
    return "\n".join(("WEBVTT\n", *blocks))


def _clock(seconds: float) -> str:
    minutes, milliseconds = divmod(round(seconds * 1000), 60_000)
    return f"{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
