"""Chapters that a player could not jump to."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS, format_clock
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.sources.content import Content
from micropd.yaml.origin import Origin


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each chapter out of order or after the end."""
    for entry in content.catalog.videos:
        if entry.value:
            yield from _chapters(entry.origin, entry.value)


def _chapters(origin: Origin, video: Video) -> Iterator[Problem]:
    before = -1
    end = video.duration or LONGEST_PLAUSIBLE_SECONDS
    for index, chapter in enumerate(video.chapters):
        start = format_clock(chapter.start)
        if chapter.start <= before:
            yield origin.problem(
                "chapters", index, rule="chapter-order", got=quote(f"{start} {chapter.title}"),
                expected=f"a time after the chapter before, {format_clock(before)}",
                fix="put the chapters in the order of their times",
            )  # fmt: skip
        elif chapter.start >= end:
            yield origin.problem(
                "chapters", index, rule="chapter-beyond-end",
                expected=f"a time before the end of the video, {format_clock(end)}",
                got=quote(f"{start} {chapter.title}"), fix="mend the time, or the duration",
            )  # fmt: skip
        # One chapter out of order must not make all that follow it wrong.
        before = max(before, chapter.start)
