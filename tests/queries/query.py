"""One query: what is typed, what belongs first, and which second was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from micropd import urls
from projects import load, share_all

_KEYS = {"query", "kind", "finds", "finds_any", "says", "second", "silent", "harmless"}
FIRST = 3
"""How many results somebody looks at."""
NEAR = 4
"""Seconds that a moment may be off: about a caption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the first results of a query."""

    path: str
    """Path of its page."""
    moments: tuple[int, ...] = ()
    """The seconds to which it leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody types, and what would be right."""

    query: str
    """As it is typed."""
    kind: str
    """What makes it hard."""
    paths: tuple[str, ...]
    """Paths of the pages that would be right; none where there is nothing to find."""
    second: int | None = None
    """The start of the caption that is meant."""
    is_silent: bool = False
    """Whether nobody says it, so that no moment is right."""
    is_harmless: bool = False
    """Whether to find something by accident is as right as to find nothing."""

    @property
    def is_timed(self) -> bool:
        """Whether its moments are judged."""
        return self.second is not None or self.is_silent

    def find_faults(self, answers: Sequence[Answer]) -> list[str]:
        """Return what is missed: `video`, `moment`, or `nothing` where something was found.

        Smaller faults are `first` and `line`: the right result or moment is there, but not first.
        """
        if not self.paths:
            return ["nothing"] if answers and not self.is_harmless else []
        right = [place for place, one in enumerate(answers[:FIRST]) if one.path in self.paths]
        if not right:
            return ["video", "moment"] if self.is_timed else ["video"]
        faults = ["first"] if right[0] else []
        return [*faults, *self._judge_moments(answers[right[0]].moments)]

    def _judge_moments(self, moments: tuple[int, ...]) -> list[str]:
        if self.is_silent:
            return ["moment"] if moments else []
        if self.second is None:
            return []
        near = [abs(moment - self.second) <= NEAR for moment in moments]
        if not any(near):
            return ["moment"]
        return [] if near[0] else ["line"]


class Site:
    """What queries may name of a project: its videos, and when something is said in them."""

    def __init__(self, root: Path) -> None:
        """Read a project whose content is right."""
        self._library = load(root)
        self._cues = {
            speech.video.id: [cue for one in speech.transcripts for cue in one.cues]
            for speech in share_all(root, self._library).speeches
        }

    def find_path(self, name: str) -> str:
        """Return the path of a video's page; what is not a video is named by its path."""
        return name if "/" in name else urls.video_page(self._library.by_id[name].name)

    def find_second(self, video: str, says: str) -> int:
        """Return when the only caption with these words starts."""
        (found,) = (int(cue.start) for cue in self._cues[video] if says in cue.text)
        return found


def read_queries(file: Path, root: Path) -> list[Query]:
    """Return the queries of a file about a project; library.yaml tells its keys."""
    site = Site(root)
    return [_read(row, site) for row in yaml.safe_load(file.read_text("utf-8"))]


def _read(row: dict[str, Any], site: Site) -> Query:
    if not set(row) <= _KEYS or ("finds" in row) == ("finds_any" in row):
        raise ValueError(f"expected `finds` or `finds_any` and some of {sorted(_KEYS)}, got {row}")
    names = row.get("finds_any") or [row["finds"]]
    second = site.find_second(row["finds"], row["says"]) if "says" in row else row.get("second")
    return Query(
        query=row["query"],
        kind=row["kind"],
        paths=tuple(site.find_path(name) for name in names if name),
        second=second,
        is_silent=row.get("silent", False),
        is_harmless=row.get("harmless", False),
    )
