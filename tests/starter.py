"""The starter as it was shipped: tests keep its texts, for a copy soon has others (`make starter`).

Its six videos weigh 4 MB. One picture that stands still as long as the longest of them takes their
place, and one small picture that of all posters.
"""

from __future__ import annotations

import atexit
import functools
import shutil
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
FROZEN = TESTS / "sites" / "starter"
_VIDEO = FROZEN / "short.mp4"
_POSTER = TESTS / "sites/full/docs/thumbs/find.jpg"
_MADE = "keys.md"
"""It comes from the declarations of the model (`make golden`), and so is never kept."""
_STAND_INS = {".mp4": _VIDEO, ".jpg": _POSTER}


def find_texts(root: Path) -> dict[str, bytes]:
    """Return what a person wrote for a site, by path."""
    files = [root / "mkdocs.yml", root / "videos.yaml", *_files(root / "docs")]
    files += _files(root / "newsletter")
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(files)}


def _files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        is_text = file.suffix not in _STAND_INS and not file.name.startswith(".")
        if file.is_file() and is_text and file.name != _MADE:
            yield file


def write_starter(folder: Path) -> Path:
    """Write the starter as a project that can be built."""
    from micropd.editors.reference import (
        render_reference,  # `make starter` does without the library
    )

    _write_texts(find_texts(FROZEN), folder)
    catalog = yaml.load((folder / "videos.yaml").read_bytes(), Loader=yaml.BaseLoader)
    for video in catalog["videos"]:
        shutil.copy(_POSTER, folder / "docs" / video["thumbnail"])
        (folder / "docs" / video["url"]).write_bytes(_video_of(video["duration"]))
    (folder / "docs" / _MADE).write_text(render_reference(), encoding="utf-8")
    # mkdocs.yml names them by these paths.
    shutil.copytree(ROOT / "scripts/hosts", folder / "scripts/hosts")
    shutil.copy(ROOT / "scripts/mkdocs_hook.py", folder / "scripts")
    return folder


def _video_of(duration: str) -> bytes:
    """Return the stand-in with the length that its entry tells: a check compares the two."""
    video, (minutes, seconds) = _VIDEO.read_bytes(), map(int, duration.split(":"))
    at = video.index(b"mvhd") + 16
    (scale,) = struct.unpack_from(">I", video, at)
    return video[: at + 4] + struct.pack(">I", scale * (60 * minutes + seconds)) + video[at + 8 :]


def _write_texts(texts: dict[str, bytes], folder: Path) -> None:
    for name, data in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


@functools.cache
def starter_project() -> Path:
    """Write the starter once for all tests of this process; nobody may change the result."""
    folder = tempfile.mkdtemp(prefix="micropd-starter-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return write_starter(Path(folder))


def main() -> None:
    """Take the texts of this very project anew."""
    video = _VIDEO.read_bytes()
    shutil.rmtree(FROZEN)
    _write_texts({**find_texts(ROOT), _VIDEO.name: video}, FROZEN)


if __name__ == "__main__":
    main()
