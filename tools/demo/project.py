"""What a project has that a screencast needs: its files' names, and the programs a coach runs."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

from demo import DemoError

MEDIA = "docs/media"
CATALOG = "videos.yaml"


def media_names(id_: str) -> tuple[str, str, str]:
    """Return the names of a screencast's video, captions and poster."""
    return f"{id_}.mp4", f"{id_}.en.vtt", f"{id_}.jpg"


def run_program(folder: Path, *arguments: str) -> str:
    """Run one of the project's own programs as a coach would; return what it prints."""
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=folder, text=True, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.stdout.strip()


def build(folder: Path, today: dt.date) -> str:
    """Build the copy's site as of a day; return what the build prints."""
    output = run_program(folder, "scripts/build.py", "--today", today.isoformat())
    if not (folder / "site" / "index.html").exists():
        raise DemoError(f"The site does not build, so there is nothing to film:\n{output}")
    return output
