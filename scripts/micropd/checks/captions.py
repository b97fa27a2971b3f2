"""Captions that do not belong to their video."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS, format_clock
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.sources.captions import CaptionsSource
from micropd.sources.content import Content
from micropd.yaml.origin import Origin

_TIMES_AS_LONG = 4
_LONG_SILENCE = 15 * 60
"""Only both together tell that hours were written for minutes."""
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
        elif last > 0 and last * _TIMES_AS_LONG < end and end - last > _LONG_SILENCE:
            yield origin.problem(
                "duration", rule="captions-end-early", severity="warning",
                expected=f"a length like that of the captions, {format_clock(int(last))}",
                got=quote(format_clock(end)),
                fix=f"write {format_clock(int(last))}, or how long it is",
            )  # fmt: skip
