"""Files of one kind that have the name of another."""

from pathlib import Path

SHORT = (Path(__file__).parents[2] / "starter/short.mp4").read_bytes()
PAGE = b"<!DOCTYPE html>\n<html><title>Sign in</title></html>\n"
FILES = {
    "sign-in.mp4": PAGE,
    "sign-in.vtt": PAGE,
    "sign-in.pdf": PAGE,
    "handout.html": PAGE,
    "web.mp4": b"\x1aE\xdf\xa3" + bytes(60),
    "old.mp4": b"RIFF\x10\x00\x00\x00AVI LIST",
    "noise.mp4": bytes(range(64)),
    "half.mp4": SHORT[: len(SHORT) // 2],
    "short.webm": SHORT,
    "typed.docx.vtt": b"PK\x03\x04" + bytes(60),
    "screen.jpg": b"\x89PNG\r\n\x1a\n" + bytes(60),
    "drawing.png": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "phone.jpg": b"\x00\x00\x00\x18ftypheic" + bytes(60),
    "document.png": b"%PDF-1.7\n",
    "flyer.pdf": b"%PDF-1.7\n",
    "vector.svg": b"<?xml version='1.0'?><svg/>",
}


def prepare(root: Path) -> None:
    (root / "docs").mkdir(exist_ok=True)
    for name, data in FILES.items():
        (root / "docs" / name).write_bytes(data)
