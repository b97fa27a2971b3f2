"""Makes a folder where the catalog should be."""

from pathlib import Path


def prepare(folder: Path) -> None:
    (folder / "videos.yaml").mkdir()
