"""The search's bench runs: what it prints at full size is for people to judge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
def test_measures_both_searches() -> None:
    few = ["--videos", "6", "--queries", "1"]
    done = subprocess.run(
        [sys.executable, ROOT / "bench/search.py", *few], capture_output=True, text=True, check=True
    )
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    assert float(rows["ours"][0]) == 0, "nothing of the search before somebody wants it"
    assert all(0 < float(figure) < 60_000 for figure in rows["ours"][1:])
    assert float(rows["Material"][0]) > 0
