"""Names that differ only by capitals, which some disks cannot hold side by side."""

from pathlib import Path

NAMES = ("docs/About.md", "docs/about.md", "docs/Videos.md", "docs/pics/Map.png", "docs/pics/map.PNG")


def prepare(root: Path) -> None:
    for name in NAMES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("# A page\n")
