"""The search's bench runs: what it prints at full size is for people to judge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.long
def test_measures_both_searches() -> None:
    few = ["--videos", "6", "--queries", "1"]
    done = subprocess.run(
        [sys.executable, ROOT / "bench/bench_search.py", *few],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = map(str.split, done.stdout.splitlines())
    rows = {tuple(words[:2]): [*map(float, words[2:])] for words in lines if len(words) == 7}
    for kind in ("titles", "said"):
        assert rows["ours", kind][0] == 0, "nothing of the search before somebody wants it"
        assert all(0 < figure < 60_000 for figure in rows["ours", kind][1:])
        assert rows["Material", kind][0] > 0
