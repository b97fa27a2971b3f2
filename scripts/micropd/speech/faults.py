"""What is wrong with captions, in words for whoever exported or typed them."""

from __future__ import annotations

import re

from webvtt.errors import MalformedCaptionError
from webvtt.models import Timestamp

from micropd.model.media import SRT_ENDING, WEBVTT_ENDING, ends_with
from micropd.problems import Place, Problem, Severity, quote
from micropd.speech.blocks import Block

_LIKE_TIMES = re.compile(r"\s*[\d:.,]+\s*[-–—=]*>\s*[\d:.,]+|\s*\d+:[\d:.,]+\s*[-–—]+\s*\d+:[\d:]+")
_TIME = re.compile(r"\d[\d:.,]*")
_EXPORT = "export the captions again, or remove the file from videos.yaml"


def empty_file(file: str) -> Problem:
    """Say that there is nothing in the file."""
    return _problem("empty-file", Place(file=file), "captions", "an empty file", _EXPORT)


def no_cues(file: str) -> Problem:
    """Say that there is no caption in the file."""
    got = "only the line WEBVTT"
    return _problem("no-cues", Place(file=file), "at least one caption", got, _EXPORT)


def no_head(text: str, file: str) -> Problem:
    """Say that the first line is not what tells WebVTT from any other text."""
    expected, fix = "WEBVTT in the first line", "write it there, and leave a line empty below"
    got = quote(text.partition("\n")[0])
    return _problem("no-webvtt-head", Place(file=file), expected, got, fix)


def no_words(place: Place) -> Problem:
    """Say that a caption has times, and nothing to show."""
    expected, fix = "words below the times", "write what is said there, or remove the times"
    return _problem("cue-without-text", place, expected, "none", fix, "warning")


def unreadable(block: Block, file: str) -> Problem:
    """Say what is wrong with a block that is no caption."""
    number, lines = block
    for index, line in enumerate(lines):
        if "-->" in line or _LIKE_TIMES.match(line):
            return bad_times(line, Place(file=file, line=number + index))
    fix = "write the times above it, or join it to the caption above: no empty line in between"
    place, got = Place(file=file, line=number), quote(lines[0])
    return _problem("text-without-times", place, "times above each caption", got, fix, "warning")


def bad_times(line: str, place: Place) -> Problem:
    """Say how times are written; where it is clear which are meant, write them."""
    comma = ends_with(place.file, SRT_ENDING)
    found = [_guess_time(text, comma) for text in _TIME.findall(line)[:2]]
    example = "00:01:02,500 --> 00:01:04,000" if comma else "00:01:02.500 --> 00:01:04.000"
    meant = " --> ".join(time for time in found if time)
    fix = f"write {meant}" if meant.count(">") else "write hours, minutes and seconds like this"
    return _problem("bad-timing", place, f"times such as {example}", quote(line), fix)


def _guess_time(text: str, comma: bool) -> str | None:
    whole, _, rest = text.replace(",", ".").partition(".")
    whole = whole if ":" in whole else f"0:{whole}"
    try:
        time = str(Timestamp.from_string(f"{whole}.{rest[:3] or '0'}"))
    except MalformedCaptionError:
        return None
    return time.replace(".", ",") if comma else time


def never_shown(place: Place, start: str, end: str, severity: Severity) -> Problem:
    """Say that a caption is over before it starts."""
    expected, fix = f"an end after the start, {start}", "mend one of the two times"
    return _problem("ends-before-start", place, expected, end, fix, severity)


def other_form(file: str, is_srt: bool) -> Problem:
    """Say that a file's ending promises another form than it has."""
    forms = [("WebVTT", WEBVTT_ENDING), ("SRT", SRT_ENDING)]
    (expected, _), (got, ending) = forms[::-1] if is_srt else forms
    fix = f'rename the file so that it ends in "{ending}", here and in videos.yaml'
    return _problem("other-captions", Place(file=file), f"{expected}, as its name says", got, fix)


def _problem(
    rule: str, place: Place, expected: str, got: str, fix: str, severity: Severity = "error"
) -> Problem:
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix, severity=severity)
