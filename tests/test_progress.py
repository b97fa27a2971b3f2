"""The progress bar: for whoever waits longer than a second at a terminal."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from building.progress import ProgressBar
from projects import (
    SITES,
    make_videos,
    write_project,
)

pytestmark = pytest.mark.slow


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show_all(shown: bool, clock: Clock, seconds_a_page: float) -> str:
    """Return what a bar for 100 pages puts on a terminal."""
    with contextlib.redirect_stdout(Terminal()) as terminal:
        bar = ProgressBar(shown=shown)
        for done in range(1, 101):
            clock.now += seconds_a_page
            bar.show(done, 100)
    return terminal.getvalue()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.monotonic", clock)
    return clock


def test_work_of_less_than_a_second_shows_no_bar(clock: Clock) -> None:
    assert show_all(True, clock, 0.009) == ""


def test_longer_work_shows_a_bar_until_it_is_done(clock: Clock) -> None:
    text = show_all(True, clock, 0.1)
    assert "Writing pages" in text
    assert "100%" in text
    assert text.endswith("\n")


def test_without_a_terminal_there_is_no_bar(clock: Clock) -> None:
    assert show_all(False, clock, 1) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_person_at_a_terminal_sees_the_bar(tmp_path: Path) -> None:
    import pty

    root = write_project(tmp_path / "project", make_videos(300))
    shown = []
    for arguments in ([], ["--quiet"]):
        command = [
            sys.executable,
            str(SITES.parent.parent / "scripts/build.py"),
            "--root",
            str(root),
            "--out",
            str(tmp_path / "site"),
            *arguments,
        ]
        ours, theirs = pty.openpty()
        with subprocess.Popen(command, stdout=theirs, stderr=theirs) as process:
            os.close(theirs)
            shown.append(b"".join(iter(functools.partial(read_some, ours), b"")).decode())
        assert process.returncode == 0
    assert "300 videos" in shown[0]
    assert shown[1] == ""


def read_some(file: int) -> bytes:
    try:
        return os.read(file, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""
