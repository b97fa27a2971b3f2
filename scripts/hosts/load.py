"""A project's folder as a MkDocs configuration with our defaults and our hook in it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

_HOSTS = Path(__file__).parent
_DEFAULTS = _HOSTS / "mkdocs-defaults.yml"
_HOOK = _HOSTS.parent / "mkdocs_hook.py"
_NO_DOCS = _HOSTS / "no-docs"


class ConfigStream(io.StringIO):
    """A project's `mkdocs.yml` as MkDocs shall read it.

    MkDocs rewinds a stream before it reads it; the file is read again then, so that a preview
    sees every change of it.
    """

    def __init__(self, root: Path) -> None:
        """Take the folder that holds the file; raise `ConfigurationError` if it does not."""
        super().__init__()
        self.name = str(root.resolve() / "mkdocs.yml")
        if not Path(self.name).is_file():
            raise ConfigurationError(f"{root} holds no mkdocs.yml")

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to the start of the file as it is now."""
        text = Path(self.name).read_text(encoding="utf-8-sig")
        super().seek(0)
        self.truncate()
        self.write(text + _additions(text, Path(self.name).parent))
        return super().seek(offset, whence)

    def close(self) -> None:
        """Stay open: a preview reads the configuration again and again."""


def _additions(text: str, root: Path) -> str:
    """Return the lines that a bare project lacks; they come last, so that line numbers hold."""
    keys = set(re.findall(r"^(\w+)\s*:", text, re.MULTILINE))
    lines = [""]
    if "INHERIT" not in keys:
        lines.append(f"INHERIT: '{_DEFAULTS.as_posix()}'")
    if "hooks" not in keys:
        lines.append(f"hooks: ['{_HOOK.as_posix()}']")
    elif _HOOK.name not in text:
        raise ConfigurationError(f"mkdocs.yml: add {_HOOK.name} to its hooks")
    if "docs_dir" not in keys and not (root / "docs").is_dir():
        lines.append(f"docs_dir: '{_NO_DOCS.as_posix()}'")
    return "\n".join(lines) + "\n"
