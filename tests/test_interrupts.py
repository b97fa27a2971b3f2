"""Builds that are stopped from outside, at whatever moment."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from processes import LIMIT, is_group_alive, wait_until
from projects import SCRIPTS, build_well, digest, make_videos, write_project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="there are no signals to send"),
]


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """What a shell runs in the background ignores Ctrl+C, and so does all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def start_build(root: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(SCRIPTS / "build.py"), "--root", str(root), "--out", str(out)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


def is_writing_or_over(process: subprocess.Popen[str], out: Path) -> bool:
    return process.poll() is not None or any(out.parent.glob(f".{out.name}-*/new"))


def start_writing(root: Path, out: Path) -> subprocess.Popen[str]:
    """Return a build that writes right now; on a busy computer it may be over before we look."""
    for _ in range(5):
        process = start_build(root, out)
        wait_until(partial(is_writing_or_over, process, out))
        if process.poll() is None:
            return process
        shutil.rmtree(out)
    raise AssertionError("every build was over too soon")


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["process", "group"])
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["INT", "TERM"]
)
def test_a_build_that_is_stopped_leaves_nothing_behind(
    tmp_path: Path, send: Callable[[int, int], None], number: int, status: int
) -> None:
    root = write_project(tmp_path / "project", make_videos(1500))
    process = start_writing(root, tmp_path / "site")
    send(process.pid, number)
    _, errors = process.communicate(timeout=LIMIT)
    assert process.returncode == status
    assert "Traceback" not in errors
    wait_until(lambda: not is_group_alive(process.pid))
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


@pytest.mark.weekly
@pytest.mark.parametrize("part", range(20))
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_at_whatever_moment_a_build_is_ended_one_site_is_there_as_a_whole(
    tmp_path: Path, number: int, part: int
) -> None:
    root, out, new = tmp_path / "project", tmp_path / "site", tmp_path / "new"
    build_well(write_project(root, make_videos(300)), out)
    write_project(root, make_videos(300).replace("Video 7,", "Lucky,"))
    old, begun = digest(out), time.monotonic()
    start_build(root, new).communicate(timeout=LIMIT)
    whole = time.monotonic() - begun
    process = start_build(root, out)
    time.sleep(whole * part / 20)
    with contextlib.suppress(ProcessLookupError):  # it was quicker this time
        os.killpg(process.pid, number)
    process.communicate(timeout=LIMIT)
    wait_until(lambda: not is_group_alive(process.pid))
    assert digest(out) in (old, digest(new))
