"""A folder in which a site is built; it replaces the published folder only when it is whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from micropd import urls

_INPUTS = ("docs", "newsletter", "scripts", "tests", ".git", ".github")


class FolderError(Exception):
    """A site must not be built there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a site is built, and where it shall stand."""

    out: Path
    new: Path
    old: Path
    """Where a former site stands meanwhile."""

    def publish(self) -> None:
        """Put the new site in the place of the old one; if that fails, the old one is back."""
        # Two renames: Python cannot exchange two folders in one step.
        had_one = self.out.exists()
        if had_one:
            self.out.rename(self.old)
        try:
            self.new.rename(self.out)
        except OSError:
            if had_one:
                self.old.rename(self.out)
            raise


@contextmanager
def stage(root: Path, out: Path) -> Iterator[Stage]:
    """Yield a place to build the project at `root`; all of it but a published site is removed.

    Raises `FolderError` if `out` holds something that is not an older site.
    """
    # Before anything is compared: `docs/../site` and a link would pass for other places.
    root, out = root.resolve(), out.resolve()
    _refuse_other_folders(out, root)
    # After the refusals: a refused folder must leave no trace.
    out.parent.mkdir(parents=True, exist_ok=True)
    # Beside the place itself: only within one disk is a folder renamed in one step.
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        yield Stage(out=out, new=Path(folder, "new"), old=Path(folder, "old"))


def _refuse_other_folders(out: Path, root: Path) -> None:
    # Publishing renames the whole folder away: the project would go with it.
    if root.is_relative_to(out):
        raise FolderError(f"--out: {out} holds the project itself; name another folder")
    if out.is_relative_to(root) and out.relative_to(root).parts[0] in _INPUTS:
        raise FolderError(f"--out: {out} is a place for what you write; name another folder")
    # Nobody but us makes this folder.
    is_site = out.joinpath(urls.ASSETS).is_dir() or (out.is_dir() and not any(out.iterdir()))
    if out.exists() and not is_site:
        raise FolderError(f"--out: {out} holds something else; name another folder")
