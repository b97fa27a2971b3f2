"""Prints every problem of a project's content: `python scripts/check.py`."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import building.installed  # noqa: F401 - what follows is found only with it
from building.project_folder import add_root
from micropd import report
from micropd.checks import check_project
from micropd.problems import has_errors
from micropd.wishes import Wishes


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 when the site can be published, 1 when not; wrong usage ends with status 2."""
    parser = argparse.ArgumentParser(
        description="Tell everything that is wrong with the content.",
        epilog="Ends with status 0 when there are no errors, 1 when there are, 2 for wrong usage.",
    )
    add_root(parser)
    parser.add_argument(
        "--format", choices=("text", "github", "json"), default="text",
        help="for people, for annotations in GitHub Actions, or for tools (default: text)",
    )  # fmt: skip
    options = parser.parse_args(arguments)
    problems = check_project(options.root, Wishes(today=dt.date.today(), environment=os.environ))
    if options.format == "json":
        output = report.as_json(problems)
    elif options.format == "github":
        output = report.as_github(problems, folder=_folder_in_repository(options.root))
    else:
        output = report.as_text(problems)
    if output:
        _print(output)
    return 1 if has_errors(problems) else 0


def _folder_in_repository(root: Path) -> str:
    # Annotations count paths from where the job has checked the repository out.
    start = os.environ.get("GITHUB_WORKSPACE") or os.getcwd()
    try:
        return Path(os.path.relpath(root.resolve(), Path(start).resolve())).as_posix()
    except ValueError:  # on Windows: another drive
        return ""


def _print(text: str) -> None:
    # The console of Windows and the C locale would refuse an arrow or an accent.
    data = text.encode("utf-8", "backslashreplace") + b"\n"
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        print(text)
        return
    stream.write(data)
    stream.flush()


if __name__ == "__main__":
    raise SystemExit(main())
