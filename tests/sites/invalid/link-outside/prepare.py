"""Links from the project to what lies outside, and to a file and a folder of its own."""

from pathlib import Path


def prepare(folder: Path) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret\n")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "secret.txt").symlink_to(outside / "secret.txt")
    (docs / "folder").symlink_to(outside)
    (docs / "loop").symlink_to(docs)
    (docs / "kept.txt").symlink_to(folder / "videos.yaml")
