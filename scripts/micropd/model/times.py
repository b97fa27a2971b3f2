"""Dates and lengths of time as coaches type them."""

from __future__ import annotations

import datetime as dt
import re

from dateutil import parser as dateutil_parser


def any_case(*words: str) -> str:
    """Write a pattern for words in any case, as the patterns of JSON Schema know no flags."""
    return "|".join("".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in w) for w in words)


_HOURS = any_case("h", "hr", "hrs", "hour", "hours")
_MINUTES = any_case("m", "min", "mins", "minute", "minutes")
_SECONDS = any_case("s", "sec", "secs", "second", "seconds")
_ISO = any_case("pt", "t")
CLOCK = r"(?:([0-9]{1,3}):(?=[0-5]?[0-9]:))?([0-9]{1,3}):([0-5][0-9])"
"""Pattern for `3:45` and `1:02:03`."""
SPOKEN = (
    rf"(?=.*[0-9])(?:{_ISO})?(?:([0-9]{{1,3}})\s*(?:{_HOURS}))?"
    rf"\s*(?:([0-9]{{1,5}})\s*(?:{_MINUTES}))?\s*(?:([0-9]{{1,6}})\s*(?:{_SECONDS}))?"
)
"""Pattern for `3m45s`, `3 min` and `PT3M45S` (ISO 8601)."""
DATE_TIME = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
"""Pattern for an ISO 8601 date or date-time."""
MOST_DIGITS = 9
"""A number of seconds beyond this is a slip of the hand."""
LONGEST_PLAUSIBLE_SECONDS = 12 * 60 * 60
"""Beyond this, a video's length is a slip of units."""

_YEARS = range(1900, 2200)
_LONGEST_DATE = 60


def parse_seconds(text: str) -> int | None:
    """Read `225`, `3:45`, `1:02:03`, `3m45s`, `3 min` or `PT3M45S` (ISO 8601) as whole seconds.

    Returns None for anything else.
    """
    text = text.strip()
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= MOST_DIGITS else None
    match = re.fullmatch(CLOCK, text) or re.fullmatch(SPOKEN, text)
    if not match:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def parse_date_time(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Read an ISO 8601 date or date-time; a date means midnight, no offset means `zone`."""
    text = text.strip()
    if not re.fullmatch(DATE_TIME, text):
        return None
    try:
        date_time = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if date_time.year not in _YEARS:
        return None
    return date_time if date_time.tzinfo else date_time.replace(tzinfo=zone)


def suggest_date(text: str) -> str | None:
    """Guess the ISO 8601 date that somebody meant by `2026-9-1` or `Sept 1, 2026`, if any."""
    if len(text) > _LONGEST_DATE:
        return None
    try:
        guess = dateutil_parser.parse(text, default=dt.datetime(1, 1, 1)).date()
    # The parser guesses at any text, and stumbles over some in ways it does not document.
    except (ValueError, TypeError, AttributeError, IndexError, ArithmeticError):
        return None
    return guess.isoformat() if guess.year in _YEARS else None


def format_clock(seconds: int) -> str:
    """Write seconds as people say a video's length: `3:45`, `1:02:03`."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def format_iso_duration(seconds: int) -> str:
    """Write seconds as an ISO 8601 duration, which schema.org asks for: `PT3M45S`."""
    minutes, rest = divmod(seconds, 60)
    return f"PT{minutes}M{rest}S" if minutes else f"PT{rest}S"
