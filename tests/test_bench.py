import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.long
@pytest.mark.parametrize("script", ["bench_build.py", "stages.py"])
def test_measures_a_made_up_catalog(script: str) -> None:
    few = ["--videos", "6", *(["--runs", "1"] if script == "bench_build.py" else [])]
    done = subprocess.run(
        [sys.executable, ROOT / "bench" / script, *few], capture_output=True, text=True, check=True
    )
    assert ("1/" if script == "bench_build.py" else "µs a video") in done.stdout
