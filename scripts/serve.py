"""Shows the site while it is being worked on: `python scripts/serve.py`."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import logging
import os
import sys
from functools import partial

import building.installed  # noqa: F401 - what follows is found only with it
from building.outcome import Outcome
from building.project_folder import add_root
from hosts.mkdocs.preview import Preview
from micropd import report
from micropd.wishes import Wishes

_LAST_PORT = 65535


def parse_arguments() -> argparse.Namespace:
    """Read the command line; wrong usage ends with status 2."""
    parser = argparse.ArgumentParser(
        description="Show the site on this computer; an edit appears without a restart."
    )
    add_root(parser)
    parser.add_argument("--port", type=int, default=8000, help="default: 8000")
    parser.add_argument("--drafts", action="store_true", help="show drafts and future items too")
    options = parser.parse_args()
    if not 0 <= options.port <= _LAST_PORT:
        parser.error(f"--port: {options.port} is not between 0 and {_LAST_PORT}")
    return options


def main() -> int:
    """Return 0 when the preview was ended, 1 when it could not start."""
    options = parse_arguments()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    # A log or an editor's window gets each line at once, and Windows an arrow without an error.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    preview = Preview(options.root, options.port, partial(_wish, options.drafts), _tell)
    print(f"The preview is at {preview.url} (Ctrl+C ends it).")
    try:
        preview.run()
    # Nearly always: another program has the port.
    except OSError as error:
        print(f"The preview cannot start: {error}. Try another --port.", file=sys.stderr)
        return 1
    return 0


def _wish(drafts: bool) -> Wishes:
    # A preview may run past midnight.
    return Wishes(today=dt.date.today(), drafts=drafts, environment=os.environ)


def _tell(outcome: Outcome) -> None:
    if outcome.problems:
        print(report.as_text(outcome.problems))
    print("Built." if outcome.counts else "Not built; the preview shows the last good site.")


if __name__ == "__main__":
    raise SystemExit(main())
