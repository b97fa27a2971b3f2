"""Captions, WebVTT or SRT, as cues; what is broken in them, with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape, unescape
from operator import itemgetter

from webvtt.errors import MalformedCaptionError
from webvtt.models import Timestamp
from webvtt.srt import SRTCueBlock
from webvtt.vtt import WebVTTCommentBlock, WebVTTCueBlock, WebVTTRegionBlock, WebVTTStyleBlock

from micropd.model.media import SRT_ENDING, ends_with
from micropd.model.transcript import Cue
from micropd.problems import Place, Problem
from micropd.speech import faults
from micropd.speech.blocks import split_srt, split_webvtt
from micropd.speech.cue_text import plain_line, read_turns

_Timed = tuple[int, str, str, str, Sequence[str]]
"""A caption as it is written: line and text of its times, start, end, what is said."""

_MOST_PROBLEMS = 20
"""Who sees so many reads no more; a file of another kind would give thousands."""
_BLINK = 0.1
"""Shorter than this, a caption is only there for scrolling up the one before."""
# Why: decisions.md#why-is-webvtt-py-asked-about-single-lines-and-times
_TIMES = WebVTTCueBlock.STRICT_CUE_TIMINGS_PATTERN
_HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
_SRT_PLACE = re.compile(r"\{\\an?\d+\}")
_SRT_TAG = re.compile(r"&lt;(/?[biu])&gt;", re.IGNORECASE)


def parse_captions(text: str, file: str) -> tuple[tuple[Cue, ...], list[Problem]]:
    """Read captions, with `file` as their name in problems; its ending tells their form."""
    is_srt = ends_with(file, SRT_ENDING)
    if not text.strip():
        return (), [faults.empty_file(file)]
    if bool(_HEAD.match(text)) == is_srt and (is_srt or _is_srt(text)):
        return (), [faults.other_form(file, is_srt)]
    found = _find_srt(text, file) if is_srt else _find_webvtt(text, file)
    cues, problems = _read_cues(found, file)
    if not cues and not problems:
        problems = [faults.no_cues(file)]
    return cues, problems


def convert_srt(text: str) -> str:
    """Write the captions of an SRT file without faults as WebVTT, which browsers read."""
    parts = ["WEBVTT\n"]
    for found in _find_srt(text, ""):
        if isinstance(found, tuple):
            _, _, start, end, lines = found
            words = "\n".join(filter(None, (line.strip() for line in lines)))
            words = _SRT_TAG.sub(r"<\1>", escape(unescape(_SRT_PLACE.sub("", words)), quote=False))
            times = f"{Timestamp.from_string(start)} --> {Timestamp.from_string(end)}"
            parts.append(f"{times}\n{words}\n")
    return "\n".join(parts)


def _read_cues(
    found: Iterator[_Timed | Problem], file: str
) -> tuple[tuple[Cue, ...], list[Problem]]:
    cues: list[Cue] = []
    problems: list[Problem] = []
    before: Sequence[str] = ()
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        try:
            problem, before = _add_cues(cues, one, before, file)
        except MalformedCaptionError:
            problem = faults.bad_times(one[1], Place(file=file, line=one[0]))
        if problem:
            problems.append(problem)
    # Browsers show captions by their times, in whatever order they are written.
    cues.sort(key=itemgetter(0))
    problems.sort(key=lambda problem: problem.severity != "error")
    return tuple(cues), problems[:_MOST_PROBLEMS]


def _add_cues(
    cues: list[Cue], found: _Timed, before: Sequence[str], file: str
) -> tuple[Problem | None, Sequence[str]]:
    """Add what one caption says, without what the one `before` it had shown already."""
    line, times, first, last, lines = found
    start, end = _seconds(first), _seconds(last)
    if end <= start:
        place = Place(file=file, line=line, col=times.replace(",", ".").rindex(last) + 1)
        problem = faults.never_shown(place, first, last, "error" if end < start else "warning")
    else:
        problem = None
    said = lines
    if before and (len(lines) > 1 or end - start < _BLINK):
        # Why: decisions.md#why-are-automatic-captions-thinned-out
        said = _without_repeated(lines, before, is_blink=end - start < _BLINK)
    turns = read_turns(said)
    for speaker, text in turns:
        cues.append(Cue(start, end, text, speaker))
    if not turns and said is lines:
        problem = problem or faults.no_words(Place(file=file, line=line))
    return problem, lines


def _without_repeated(
    lines: Sequence[str], before: Sequence[str], *, is_blink: bool
) -> Sequence[str]:
    """Leave out the line that automatic captions show once more while they scroll."""
    shown = next(filter(None, (plain_line(line) for line in reversed(before))), "")
    kept = [line for line in lines if plain_line(line)]
    is_repeated = bool(kept) and plain_line(kept[0]) == shown
    return kept[1:] if is_repeated and (is_blink or len(kept) > 1) else lines


@lru_cache(maxsize=8192)
def _seconds(time: str) -> float:
    return Timestamp.from_string(time).in_milliseconds() / 1000


def _find_webvtt(text: str, file: str) -> Iterator[_Timed | Problem]:
    blocks = split_webvtt(text)
    if _HEAD.match(text):
        next(blocks)
    else:
        yield faults.no_head(text, file)
    for number, lines in blocks:
        # `WebVTTCueBlock.from_lines` would match each line, what is said as well; this is measured.
        place = 0 if "-->" in lines[0] or len(lines) == 1 else 1
        if times := _TIMES.match(lines[place]):
            yield number + place, lines[place], times[1], times[2], lines[place + 1 :]
        elif not _is_aside(lines):
            yield faults.unreadable((number, lines), file)


def _is_aside(lines: list[str]) -> bool:
    kinds = (WebVTTCommentBlock, WebVTTStyleBlock, WebVTTRegionBlock)
    return any(kind.is_valid(lines) for kind in kinds)


def _find_srt(text: str, file: str) -> Iterator[_Timed | Problem]:
    for number, block in split_srt(text):
        # Some programs leave out the number above the times.
        has_number = "-->" not in block[0]
        lines = block if has_number else ["0", *block]
        if SRTCueBlock.is_valid(lines):
            cue = SRTCueBlock.from_lines(lines)
            start, end = cue.start.replace(",", "."), cue.end.replace(",", ".")
            yield number + has_number, lines[1], start, end, cue.payload
        else:
            yield faults.unreadable((number, block), file)


def _is_srt(text: str) -> bool:
    lines = text.lstrip().split("\n", 2)
    return SRTCueBlock.is_valid(lines) and "," in lines[1]
