"""A command started with a Python that has no packages: no traceback, but the way out."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from projects import SCRIPTS, make_videos, write_project

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python without a single package."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=False)
    windows = folder / "Scripts" / "python.exe"
    return windows if windows.exists() else folder / "bin" / "python"


def copy(folder: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(SCRIPTS, folder / "scripts", ignore=ignored)
    return write_project(folder, make_videos(1))


@pytest.mark.parametrize("command", ["build.py", "check.py", "serve.py"])
def test_without_packages_the_way_to_them_is_told(bare: Path, tmp_path: Path, command: str) -> None:
    root = copy(tmp_path / "project")
    done = subprocess.run([bare, root / "scripts" / command], capture_output=True, text=True)
    assert done.returncode == 1
    assert "make site" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_make_has_installed_is_found(bare: Path, tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    (root / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    command = [bare, root / "scripts" / "check.py", "--root", root]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "No problems found.\n"), done.stderr
