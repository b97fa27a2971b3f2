"""Measures each stage of the watch-page path, from YAML to bytes: microseconds a video."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from building.writing import write_files
from made_up import write_catalog
from micropd.checks import check_content, check_speech
from micropd.library import build_library, find_speech
from micropd.pages import watch
from micropd.pages.frame import CONTENT, DESCRIPTION, TITLE, Frames, cut_frame
from micropd.pages.stamp import stamp
from micropd.sources.content import read_content, read_speech
from micropd.wishes import Wishes

Result = TypeVar("Result")


def main() -> None:
    """Print a line a stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, help="a project with mkdocs.yml and videos.yaml")
    parser.add_argument("--videos", type=int, default=2000, help="size of a made-up catalog")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = options.root or Path(folder, "made-up")
        if not options.root:
            write_catalog(root, options.videos)
        time_stages(root, Path(folder, "site"))


def time_stages(root: Path, out: Path) -> None:
    """Run the stages one after the other, as a build does."""
    content = timed("read", lambda: read_content(root))
    count = len(content.catalog.videos)
    timed("check", lambda: check_content(content), count)
    wishes = Wishes(today=dt.date(2100, 1, 1), drafts=True)
    library = timed("join", lambda: build_library(content, wishes), count)
    videos = library.videos
    read = timed("captions", lambda: read_speech(root, content, videos), count)
    timed("check them", lambda: check_speech(content, read), count)
    settings = library.settings
    speeches = timed("join them", lambda: [find_speech(v, read, settings) for v in videos], count)
    pages = timed("render", lambda: list(watch.render(library, speeches)), count)
    # As long as a frame of the theme.
    filler = "<p>navigation</p>" * 1000
    html = f"<title>{TITLE}</title>{DESCRIPTION}</head>{filler}{CONTENT}{filler}"
    frames = Frames({}, {2: cut_frame(html, None)})
    outputs = timed("stamp", lambda: list(stamp(pages, library, frames)), count)
    timed("write", lambda: write_files(str(out), outputs), count)


def timed(stage: str, work: Callable[[], Result], count: int = 0) -> Result:
    """Do the work, print how long it took, in all and for each of `count` videos."""
    started = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - started
    each = f"{seconds / count * 1e6:8.0f} µs a video" if count else ""
    print(f"{stage:14} {seconds:7.3f} s {each}")
    return result


if __name__ == "__main__":
    main()
