"""Records the starter library's screencasts anew: `python tools/record_demo.py`."""

from __future__ import annotations

import argparse
import datetime as dt
import runpy
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from demo import DemoError, catalog, project
from demo.copies import copy_project
from demo.director import Take, record
from demo.for_coaches import SCREENPLAYS as FOR_COACHES
from demo.for_teachers import SCREENPLAYS as FOR_TEACHERS
from demo.studio import find_ffmpeg
from demo.timeline import Screenplay

ROOT = Path(__file__).resolve().parent.parent
PLAYS = {play.id: play for play in (*FOR_TEACHERS, *FOR_COACHES)}
# The day the starter's newsletter speaks of: a recording shows the same visits at any time.
STARTER_DAY = dt.date(2026, 11, 23)


def parse_arguments() -> argparse.Namespace:
    """Read the command line; wrong usage ends with status 2."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("ids", nargs="*", metavar="ID", help=f"default: all of {', '.join(PLAYS)}")
    parser.add_argument(
        "--today", type=dt.date.fromisoformat, default=STARTER_DAY, metavar="YYYY-MM-DD",
        help=f"film the site as of this day (default: {STARTER_DAY})",
    )  # fmt: skip
    options = parser.parse_args()
    if unknown := set(options.ids) - set(PLAYS):
        parser.error(f"no such screencast: {', '.join(sorted(unknown))}")
    return options


def main() -> int:
    """Return 0 when all was recorded, 1 when something is missing or went wrong."""
    options = parse_arguments()
    plays = [PLAYS[id_] for id_ in options.ids or PLAYS]
    try:
        find_ffmpeg()
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            browser = playwright.chromium.launch(**_browser_options())
            for play in plays:
                _record(play, browser, Path(folder), options.today)
            browser.close()
    except DemoError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _record(play: Screenplay, browser: Browser, folder: Path, today: dt.date) -> None:
    """Record one, and put it into its place only when it is complete."""
    copy, out = folder / play.id, folder / f"{play.id}-out"
    out.mkdir()
    copy_project(ROOT, copy, PLAYS.values())
    take = record(play, browser, copy, out, today)
    for name in project.media_names(play.id):
        shutil.copy(out / name, ROOT / project.MEDIA / name)
    _update_catalog(take)
    print(f"{take.id}: {take.seconds:g} s, {take.size / 1000:.0f} kB")


def _update_catalog(take: Take) -> None:
    file = ROOT / project.CATALOG
    text = catalog.write_numbers(file.read_text(encoding="utf-8"), take.id, take.size, take.seconds)
    file.write_text(text, encoding="utf-8", newline="\n")


def _browser_options() -> dict[str, Any]:
    """Find the browser that the tests use."""
    finder = runpy.run_path(str(ROOT / "tests" / "browser" / "chromium.py"))
    executable = finder["find_chromium"]()
    if executable is None:
        raise DemoError(
            "No Chromium, Chrome or Edge found. Get one: python tests/browser/chromium.py --install"
        )
    options: dict[str, Any] = finder["launch_options"](executable)
    return options


if __name__ == "__main__":
    raise SystemExit(main())
