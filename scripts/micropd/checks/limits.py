"""Texts that are too long for where they are shown, and lengths that cannot be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS, format_clock
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.slugs import make_slug
from micropd.sources.content import Content
from micropd.sources.looks import Look
from micropd.yaml.origin import Origin

_LONGEST_TITLE = 80
_LONGEST_SUMMARY = 200
_SHORTEST_PLAUSIBLE = 10
"""Whoever writes 4 means minutes."""
_ROUNDED = 5
_INEXACT = 0.1
_MILLISECONDS = 1000
# Most file systems allow a name 255 bytes.
_LONGEST_SLUG = 200
_SHORT = 20
"""So few characters never become that long, whatever their alphabet."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a warning for everything that is longer than it should be."""
    for entry in content.catalog.videos:
        if entry.value:
            yield from _texts(entry.origin, entry.value.title, entry.value.summary)
            yield from _length(entry.origin, entry.value.duration)
            yield from _against_file(entry.origin, entry.value, content.files.looks)
            yield from _topics(entry.origin, entry.value)
    for series in content.catalog.series:
        if series.value:
            yield from _texts(series.origin, series.value.title, series.value.summary)
    for found in content.newsletter.issues:
        yield from _texts(found.origin, found.issue.front.title, found.issue.front.summary)


def _texts(origin: Origin, title: str, summary: str) -> Iterator[Problem]:
    if len(title) > _LONGEST_TITLE:
        fix = "phones cut it off: keep the words a teacher would look for"
        yield _too_long(origin, "title", _LONGEST_TITLE, len(title), fix)
    if len(summary) > _LONGEST_SUMMARY:
        fix = "cards and inboxes cut it off: keep a sentence or two"
        yield _too_long(origin, "summary", _LONGEST_SUMMARY, len(summary), fix)


def _too_long(origin: Origin, field: str, limit: int, length: int, fix: str) -> Problem:
    return origin.problem(
        field, rule=f"long-{field}", expected=f"at most {limit} characters", got=str(length),
        fix=fix, severity="warning",
    )  # fmt: skip


def _topics(origin: Origin, video: Video) -> Iterator[Problem]:
    """Find names of which no disk could have a folder; other alphabets take more letters there."""
    for field, words in (("tools", video.tools), ("tags", video.tags)):
        for index, word in enumerate(words):
            if len(word) > _SHORT and len(make_slug(word)) > _LONGEST_SLUG:
                yield origin.problem(
                    field, index, rule="long-name", expected="a name of a few words",
                    got=f"{quote(word)} with {len(word)} characters", fix="shorten it",
                )  # fmt: skip


def _length(origin: Origin, seconds: int | None) -> Iterator[Problem]:
    if seconds and seconds > LONGEST_PLAUSIBLE_SECONDS:
        yield origin.problem(
            "duration", rule="implausible-length", expected="a length below 12 hours",
            got=quote(format_clock(seconds)),
            fix=f"{_readings(seconds)}; until then no length is shown",
            severity="warning",
        )  # fmt: skip


def _against_file(origin: Origin, video: Video, looks: Mapping[str, Look]) -> Iterator[Problem]:
    """Compare the length with that of the file, or else with what a video may be."""
    names = (video.url, *(source.url for source in video.sources))
    known = next((look.seconds for look in map(looks.get, names) if look and look.seconds), None)
    length = video.duration
    if not length or length > LONGEST_PLAUSIBLE_SECONDS:
        return
    if known and abs(known - length) > max(_ROUNDED, known * _INEXACT):
        clock = format_clock(max(1, round(known)))
        yield origin.problem(
            "duration", rule="duration-mismatch", expected=f"the length of the file, {clock}",
            got=quote(format_clock(length)), fix=f"write {clock}", severity="warning",
        )  # fmt: skip
    elif not known and length < _SHORTEST_PLAUSIBLE:
        yield origin.problem(
            "duration", rule="implausible-length", got=quote(format_clock(length)),
            expected="a length of a few seconds or more",
            fix=f"if minutes were meant, write {length}:00", severity="warning",
        )  # fmt: skip


def _readings(seconds: int) -> str:
    """Say what may have been meant: spreadsheets turn 20:36 into 20:36:00."""
    readings = [f"if these are milliseconds, write {format_clock(seconds // _MILLISECONDS)}"]
    shorter, rest = divmod(seconds, 60)
    if not rest and shorter < LONGEST_PLAUSIBLE_SECONDS:
        readings.insert(0, f"if minutes and seconds were meant, write {format_clock(shorter)}")
    return "; ".join(readings)
