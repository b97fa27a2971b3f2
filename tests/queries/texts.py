"""Makes a project of the texts in tests/queries/library/, which differ as a real catalog does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

from projects import write_project

HERE = Path(__file__).parent
LINE_SECONDS = 4
"""How long each line of what is said stands."""
_FIRST_DAY = dt.date(2025, 1, 1)


def read_texts() -> list[dict[str, Any]]:
    """Return every text of the library, in the order of files and lines."""
    files = sorted((HERE / "library").glob("*.yaml"))
    return [text for file in files for text in yaml.safe_load(file.read_text("utf-8"))]


def write_library(folder: Path) -> Path:
    """Write the library as a project; what has no date of its own came one a day, in order."""
    texts = read_texts()
    videos = [_video(number, text) for number, text in enumerate(texts)]
    write_project(folder, yaml.safe_dump({"videos": videos}, allow_unicode=True, sort_keys=False))
    for text in texts:
        if "said" in text:
            path = folder / "docs" / _captions(text)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write_captions(text["said"]), encoding="utf-8")
    return folder


def _video(number: int, text: dict[str, Any]) -> dict[str, Any]:
    plain = {key: value for key, value in text.items() if key not in ("said", "lang")}
    language = text.get("lang", "en")
    made: dict[str, Any] = {
        "url": f"https://youtu.be/L{number:010}",
        "published": _FIRST_DAY + dt.timedelta(days=number),
        "language": language,
    }
    if "said" in text:
        made["duration"] = len(text["said"].splitlines()) * LINE_SECONDS
        made["captions"] = [{"lang": language, "file": _captions(text), "status": "reviewed"}]
    return made | plain


def _captions(text: dict[str, Any]) -> str:
    return f"captions/{text['id']}.vtt"


def write_captions(said: str) -> str:
    """Return what is said as WebVTT, a caption for each line."""
    blocks = ["WEBVTT"]
    for number, line in enumerate(said.splitlines()):
        start, end = (_clock(LINE_SECONDS * step) for step in (number, number + 1))
        blocks.append(f"{start} --> {end}\n{line}")
    return "\n\n".join(blocks) + "\n"


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02}:{seconds % 60:02}.000"
