"""Pictures into files: the video, and the poster that stands for it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from demo import DemoError
from demo.camera import Picture

WIDTH, HEIGHT = 1280, 720
_FRAMES_A_SECOND = 15
_POSTER_WIDTH = 960
_VIDEO = f"fps={_FRAMES_A_SECOND},scale={WIDTH}:{HEIGHT}:out_color_matrix=bt709,format=yuv420p"
_ENCODER = (
    "-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "27", "-g", "75",
    "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
    # What tells of the machine it was made on stays out of the file.
    "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
    "-movflags", "+faststart",
)  # fmt: skip


def find_ffmpeg() -> str:
    """Return the program that writes videos."""
    found = shutil.which("ffmpeg")
    if not found:
        raise DemoError(
            "ffmpeg is missing; it turns the pictures into videos. Install it: "
            "`sudo apt-get install ffmpeg`, `brew install ffmpeg` or `winget install ffmpeg`."
        )
    return found


def write_video(pictures: Sequence[Picture], start: float, seconds: float, out: Path) -> None:
    """Write an H.264 file of what was seen from `start` on."""
    cut = out.with_suffix(".ffconcat")
    cut.write_text(_cut_list(pictures, start, start + seconds), encoding="utf-8")
    inputs = ("-f", "concat", "-safe", "0", "-i", str(cut))
    _run(*inputs, "-vf", _VIDEO, "-t", f"{seconds:.3f}", *_ENCODER, str(out))


def write_poster(picture: Picture, out: Path) -> None:
    """Write a picture, small enough for a list of cards."""
    _run("-i", str(picture.file), "-vf", f"scale={_POSTER_WIDTH}:-2", "-q:v", "7", str(out))


def write_placeholder(seconds: float, out: Path) -> None:
    """Write a plain video or picture where one is not recorded yet."""
    plain = f"color=c=0x0b5a5d:s={WIDTH}x{HEIGHT}:r={_FRAMES_A_SECOND}:d={seconds:.3f}"
    inputs = ("-f", "lavfi", "-i", plain)
    if out.suffix == ".mp4":
        _run(*inputs, "-vf", "format=yuv420p", *_ENCODER, str(out))
    else:
        _run(*inputs, "-frames:v", "1", str(out))


def find_picture(pictures: Sequence[Picture], at: float) -> Picture:
    """Return what was seen at a moment."""
    return max((p for p in pictures if p.at <= at), key=lambda p: p.at, default=pictures[0])


def _cut_list(pictures: Sequence[Picture], start: float, end: float) -> str:
    """List the pictures and how long each stays, as ffmpeg reads it."""
    seen = [p for p in pictures if start < p.at < end]
    moments = [start, *(p.at for p in seen), end]
    lines = ["ffconcat version 1.0"]
    for index, picture in enumerate([find_picture(pictures, start), *seen]):
        lines += [f"file '{picture.file.as_posix()}'"]
        lines += [f"duration {moments[index + 1] - moments[index]:.6f}"]
    # ffmpeg takes no notice of the last duration unless the picture is named again.
    return "\n".join([*lines, lines[-2], ""])


def _run(*arguments: str) -> None:
    command = [find_ffmpeg(), "-hide_banner", "-loglevel", "error", "-y", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise DemoError(f"ffmpeg could not write {arguments[-1]}:\n{done.stderr.strip()}")
