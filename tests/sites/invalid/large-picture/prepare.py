"""Pictures as cameras and screens make them."""

from pathlib import Path


def prepare(root: Path) -> None:
    for folder in ("docs", "newsletter"):
        (root / folder).mkdir(exist_ok=True)
    for name, width, size in (
        ("docs/heavy.png", 1280, 500 * 1024),
        ("docs/wide.png", 4032, 90 * 1024),
        ("docs/right.png", 2560, 400 * 1024),
        ("docs/page.png", 900, 14 * 1024**2),
        ("newsletter/camera.png", 6000, 9 * 1024**2),
    ):
        head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + width.to_bytes(4, "big")
        (root / name).write_bytes(head)
        with (root / name).open("r+b") as file:
            file.truncate(size)
