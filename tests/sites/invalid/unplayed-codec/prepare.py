"""Videos whose codecs most browsers do not know."""

from pathlib import Path

SHORT = (Path(__file__).parents[2] / "starter/short.mp4").read_bytes()
FILES = {"phone.mov": b"hvc1", "edited.mov": b"apcn", "camera.mp4": b"mp4v", "right.mov": b"avc1"}


def prepare(root: Path) -> None:
    (root / "docs").mkdir(exist_ok=True)
    for name, code in FILES.items():
        (root / "docs" / name).write_bytes(SHORT.replace(b"avc1", code))
