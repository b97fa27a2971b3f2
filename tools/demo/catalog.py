"""The numbers in videos.yaml that a new recording changes."""

from __future__ import annotations

import re

_LINES = re.MULTILINE | re.DOTALL


def write_numbers(text: str, id_: str, size: int, seconds: float) -> str:
    """Return the catalog with a video's true length and size; all else stays as typed."""
    entry = re.search(rf"^  - id: {re.escape(id_)}\b(?!-).*?(?=^  - id: |\Z)", text, _LINES)
    if not entry:
        return text
    changed = re.sub(r"(?<=\n    duration: )\S+", _clock(seconds), entry[0], count=1)
    changed = re.sub(r"(?<=size: )\d+", str(size), changed, count=1)
    return text[: entry.start()] + changed + text[entry.end() :]


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
