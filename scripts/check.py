"""Prints every problem of a project's content: `python scripts/check.py`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from micropd import report
from micropd.checks import check_content
from micropd.problems import has_errors
from micropd.sources.content import read_content

_FORMATS = {"text": report.as_text, "github": report.as_github, "json": report.as_json}


def main() -> int:
    """Return 0 when the site can be published, 1 when not, 2 for wrong usage."""
    parser = argparse.ArgumentParser(description="Tell everything that is wrong with the content.")
    parser.add_argument(
        "--root", type=Path, default=Path(), help="the project's folder (default: this one)"
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="default: text")
    options = parser.parse_args()
    if not options.root.is_dir():
        parser.error(f"--root: {options.root} is not a folder")
    problems = check_content(read_content(options.root))
    output = _FORMATS[options.format](problems)
    if output:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        print(output)
    return 1 if has_errors(problems) else 0


if __name__ == "__main__":
    raise SystemExit(main())
