"""Makes a catalog of 50 MB: somebody renamed a video."""

from pathlib import Path


def prepare(folder: Path) -> None:
    with (folder / "videos.yaml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
