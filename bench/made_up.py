"""Catalogs to measure with: made up by rule, so that everybody measures the same."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

from speech import Speech

_VOCABULARY = """
students share answer form sheet folder question class lesson copy comment grade link
print slide picture sound caption quiz group parent account screen tablet board report
open choose write check send find turn move save show hide start stop before after
"""
_WORDS = _VOCABULARY.split()
_TOOLS = ("Forms", "Sheets", "Slides", "Classroom", "Board", "Reader", "Camera", "Mail")


def write_catalog(root: Path, count: int) -> None:
    """Write a project of `count` videos to `root`: as long texts as real ones have."""
    root.mkdir(parents=True, exist_ok=True)
    chance = random.Random(count)
    videos = [_video(number, chance) for number in range(count)]
    series = [{"id": f"series-{n}", "title": f"Series {n}"} for n in range(-(-count // 5))]
    text = yaml.safe_dump({"series": series, "videos": videos}, sort_keys=False, width=100)
    (root / "videos.yaml").write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Bench\nsite_url: https://bench.example/\n")


def add_speech(root: Path, words: int = 400) -> None:
    """Give every video of a made-up catalog captions, a title and a question of such speech."""
    speech = Speech(7)
    data = yaml.load((root / "videos.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    (root / "docs" / "captions").mkdir(parents=True)
    for video in data["videos"]:
        file = f"captions/{video['id']}.en.vtt"
        (root / "docs" / file).write_text(speech.captions(words), encoding="utf-8")
        video["title"], video["question"] = speech.say(6).capitalize(), speech.say(9).capitalize()
        video["captions"] = [{"lang": "en", "file": file, "status": "reviewed"}]
        video["duration"] = "5:00"
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, width=100)
    (root / "videos.yaml").write_text(text, encoding="utf-8")


def _video(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "id": f"video-{number}",
        "title": _sentence(chance, 6),
        "url": f"https://www.youtube.com/watch?v=bench{number:06d}",
        "published": f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}",
        "question": _sentence(chance, 9) + "?",
        "summary": _sentence(chance, 20) + ".",
        "description": "\n\n".join(_sentence(chance, 60) + "." for _ in range(2)),
        "duration": f"{1 + number % 5}:{number % 60:02}",
        "tools": [chance.choice(_TOOLS)],
        "tags": chance.sample(_WORDS, 3),
        "series": f"series-{number // 5}",
    }


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()
