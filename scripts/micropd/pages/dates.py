"""Days and times as people of a language write them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import babel
import babel.dates

from micropd.model.issue import Visit

# In the patterns of Unicode's CLDR, words stand between quotes.
_SHORT = re.compile(r"'[^']*'|E+|ccc+|MMM+")
_LONG = {"E": "EEEE", "c": "cccc", "M": "MMMM"}


@cache
def format_day(date: dt.date, language: str) -> str:
    """Write a date: September 1, 2026."""
    return str(babel.dates.format_date(date, "long", locale=_find_locale(language)))


def format_visit(visit: Visit, language: str) -> str:
    """Write when a visit is: Monday, November 23, 8:00 AM–12:00 PM; without a time, the day."""
    locale = _find_locale(language)
    day, has_times = _day(visit.start, locale), _has_time(visit.start)
    start = f"{day}, {_time(visit.start, locale)}" if has_times else day
    # Better no end than one before the start.
    if visit.end is None or visit.end <= visit.start:
        return start
    if visit.end.date() == visit.start.date():
        return f"{start}–{_time(visit.end, locale)}" if has_times else start
    end = _day(visit.end, locale)
    return f"{start} – {end}, {_time(visit.end, locale)}" if has_times else f"{start} – {end}"


def _find_locale(language: str) -> babel.Locale:
    try:
        return babel.Locale.parse(language, sep="-")
    except (babel.UnknownLocaleError, ValueError):
        return babel.Locale("en")


def _has_time(date: dt.datetime) -> bool:
    # A bare date was read as midnight; nobody visits a school then.
    return date.time() != dt.time()


def _day(date: dt.datetime, locale: babel.Locale) -> str:
    """Write weekday, day and month in full, in the order of the language."""
    # Not every language has a pattern with the month in full; "MMMEd" all of them have.
    orders = locale.datetime_skeletons
    short = (orders.get("MMMMEd") or orders["MMMEd"]).pattern
    pattern = _SHORT.sub(lambda part: _LONG.get(part[0][0], part[0]), short)
    return str(babel.dates.format_date(date.date(), pattern, locale=locale))


def _time(date: dt.datetime, locale: babel.Locale) -> str:
    text = str(babel.dates.format_time(date.replace(tzinfo=None), "short", locale=locale))
    return text.replace("\u202f", "\xa0")  # many fonts draw the narrow space as none
