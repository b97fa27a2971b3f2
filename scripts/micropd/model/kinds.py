"""The kinds of values a field can hold: how each is typed in, checked, and told to editors."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from micropd.model import times

WORD_SCHEMA = {"type": ["string", "number", "boolean"]}
"""What an editor may see where we read text: YAML itself takes `2026` or `yes` for something else."""

_ID = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_GRADES = ("PK", "K", *(str(number) for number in range(1, 13)))


def wrong(rule: str, expected: str, fix: str) -> PydanticCustomError:
    """Make the error that becomes a `Problem` with this rule, expectation and fix."""
    # The words travel as context, so that braces in what somebody typed are never a template.
    return PydanticCustomError("wrong", "wrong", {"rule": rule, "expected": expected, "fix": fix})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise wrong("wrong-type", "one line of text", "write plain text after the colon")
    return value.strip()


def _line(value: object) -> str:
    text = " ".join(_text(value).split())
    if not text:
        raise wrong("empty-text", "some text", "write something, or remove the key")
    return text


def _id(value: object) -> str:
    text = _text(value)
    if len(text) > 100 or not _ID.fullmatch(text):
        raise wrong(
            "bad-id", "a name of a-z, 0-9 and hyphens, at most 100", f'write "{_slug(text)}"'
        )
    return text


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text))[:100].strip("-") or "a-short-name"


def _seconds(value: object) -> int:
    if isinstance(value, int):  # a value of ours, as in a copy of a record
        return value
    seconds = times.parse_seconds(_text(value))
    if seconds is None:
        raise wrong(
            "bad-time", "a time such as 3:45, 1:02:03, 3m45s or 225", "write minutes:seconds"
        )
    return seconds


def _length(value: object) -> int:
    seconds = _seconds(value)
    if not seconds:
        raise wrong("zero-length", "a length above 0:00", "write how long it is, or remove the key")
    return seconds


def _moment(value: object, info: ValidationInfo) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    zone = info.context["zone"] if info.context else dt.UTC
    text = _text(value)
    moment = times.parse_moment(text, zone)
    if moment is None:
        guess = times.suggest_date(text)
        fix = f"write {guess}" if guess else "write the year, month and day: 2026-09-01"
        raise wrong("bad-date", "a date such as 2026-09-01", fix)
    return moment


def _zone(value: object) -> str:
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(_text(value)).key
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise wrong(
            "bad-time-zone",
            "a time zone such as America/Chicago",
            "take the name from the IANA list of time zones",
        ) from None


def _language(value: object) -> str:
    text = _text(value)
    if not _LANGUAGE.fullmatch(text):
        raise wrong("bad-language", "a language code (BCP 47) such as en or es-MX", "write en")
    return text


def _address(value: object) -> str:
    text = _text(value)
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() in ("http", "https"):
        if _is_broken(text):
            raise wrong("bad-address", "a complete web address", "copy it again from the browser")
        return text
    if scheme or text.startswith("//"):
        raise wrong(
            "bad-scheme",
            "an address that starts with https://",
            "paste the address the browser shows, or name a file below docs/",
        )
    return _path(text)


def _is_broken(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return not parts.hostname or parts.port == 0 or any(c.isspace() for c in address)
    except ValueError:
        return True


def _contact(value: object) -> str:
    text = _text(value)
    return text if re.fullmatch(r"mailto:[^\s<>\"]+@[^\s<>\"]+", text) else _address(text)


def _path(value: object) -> str:
    text = _text(value)
    if not text:
        raise wrong("empty-text", "the name of a file below docs/", "write it, or remove the key")
    if text.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", text) or ".." in re.split(r"[/\\]", text):
        raise wrong(
            "path-outside",
            "a file below docs/, such as captions/forms.en.vtt",
            "put the file below docs/ and write its path from there",
        )
    if "\\" in text or any(unicodedata.category(c) == "Cc" for c in text):
        raise wrong("bad-path", "a path with forward slashes", "write / between folders")
    return text


def _grades(value: object) -> list[str]:
    grades: list[str] = []
    for part in _words(value) if isinstance(value, str | list | tuple) else [value]:
        grades += _grade_range(_text(part).upper())
    return sorted(set(grades), key=_GRADES.index)


def _grade_range(text: str) -> tuple[str, ...]:
    if text == "ALL":
        return _GRADES
    first, _, last = text.replace("–", "-").partition("-")
    try:
        start, end = _GRADES.index(first.strip()), _GRADES.index((last or first).strip())
    except ValueError:
        start, end = 1, 0
    if start > end:
        raise wrong(
            "bad-grade", "grades such as K, 3, 6-8 or all", "write PK, K, 1 to 12, or a range 6-8"
        )
    return _GRADES[start : end + 1]


def _words(value: object) -> Any:
    """Take `a, b` for the list it stands for; whether the parts are text is checked after."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _choice(*choices: str, **synonyms: str) -> Callable[[object], object]:
    """Fold case and everyday synonyms, as `yes`; the type itself refuses the rest."""

    def fold(value: object) -> object:
        word = value.strip().lower() if isinstance(value, str) else value
        return synonyms.get(word, word) if isinstance(word, str) else word

    return fold


def _flag(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


def _choices(*choices: str, booleans: bool = False) -> WithJsonSchema:
    either: list[dict[str, Any]] = [{"enum": list(choices)}]
    return _schema(anyOf=[*either, {"type": "boolean"}]) if booleans else _schema(enum=list(choices))


_LIST_OF_WORDS = _schema(
    anyOf=[WORD_SCHEMA, {"type": "array", "items": WORD_SCHEMA}],
)

Line = Annotated[str, BeforeValidator(_line), _schema(**WORD_SCHEMA)]
"""Text on one line; runs of white space become one space."""
Markdown = Annotated[str, BeforeValidator(_text), _schema(**WORD_SCHEMA)]
"""CommonMark text; rendered and sanitised before it is shown."""
Id = Annotated[
    str, BeforeValidator(_id), _schema(type=["string", "integer"], pattern=f"^{_ID.pattern}$")
]
"""A permanent name: a-z, 0-9 and hyphens."""
Ids = Annotated[tuple[Id, ...], BeforeValidator(_words), _LIST_OF_WORDS]
"""Permanent names; `a, b` counts as a list."""
Words = Annotated[tuple[Line, ...], BeforeValidator(_words), _LIST_OF_WORDS]
"""Short texts; `a, b` counts as a list."""
Grades = Annotated[tuple[str, ...], BeforeValidator(_grades), _LIST_OF_WORDS]
"""Single grades from PK to 12 in school order; ranges are written out."""
Seconds = Annotated[
    int, BeforeValidator(_seconds), _schema(type=["string", "integer"], examples=["1:10"])
]
"""A position in a video, in whole seconds."""
Length = Annotated[
    int, BeforeValidator(_length), _schema(type=["string", "integer"], examples=["3:45"])
]
"""A video's length, in whole seconds; never 0."""
Moment = Annotated[
    dt.datetime,
    BeforeValidator(_moment),
    _schema(type="string", pattern=r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$"),
]
"""A date-time with an offset; a bare date is midnight in the district's time zone."""
Zone = Annotated[str, BeforeValidator(_zone), _schema(type="string")]
"""A time zone of the IANA database."""
Language = Annotated[
    str, BeforeValidator(_language), _schema(type="string", pattern=f"^{_LANGUAGE.pattern}$")
]
"""A language tag (BCP 47)."""
Address = Annotated[str, BeforeValidator(_address), _schema(type="string")]
"""An http(s) address, or the path of a file below docs/."""
Contact = Annotated[str, BeforeValidator(_contact), _schema(type="string")]
"""An http(s) or mailto address, or the path of a file below docs/."""
LocalPath = Annotated[str, BeforeValidator(_path), _schema(type="string")]
"""The path of a file below docs/, with forward slashes."""
Flag = Annotated[bool, BeforeValidator(_flag), _schema(enum=[True, False, "yes", "no", "on", "off"])]
"""Yes or no."""
Level = Annotated[
    Literal["beginner", "intermediate", "advanced"],
    BeforeValidator(_choice()),
    _choices("beginner", "intermediate", "advanced"),
]
CaptionState = Annotated[
    Literal["none", "auto", "reviewed", "open"],
    # Whoever writes `yes` says that there are captions, not that somebody read them.
    BeforeValidator(_choice(no="none", off="none", false="none", yes="auto", on="auto", true="auto")),
    _choices("none", "auto", "reviewed", "open", booleans=True),
]
AudioDescription = Annotated[
    Literal["yes", "not-needed", "no"],
    BeforeValidator(_choice(true="yes", false="no", on="yes", off="no")),
    _choices("yes", "not-needed", "no", booleans=True),
]
Status = Annotated[
    Literal["draft", "published", "retired", "removed"],
    BeforeValidator(_choice()),
    _choices("draft", "published", "retired", "removed"),
]
Access = Annotated[
    Literal["public", "staff-login"], BeforeValidator(_choice()), _choices("public", "staff-login")
]
