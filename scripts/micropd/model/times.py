"""Dates and lengths of time as coaches type them."""

from __future__ import annotations

import datetime as dt
import re

from dateutil import parser as dateutil_parser

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_WORDS = re.compile(
    r"(?:P?T)?"
    r"(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,5})\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d{1,6})\s*s(?:ec(?:ond)?s?)?)?",
    re.IGNORECASE,
)
_MOST_DIGITS = 9


def parse_seconds(text: str) -> int | None:
    """Read `225`, `3:45`, `1:02:03`, `3m45s`, `3 min` or `PT3M45S` (ISO 8601) as whole seconds.

    Returns None for anything else.
    """
    text = text.strip()
    if len(text) > 40:
        return None
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= _MOST_DIGITS else None
    if match := _CLOCK.fullmatch(text):
        is_clock = int(match[3]) < 60 and not (match[1] and int(match[2]) > 59)
        return _add_up(match) if is_clock else None
    match = _WORDS.fullmatch(text)
    return _add_up(match) if match and any(match.groups()) else None


def _add_up(match: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def parse_moment(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Read an ISO 8601 date or date-time; a date means midnight, no offset means `zone`."""
    if not re.match(r"\d{4}-\d{2}-\d{2}(?:$|[T ]\d{2}:\d{2})", text):
        return None
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def suggest_date(text: str) -> str | None:
    """Guess the ISO 8601 date that somebody meant by `2026-9-1` or `Sept 1, 2026`, if any."""
    try:
        guess = dateutil_parser.parse(text, default=dt.datetime(1, 1, 1)).date()
    except (ValueError, OverflowError):
        return None
    return guess.isoformat() if guess.year > 1 else None


def format_clock(seconds: int) -> str:
    """Write seconds as people say a video's length: `3:45`, `1:02:03`."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def format_iso_duration(seconds: int) -> str:
    """Write seconds as an ISO 8601 duration, which schema.org asks for: `PT3M45S`."""
    minutes, rest = divmod(seconds, 60)
    return f"PT{minutes}M{rest}S" if minutes else f"PT{rest}S"
