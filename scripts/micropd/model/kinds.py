"""The kinds of values a field can hold: how each is typed in, checked, and told to editors."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from micropd.model import json_schema as schemas
from micropd.model import times
from micropd.model.record import Mark
from micropd.slugs import make_slug
from micropd.suggestions import did_you_mean
from micropd.wrappers import unwrap_all

_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
_ID = re.compile(schemas.ID)
_LONGEST_ID = 100
_LANGUAGE = re.compile(schemas.LANGUAGE)


def wrong(rule: str, expected: str, fix: str, got: str = "") -> PydanticCustomError:
    """Make the error that becomes a `Problem` with this rule, expectation and fix."""
    # The words travel as context, so that braces in what somebody typed are never a template.
    words = {"rule": rule, "expected": expected, "fix": fix, **({"got": got} if got else {})}
    return PydanticCustomError("wrong", "wrong", words)


def as_text(value: object) -> str:
    """Return text without white space around it; refuse a list or a group of keys."""
    if not isinstance(value, str):
        raise wrong("wrong-type", "text", "write plain text after the colon, on the same line")
    return value.strip()


def _markdown(value: object) -> str:
    return unwrap_all(as_text(value))


def _line(value: object) -> str:
    text = " ".join(as_text(value).split())
    if not text:
        raise wrong("empty-text", "some text", "write something, or remove it")
    return text


def _id(value: object) -> str:
    text = as_text(value)
    if not _ID.fullmatch(text):
        fix = f'write "{_suggest_id(text)}"'
        raise wrong("bad-id", "a name made of a-z, 0-9 and hyphens", fix)
    if len(text) > _LONGEST_ID:
        expected, got = f"at most {_LONGEST_ID} characters", f"{len(text)}"
        raise wrong("long-id", expected, "keep the first few words", got)
    return text


def _number_lines(value: object) -> object:
    """Take a list for what it is in Markdown: numbered lines."""
    if not isinstance(value, list):
        return value
    lines = (_NUMBER.sub("", as_text(item)).replace("\n", "\n   ") for item in value)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def _suggest_id(text: str) -> str:
    # The address of a name without a letter is a row of codes, which nobody would want to type.
    has_words = any(map(str.isalnum, text))
    return make_slug(text)[:_LONGEST_ID].strip("-") if has_words else "a-short-name"


def _seconds(value: object) -> int:
    if isinstance(value, int):  # a value of ours, as in a copy of a record
        return value
    seconds = times.parse_seconds(as_text(value))
    if seconds is None:
        fix = 'write minutes, a colon and two digits of seconds: "3:45"'
        raise wrong("bad-time", "a time such as 3:45, 1:02:03, 3m45s or 225", fix)
    return seconds


def _length(value: object) -> int:
    seconds = _seconds(value)
    if not seconds:
        raise wrong(
            "zero-length", "a length above 0:00", "write how long it is, or remove the line"
        )
    return seconds


def _date_time(value: object, info: ValidationInfo) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    text = as_text(value)
    date_time = times.parse_date_time(text, info.context["zone"] if info.context else dt.UTC)
    if date_time:
        return date_time
    if re.fullmatch(times.DATE_TIME, text):
        expected, fix = "a day and time that exist", "look at the year, month, day and hour again"
        raise wrong("no-such-date", expected, fix)
    guess = times.suggest_date(text)
    fix = f"write {guess}" if guess else "write the year, month and day: 2026-09-01"
    raise wrong(
        "bad-date", "a date such as 2026-09-01, with a time if need be: 2026-09-01T15:30", fix
    )


def _zone(value: object) -> str:
    text = as_text(value)
    try:
        return zoneinfo.ZoneInfo(text).key
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        names = sorted(zoneinfo.available_timezones())
        ending = f"/{text.replace(' ', '_')}".casefold()
        # Most people write only the city.
        near = next((name for name in names if name.casefold().endswith(ending)), text)
        fix = did_you_mean(near, names, "write a continent, a slash and a city")
        raise wrong("bad-time-zone", "a time zone such as America/Chicago", fix) from None


def _language(value: object) -> str:
    text = as_text(value)
    if not _LANGUAGE.fullmatch(text):
        fix = 'write "en" for English, "es" for Spanish, "fr" for French'
        raise wrong("bad-language", "a language code such as en or es-MX", fix)
    return text


def split_words(value: object) -> Any:
    """Take `a, b` for the list it stands for; whether the parts are text is checked after."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _number(value: object) -> int:
    if isinstance(value, int):
        return value
    text = as_text(value)
    if not re.fullmatch("[0-9]{1,12}", text) or not int(text):
        raise wrong("bad-number", "a whole number, 1 or more", "write it in digits: 1, 2, 3 …")
    return int(text)


def _score(value: object) -> float:
    if isinstance(value, int | float):
        return value
    text = as_text(value)
    if not re.fullmatch(r"[0-9]{1,12}(?:\.[0-9]{1,6})?", text):
        raise wrong("bad-number", "a number, 0 or more", "write digits only, without the unit")
    return float(text)


Line = Annotated[str, BeforeValidator(_line), schemas.annotate(schemas.LINE)]
"""Text on one line; runs of white space become one space."""
Markdown = Annotated[
    str, BeforeValidator(_markdown), schemas.annotate(schemas.MARKDOWN), Mark.MARKDOWN
]
"""CommonMark text; rendered and sanitised before it is shown."""
Steps = Annotated[Markdown, BeforeValidator(_number_lines), schemas.annotate(schemas.STEPS)]
"""Markdown, or a list of lines."""
Id = Annotated[str, BeforeValidator(_id), schemas.annotate(schemas.IDENTIFIER)]
"""A permanent name: a-z, 0-9 and hyphens."""
Name = Annotated[str, BeforeValidator(_line), schemas.annotate(schemas.NAME)]
"""The id of something else; whether that is there tells the checks, and which one is meant."""
Names = Annotated[tuple[Name, ...], BeforeValidator(split_words), schemas.annotate(schemas.NAMES)]
"""Ids of something else; `a, b` counts as a list."""
Ids = Annotated[tuple[Id, ...], BeforeValidator(split_words), schemas.annotate(schemas.IDENTIFIERS)]
"""Permanent names; `a, b` counts as a list."""
Words = Annotated[tuple[Line, ...], BeforeValidator(split_words), schemas.annotate(schemas.WORDS)]
"""Short texts; `a, b` counts as a list."""
Seconds = Annotated[int, BeforeValidator(_seconds), schemas.annotate(schemas.POSITION)]
"""A position in a video, in whole seconds."""
Length = Annotated[int, BeforeValidator(_length), schemas.annotate(schemas.LENGTH)]
"""A video's length, in whole seconds; never 0."""
DateTime = Annotated[dt.datetime, BeforeValidator(_date_time), schemas.annotate(schemas.DATE)]
"""A date-time with an offset; a bare date is midnight in the district's time zone."""
Zone = Annotated[str, BeforeValidator(_zone), schemas.annotate(schemas.ZONE)]
"""A time zone of the IANA database."""
Language = Annotated[str, BeforeValidator(_language), schemas.annotate(schemas.LANGUAGE_TAG)]
"""A language tag (BCP 47)."""
Count = Annotated[int, BeforeValidator(_number), schemas.annotate(schemas.COUNT)]
"""A whole number above 0."""
Score = Annotated[float, BeforeValidator(_score), schemas.annotate(schemas.SCORE)]
"""A number, 0 or more."""
Scores = Annotated[dict[Name, Score], schemas.annotate(schemas.SCORES)]
"""A number for each school's id."""
