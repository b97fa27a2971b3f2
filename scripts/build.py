"""Builds the whole site into a folder: `python scripts/build.py`."""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import io
import logging
import os
import signal
import sys
import time
from pathlib import Path

import building.installed  # noqa: F401 - what follows is found only with it
from building.outcome import Counts, Outcome
from building.processes import EndedError, hire
from building.progress import ProgressBar
from building.project_folder import add_root
from building.sites import build_site
from building.staging import FolderError
from micropd import report
from micropd.crew.workers import Here
from micropd.site import Site
from micropd.wishes import Wishes

_UNTOUCHED = "The site was not built; what was there before is untouched."


def parse_arguments() -> argparse.Namespace:
    """Read the command line; wrong usage ends with status 2."""
    parser = argparse.ArgumentParser(description="Build the site.")
    add_root(parser)
    parser.add_argument("--out", type=Path, help="where to put the site (default: ROOT/site)")
    parser.add_argument("--drafts", action="store_true", help="show drafts and future items too")
    parser.add_argument(
        "--today", type=dt.date.fromisoformat, default=dt.date.today(), metavar="YYYY-MM-DD",
        help="build the site as of this day",
    )  # fmt: skip
    parser.add_argument("--strict", action="store_true", help="take warnings for errors")
    parser.add_argument(
        "--one-process", action="store_true", help="start no copies of this process: for debuggers"
    )
    parser.add_argument("--quiet", action="store_true", help="say only what is wrong")
    return parser.parse_args()


def main() -> int:
    """Return 0 when the site was built, 1 when its content or settings kept it from being."""
    started = time.monotonic()
    gc.disable()  # everything read lives to the end; looking for garbage costs a tenth of the time
    options = parse_arguments()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    out = options.out or options.root / "site"
    wishes = Wishes(
        today=options.today, drafts=options.drafts, strict=options.strict, environment=os.environ
    )
    # A log of CI would keep each step of a bar as a line.
    bar = ProgressBar(shown=not options.quiet and sys.stdout.isatty())
    try:
        who = Here if options.one_process else hire
        outcome = build_site(options.root, out, wishes, _draw, bar.show, who)
    except FolderError as error:
        print(error, _UNTOUCHED, sep="\n", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The site cannot be written to {out}: {error}", file=sys.stderr)
        return 1
    except EndedError as error:
        print(f"Not built: {error}. Is there enough memory?", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; what was there before is untouched.", file=sys.stderr)
        # As shells count: 128 and the number of the signal, SIGINT.
        return 130
    shown = [p for p in outcome.problems if p.severity == "error" or not options.quiet]
    if shown:
        print(report.as_text(shown))
    if not outcome.counts:
        print(_UNTOUCHED, file=sys.stderr)
        return 1
    if not options.quiet:
        print(_summary(outcome.counts, out, time.monotonic() - started))
    return 0


def _draw(site: Site, folder: Path) -> Outcome:
    # Imported only now: the host takes a while to start, and reading has begun meanwhile.
    from hosts.mkdocs.project import draw_site

    return draw_site(site, folder)


def _summary(counts: Counts, out: Path, seconds: float) -> str:
    return (
        f"{counts.videos} videos, {counts.issues} issues, {counts.pages} pages, "
        f"{counts.feeds} feeds in {seconds:.1f} s\n"
        f"The site is in {out}. Look at it with: make serve (or python scripts/serve.py)"
    )


if __name__ == "__main__":
    # As after Ctrl+C: what was begun is tidied up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    status = main()
    gc.freeze()  # Python would look for garbage once more before it ends
    raise SystemExit(status)
