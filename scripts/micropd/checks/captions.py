"""Captions that do not belong to their video."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS, format_clock
from micropd.model.video import Video
from micropd.problems import Problem
from micropd.sources.captions import CaptionsSource
from micropd.sources.content import Content
from micropd.yaml.origin import Origin

_GRACE_SECONDS = 5
"""The last caption often stays on a little longer than the picture."""


def find_problems(content: Content, read: CaptionsSource) -> Iterator[Problem]:
    """Yield a warning for captions that go on after the end of the video."""
    for entry in content.catalog.videos:
        if entry.value and entry.value.duration:
            yield from _beyond_end(entry.origin, entry.value, read)


def _beyond_end(origin: Origin, video: Video, read: CaptionsSource) -> Iterator[Problem]:
    # Only to tell mypy: `find_problems` passes over videos without a length.
    end = video.duration or LONGEST_PLAUSIBLE_SECONDS
    for index, track in enumerate(video.tracks):
        cues = read.by_file.get(track.file, ())
        # Cues are in the order of their starts; one of the last may stay on longer than the very
        # last.
        last = max((cue.end for cue in cues[-3:]), default=0)
        if last > end + _GRACE_SECONDS:
            yield origin.problem(
                "captions", index, "file", rule="captions-beyond-end", severity="warning",
                expected=f"captions that end with the video, at {format_clock(end)}",
                got=f"some until {format_clock(int(last))}",
                fix="name the captions of this video, or mend the duration",
            )  # fmt: skip
