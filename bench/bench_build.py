"""Measures the whole build against plain MkDocs + Material pages with the same text."""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from made_up import write_catalog
from plain import write_plain_site

_ROOT = Path(__file__).resolve().parent.parent
_MEMORY = Path("/dev/shm")
_MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sample:
    """One finished run of a command."""

    seconds: float
    """Wall time."""
    cpu: float
    """User and system time, in seconds."""
    memory: float
    """Largest resident size, in MB."""


def main() -> None:
    """Print the measured table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, help="a project with mkdocs.yml and videos.yaml")
    parser.add_argument("--videos", type=int, default=2000, help="size of a made-up catalog")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, in turn (default: 3)")
    parser.add_argument("--growth", action="store_true", help="also half and double the videos")
    parser.add_argument(
        "--folder", type=Path, default=_MEMORY if _MEMORY.is_dir() else None,
        help="where to build (default: in memory where that is, to measure us and not the disk)",
    )  # fmt: skip
    options = parser.parse_args()
    sizes = [options.videos // 2, options.videos, options.videos * 2]
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        print(f"in {Path(folder).parent}, each build from nothing, medians of {options.runs} runs")
        print("catalog            ours s (cpu)    plain s (cpu)   ratio   ours MB  plain MB")
        if options.root:
            measure(options.root, Path(folder, "given"), options.runs)
        else:
            for size in sizes if options.growth else [options.videos]:
                write_catalog(Path(folder, f"{size}"), size)
                measure(Path(folder, f"{size}"), Path(folder, f"out-{size}"), options.runs)


def measure(root: Path, work: Path, runs: int) -> None:
    """Build a project both ways in turn, beside fewer and beside as many plain pages."""
    for with_listings in (False, True):
        folder = work / f"plain-{with_listings}"
        pages = write_plain_site(root, folder, with_listings=with_listings)
        compare(root, work / "ours", folder, pages, runs)


def compare(root: Path, out: Path, plain: Path, pages: int, runs: int) -> None:
    """Print the medians of both builds, and of the ratio of each pair."""
    ours = [sys.executable, str(_ROOT / "scripts/build.py"), "--root", str(root), "--quiet",
            "--out", str(out)]  # fmt: skip
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain / "mkdocs.yml")]
    samples = [(run(ours, out), run(mkdocs, plain / "site")) for _ in range(runs + 1)][1:]
    a, b = (Sample(*map(statistics.median, zip(*map(_row, side), strict=True)))
            for side in zip(*samples, strict=True))  # fmt: skip
    ratio = statistics.median(x.seconds / y.seconds for x, y in samples)
    print(
        f"{pages:6} pages plain {a.seconds:8.2f} ({a.cpu:5.2f}) {b.seconds:8.2f} ({b.cpu:5.2f})"
        f"  1/{1 / ratio:4.1f} {a.memory:8.0f} {b.memory:9.0f}",
        flush=True,
    )


def _row(sample: Sample) -> tuple[float, float, float]:
    return sample.seconds, sample.cpu, sample.memory


def run(command: list[str], out: Path) -> Sample:
    """Run a command that writes to `out`, from nothing as in CI, and account for it."""
    shutil.rmtree(out, ignore_errors=True)
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors.decode()}")
    seconds = time.perf_counter() - started
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _MEGABYTE)


if __name__ == "__main__":
    main()
