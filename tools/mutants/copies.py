"""Copies of the project in which faults are planted, so that nobody's files are touched."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the project, for one test run at a time."""

    root: Path

    @property
    def library(self) -> Path:
        """The folder of the code."""
        return self.root / "scripts" / "micropd"

    @property
    def scratch(self) -> Path:
        """A folder for what tests write."""
        return self.root.with_name(f"{self.root.name}-scratch")

    def begin(self) -> None:
        """Empty the scratch folder."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir()


def make_copy(root: Path) -> Copy:
    """Copy every file that git knows, or would take in, as it is now."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, map(os.fsdecode, listed.split(b"\0"))):
        source, target = ROOT / name, root / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    return Copy(root)


def copy_again(copy: Copy, count: int) -> list[Copy]:
    """Make a copy several, with all that Python has compiled in it."""
    roots = [copy.root.with_name(f"{copy.root.name}-{number}") for number in range(2, count + 1)]
    for root in roots:
        shutil.copytree(copy.root, root, symlinks=True)
    return [copy, *map(Copy, roots)]


@contextmanager
def planted(copy: Copy, module: str, text: str) -> Iterator[None]:
    """Have a module with a fault in a copy."""
    path = copy.library / module
    before, stat = path.read_bytes(), path.stat()
    try:
        path.write_text(text, encoding="utf-8")
        # Python takes what it compiled before for the same where size and second are.
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 10**10))
        yield
    finally:
        path.write_bytes(before)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
