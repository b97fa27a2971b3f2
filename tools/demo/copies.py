"""A copy of the project to film and change, with stand-ins for what is not recorded yet."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from demo.project import CATALOG, MEDIA, media_names
from demo.studio import write_placeholder
from demo.timeline import Screenplay, format_vtt, time_cues

_FOLDERS = ("docs", "newsletter", "scripts")
_FILES = ("mkdocs.yml", CATALOG)
_IGNORED = shutil.ignore_patterns("__pycache__", "demo")


def copy_project(root: Path, folder: Path, plays: Iterable[Screenplay]) -> None:
    """Copy what a site is made of."""
    for name in _FOLDERS:
        shutil.copytree(root / name, folder / name, ignore=_IGNORED)
    for name in _FILES:
        shutil.copy(root / name, folder / name)
    (folder / MEDIA).mkdir(exist_ok=True)
    for play in plays:
        _add_stand_ins(play, folder / MEDIA)


def _add_stand_ins(play: Screenplay, folder: Path) -> None:
    video, captions, poster = (folder / name for name in media_names(play.id))
    if not captions.exists():
        captions.write_text(format_vtt(time_cues(play.scenes)), encoding="utf-8")
    for file in (video, poster):
        if not file.exists():
            write_placeholder(play.seconds, file)
