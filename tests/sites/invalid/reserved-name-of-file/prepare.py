"""Files whose names are no names on Windows, where this repository shall be copied too."""

from pathlib import Path

NAMES = ("docs/what?.md", "docs/con.md", "docs/notes./a.md", "docs/aux/b.md", "newsletter/a:b.png")


def prepare(root: Path) -> None:
    for name in NAMES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("# A page\n")
