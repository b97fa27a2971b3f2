"""A copy of this project as a template makes it, turned into somebody's own site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from projects import TESTS, run

ROOT = TESTS.parent
# What the work tree tells this run would be told to the copy's.
_OURS = ("PYTEST", "GIT_", "MAKE", "MFLAGS", "PYTHON", "SITE_")
TEXTS = {
    "mkdocs.yml": """\
INHERIT: scripts/hosts/mkdocs/defaults.yml
hooks:
  - scripts/mkdocs_hook.py
site_name: Harbour Minutes
site_url: !ENV [SITE_URL, "https://harbour.example/minutes/"]
nav:
  - Start: index.md
  - Videos: videos/index.md
  - Letters: newsletter/index.md
extra:
  coach: Ada Harbour
""",
    "videos.yaml": """\
videos:
  - id: mute-a-room
    title: Mute a room
    url: https://youtu.be/m7tE4r00m_1
    published: 2027-02-01
""",
    "newsletter/2027-02-03-first-letter.md": "---\ntitle: First letter\n---\nHello, harbour.\n",
    "docs/index.md": "# Harbour minutes\n\n{{ latest-videos 3 }}\n\n[Who I am](me.md)\n",
    "docs/me.md": "# Ada Harbour\n\nI help. See [the video](videos/mute-a-room/).\n",
    "README.md": "# Our minutes\n",
}


def copy_project(folder: Path) -> Path:
    """Copy what git has, and what it would be given by the next commit."""
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def make_it_hers(folder: Path) -> None:
    """Replace all that is the starter's own by one video, one issue and two pages."""
    for name in ("docs", "newsletter"):
        shutil.rmtree(folder / name)
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def commit(folder: Path) -> None:
    """Begin the history anew, as a template does, with the packages that are here."""
    author = ("-c", "user.name=Ada", "-c", "user.email=ada@harbour.example")
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "Mine"]):
        done = run("git", *author, *words, cwd=folder)
        assert done.returncode == 0, done.stderr
    (folder / ".venv").symlink_to(sys.prefix, target_is_directory=True)


def run_tests(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of a copy by its `make test`."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(_OURS)}
    return subprocess.run(
        ["make", "test", "--assume-old=.venv/.test", f"ARGS={' '.join(arguments)}"],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
