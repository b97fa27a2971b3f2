"""What editors may know of each kind of value, as JSON Schema: the forms that the checks accept.

YAML itself takes `2026` or `yes` for something else than text; where we read text, schemas allow
those too. Whatever cannot be told by form alone (a day that does not exist) is left to the checks.
"""

from __future__ import annotations

from typing import Any

from pydantic import WithJsonSchema

from micropd.model.times import CLOCK, DATE_TIME, MOST_DIGITS, SPOKEN, any_case

Schema = dict[str, Any]

ID = r"[a-z0-9]+(?:-+[a-z0-9]+)*"
"""Pattern for a permanent name."""
GRADE = rf"(?:{any_case('pk', 'k')}|1[0-2]|[1-9])"
"""Pattern for one grade."""
GRADES = rf"(?:{any_case('all')}|{GRADE}(?:\s*[-–]\s*{GRADE})?)"
"""Pattern for a grade, a range of grades, or all."""
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""Pattern for a language tag (BCP 47)."""
LOCAL_PATH = (
    r"(?![/\\]|[A-Za-z][A-Za-z0-9+.\-]*:)"
    r"(?!(?:[^\n]*[/\\])?\.\.(?:[/\\]|$))"
    r"[^\\\x00-\x1f\x7f]*[^\\\x00-\x1f\x7f\s]"
)
"""Pattern for a path that stays below its folder."""
ADDRESS = rf"(?:{any_case('http', 'https')})://[^\s]+|(?![A-Za-z][A-Za-z0-9+.\-]*:){LOCAL_PATH}"
"""Pattern for an http(s) address or a local path."""
MAILTO = r"""mailto:[^\s<>"@]+@[^\s<>"@]+"""
"""Pattern for a mail address."""


def text(pattern: str, **more: Any) -> Schema:
    """Describe text that fits a pattern as a whole, apart from white space around it."""
    return {"type": "string", "pattern": rf"^\s*(?:{pattern})\s*$", **more}


def either(*schemas: Schema) -> Schema:
    """Describe a value that fits one of the schemas."""
    return {"anyOf": list(schemas)}


def path(pattern: str) -> Schema:
    """Describe a file's name, which is text even where it is `false` or `7`."""
    return either(text(pattern), {"type": ["number", "boolean"]})


def words(*choices: str, **more: Any) -> Schema:
    """Describe one of a few words; editors offer them, and any case is accepted."""
    forms = either({"enum": list(choices)}, text(any_case(*choices)), *more.values())
    return told(f"one of the words {', '.join(choices)}", forms)


def listed(item: Schema, pattern: str) -> Schema:
    """Describe a list that may also be typed as `a, b`; `pattern` is that of one item as text."""
    comma = rf"[\s,]*(?:(?:{pattern})(?:\s*,[\s,]*(?:{pattern}))*)?[\s,]*"
    single = [one for one in item.get("anyOf", [item]) if one.get("type") != "string"]
    return either(
        *single, {"type": "string", "pattern": f"^{comma}$"}, {"type": "array", "items": item}
    )


def told(words: str, schema: Schema) -> Schema:
    """Complete a schema by words for people; they follow on "Write"."""
    return {"description": words, **schema}


def annotate(value: Schema) -> WithJsonSchema:
    """Make a schema the one that editors get for a kind of value."""
    return WithJsonSchema(value)


_NUMBER = {"type": "number"}
_BOOLEAN = {"type": "boolean"}
_SECONDS = rf"[0-9]{{1,{MOST_DIGITS}}}|{CLOCK}|{SPOKEN}"

_ANY_LINE = either({"type": "string", "pattern": r"\S"}, _NUMBER, _BOOLEAN)
LINE = told("text on one line", _ANY_LINE)
MARKDOWN = told("text, with Markdown if you like", {"type": ["string", "number", "boolean"]})
STEPS = told(
    "a list of steps, or text with Markdown",
    either(MARKDOWN, {"type": "array", "items": LINE}),
)
IDENTIFIER = told(
    "small letters, digits and hyphens",
    either(
        {"type": "string", "pattern": rf"^\s*{ID}\s*$"}, {"type": "number", "minimum": 0}, _BOOLEAN
    ),
)
IDENTIFIERS = told("a list of ids, or ids with commas between them", listed(IDENTIFIER, ID))
# Which ids there are, no schema knows; whoever writes a name instead is told the id by the checks.
NAME = told("the id of what is meant", _ANY_LINE)
NAMES = told(
    "a list of ids, or ids with commas between them",
    either(MARKDOWN, {"type": "array", "items": _ANY_LINE}),
)
WORDS = told(
    "a list, or words with commas between them",
    either(MARKDOWN, {"type": "array", "items": LINE}),
)
SCHOOL_YEARS = told(
    "PK, K, a number from 1 to 12, a range such as 6-8, or all; several as a list or with commas",
    listed(either(text(GRADES), {"type": "integer", "minimum": 1, "maximum": 12}), GRADES),
)
POSITION = told(
    "1:10, 1:02:03, or the seconds alone: 70",
    either(
        text(_SECONDS, examples=["1:10"]),
        {"type": "integer", "minimum": 0, "maximum": 10**MOST_DIGITS - 1},
    ),
)
LENGTH = told(
    "3:45, 1:02:03, 3m45s, 3 min, or the seconds alone: 225",
    either(
        text(rf"(?=.*[1-9])(?:{_SECONDS})", examples=["3:45"]),
        {"type": "integer", "minimum": 1, "maximum": 10**MOST_DIGITS - 1},
    ),
)
DATE = told(
    "year, month and day, with a time if need be: 2026-09-01 or 2026-09-01T15:30",
    text(DATE_TIME, examples=["2026-09-01"]),
)
COUNT = told(
    "a whole number, 1 or more",
    either({"type": "integer", "minimum": 1, "maximum": 10**12 - 1}, text("0*[1-9][0-9]{0,11}")),
)
SCORE = either({"type": "number", "minimum": 0}, text(r"[0-9]{1,12}(?:\.[0-9]{1,6})?"))
SCORES = told(
    "the id of each school and a number",
    {
        "type": "object",
        "propertyNames": {"pattern": r"\S"},
        "additionalProperties": either(SCORE, {"type": "null"}),
    },
)
ZONE = told("a name such as America/Chicago", {"type": "string"})
LANGUAGE_TAG = told("a language code such as en or es-MX", text(LANGUAGE, examples=["en"]))
ADDRESSES = told("an address that starts with https://, or a file's path", path(ADDRESS))
CONTACTS = told(
    "an address that starts with https:// or mailto:, or a file's path",
    path(rf"{MAILTO}|(?![^\s/:@]+@){ADDRESS}"),
)
PATHS = told("a file's path", path(LOCAL_PATH))
FLAG = told(
    "yes or no",
    either(_BOOLEAN, words("yes", "no"), text(any_case("true", "false", "on", "off"))),
)
FLAG_WORDS = either(_BOOLEAN, text(any_case("yes", "no", "true", "false", "on", "off")))
_CHAPTER = rf"[^\S\n]*(?:{_SECONDS.replace(chr(92) + 's*', '')})[ ][\s–—-]*[^\s–—-][^\n]*"
CHAPTER: Schema = {"type": "string", "pattern": f"^{_CHAPTER}$"}
CHAPTERS: Schema = {"type": "string", "pattern": rf"^\s*(?:{_CHAPTER}(?:\n\s*|$))*$"}
