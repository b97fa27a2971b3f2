"""A name in the letters of an old Windows, as archives unpack them; macOS refuses it."""

import os
from pathlib import Path


def prepare(root: Path) -> None:
    (root / "docs").mkdir()
    (root / "docs" / os.fsdecode(b"caf\xe9.md")).write_text("# A page\n")
