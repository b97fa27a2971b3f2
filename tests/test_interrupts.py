"""Builds that are stopped from outside, at whatever moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from processes import LIMIT, is_group_alive, wait_until
from projects import SCRIPTS, make_videos, write_project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="there are no signals to send"),
]


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["process", "group"])
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["INT", "TERM"]
)
def test_a_build_that_is_stopped_leaves_nothing_behind(
    tmp_path: Path, send: Callable[[int, int], None], number: int, status: int
) -> None:
    root = write_project(tmp_path / "project", make_videos(1500))
    command = [sys.executable, str(SCRIPTS / "build.py"), "--root", str(root)]
    process = subprocess.Popen(
        [*command, "--out", str(tmp_path / "site")],
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    wait_until(lambda: any(tmp_path.glob(".site-*/new")))
    send(process.pid, number)
    _, errors = process.communicate(timeout=LIMIT)
    assert process.returncode == status
    assert "Traceback" not in errors
    wait_until(lambda: not is_group_alive(process.pid))
    assert [path.name for path in tmp_path.iterdir()] == ["project"]
