"""The numbers in videos.yaml that a new recording changes."""

from __future__ import annotations

import re


def write_numbers(text: str, id_: str, size: int, seconds: float) -> str:
    """Return the catalogue with a video's true length and size; all else stays as typed."""
    head, mark, rest = text.partition(f"- id: {id_} ")
    if not mark:
        head, mark, rest = text.partition(f"- id: {id_}\n")
    entry, following, tail = _split_entry(rest)
    entry = re.sub(r"(?<=\n    duration: )\S+", _clock(seconds), entry, count=1)
    entry = re.sub(r"(?<=size: )\d+", str(size), entry, count=1)
    return head + mark + entry + following + tail


def _split_entry(text: str) -> tuple[str, str, str]:
    return text.partition("\n  - id: ")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
