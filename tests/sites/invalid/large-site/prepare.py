"""Many files, of which each is small enough."""

from pathlib import Path


def prepare(root: Path) -> None:
    (root / "docs").mkdir(exist_ok=True)
    for number in range(23):
        with (root / f"docs/{number:02}.zip").open("wb") as file:
            file.truncate(49 * 1024**2)
