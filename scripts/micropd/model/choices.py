"""Fields that take one of a few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator

from micropd.model import json_schema as schemas
from micropd.model.kinds import as_text, wrong
from micropd.model.media import CAPTION_ENDINGS, ends_with
from micropd.suggestions import did_you_mean

# What YAML itself takes for these: people know them from other files.
_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def _flag(value: object) -> bool:
    # A value of ours, as in a copy of a record; what somebody typed is text here.
    if isinstance(value, bool):
        return value
    flag = _FLAGS.get(as_text(value).lower())
    if flag is None:
        raise wrong("bad-flag", "yes or no", "write yes or no, or remove the line")
    return flag


def _choice(*choices: str, **everyday: str) -> Callable[[object], str]:
    """Accept one of a few words in any case, and everyday words for them."""
    quoted = [f'"{choice}"' for choice in choices]
    expected = f"{', '.join(quoted[:-1])} or {quoted[-1]}"

    def choose(value: object) -> str:
        if not isinstance(value, str):
            raise wrong("bad-choice", expected, "write one of these words")
        word = value.strip().lower()
        word = everyday.get(word, word)
        if word not in choices:
            fix = did_you_mean(word, choices, "write one of these words")
            raise wrong("bad-choice", expected, _name_file(value) or fix)
        return word

    return choose


def _name_file(value: str) -> str:
    """Say how to name a caption file, if a file is what somebody meant."""
    if not ends_with(value.strip(), CAPTION_ENDINGS):
        return ""
    return f"to name a file, write a list: [{{lang: en, file: {value.strip()}}}]"


Flag = Annotated[bool, BeforeValidator(_flag), schemas.annotate(schemas.FLAG)]
"""Yes or no."""
_LevelWord = Literal["beginner", "intermediate", "advanced"]
_CaptionWord = Literal["none", "auto", "reviewed", "open"]
_DescriptionWord = Literal["yes", "not-needed", "no"]
_StatusWord = Literal["draft", "published", "retired", "removed"]
_AccessWord = Literal["public", "staff-login"]

# Why: decisions.md#why-are-retired-videos-not-listed
LISTED_STATUSES = ("published", "draft")
"""The statuses of videos that listings show; a draft exists only if somebody asked for drafts."""

Level = Annotated[
    _LevelWord,
    BeforeValidator(_choice(*get_args(_LevelWord))),
    schemas.annotate(schemas.words(*get_args(_LevelWord))),
]
CaptionState = Annotated[
    _CaptionWord,
    # `yes` says that there are captions, not that somebody has read them.
    BeforeValidator(
        _choice(
            *get_args(_CaptionWord),
            no="none", off="none", false="none", yes="auto", on="auto", true="auto",
        )
    ),
    schemas.annotate(schemas.words(*get_args(_CaptionWord), flags=schemas.FLAG_WORDS)),
]  # fmt: skip
AudioDescription = Annotated[
    _DescriptionWord,
    BeforeValidator(
        _choice(*get_args(_DescriptionWord), true="yes", false="no", on="yes", off="no")
    ),
    schemas.annotate(schemas.words(*get_args(_DescriptionWord), flags=schemas.FLAG_WORDS)),
]
Status = Annotated[
    _StatusWord,
    BeforeValidator(_choice(*get_args(_StatusWord))),
    schemas.annotate(schemas.words(*get_args(_StatusWord))),
]
Access = Annotated[
    _AccessWord,
    BeforeValidator(_choice(*get_args(_AccessWord))),
    schemas.annotate(schemas.words(*get_args(_AccessWord))),
]
