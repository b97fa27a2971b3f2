"""Names that differ only by capitals, which some disks cannot hold side by side."""

from pathlib import Path

NAMES = ("docs/About.md", "docs/about.md", "docs/Videos.md", "docs/pics/Map.png", "docs/pics/map.PNG")


def prepare(root: Path) -> None:
    for name in NAMES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        with (root / name).open("x") as file:  # fails where the two are one
            file.write("# A page\n")
