"""Makes a folder where the catalogue should be."""

from pathlib import Path


def prepare(folder: Path) -> None:
    (folder / "videos.yaml").mkdir()
