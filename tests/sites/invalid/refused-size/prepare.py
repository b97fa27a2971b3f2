"""Files around what GitHub takes; what is written of them are their ends alone."""

from pathlib import Path

MB = 1024**2


def prepare(root: Path) -> None:
    (root / "docs").mkdir(exist_ok=True)
    for name, size in (
        ("all.zip", 100 * MB + 1),
        ("more.zip", 100 * MB),
        ("most.zip", 50 * MB + 1),
        ("some.zip", 50 * MB),
    ):
        with (root / "docs" / name).open("wb") as file:
            file.truncate(size)
