"""Fields that take one of a few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import BeforeValidator

from micropd.model import json_schema as forms
from micropd.model.kinds import as_text, wrong
from micropd.suggestions import did_you_mean

_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def _flag(value: object) -> bool:
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
    if not value.strip().lower().endswith((".vtt", ".srt")):
        return ""
    return f"to name a file, write a list: [{{lang: en, file: {value.strip()}}}]"


Flag = Annotated[bool, BeforeValidator(_flag), forms.schema(forms.FLAG)]
"""Yes or no."""
Level = Annotated[
    Literal["beginner", "intermediate", "advanced"],
    BeforeValidator(_choice("beginner", "intermediate", "advanced")),
    forms.schema(forms.words("beginner", "intermediate", "advanced")),
]
CaptionState = Annotated[
    Literal["none", "auto", "reviewed", "open"],
    # Whoever writes `yes` says that there are captions, not that somebody read them.
    BeforeValidator(
        _choice(
            "none", "auto", "reviewed", "open",
            no="none", off="none", false="none", yes="auto", on="auto", true="auto",
        )
    ),
    forms.schema(forms.words("none", "auto", "reviewed", "open", flags=forms.FLAG_WORDS)),
]  # fmt: skip
AudioDescription = Annotated[
    Literal["yes", "not-needed", "no"],
    BeforeValidator(_choice("yes", "not-needed", "no", true="yes", false="no", on="yes", off="no")),
    forms.schema(forms.words("yes", "not-needed", "no", flags=forms.FLAG_WORDS)),
]
Status = Annotated[
    Literal["draft", "published", "retired", "removed"],
    BeforeValidator(_choice("draft", "published", "retired", "removed")),
    forms.schema(forms.words("draft", "published", "retired", "removed")),
]
Access = Annotated[
    Literal["public", "staff-login"],
    BeforeValidator(_choice("public", "staff-login")),
    forms.schema(forms.words("public", "staff-login")),
]
