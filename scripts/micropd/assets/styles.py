"""Style sheets joined into one, so that a page asks for one file."""

from __future__ import annotations

import re
from pathlib import Path

from micropd.assets.modules import COMMENT

_IMPORT = re.compile(r'^@import "(?P<path>[^"]+)";\n', re.MULTILINE)


def join_styles(entry: Path) -> str:
    """Return a style sheet with each one that it imports in the place of its import."""
    text = COMMENT.sub("", entry.read_text(encoding="utf-8"))
    return _IMPORT.sub(lambda found: join_styles(entry.parent / found["path"]), text)
