"""Takes away one term of the ranking after the other, and counts what is missed then.

Of each project three numbers are told: right videos that are not among the first three (or finds
where there is nothing), moments that were meant and are not shown, and what is there, but not
first. What earns nothing has no place in the formula.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import Page, sync_playwright

from browser.chromium import find_chromium, launch_options
from micropd.problems import ContentError
from queries.judging import Fault, count, judge
from queries.query import read_queries
from queries.sample import sample_queries
from queries.sets import MISSED, Sets, describe_missed, list_sets
from queries.terms import TERMS, WHOLE

_MISSED, _MOMENTS, _LATER = ("video", "nothing"), ("moment",), ("first", "line")
_NAME, _CELL = 36, 8


def main() -> None:
    """Print the table, or pin what is missed today."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, help="another project; asks its queries.yaml, if any")
    parser.add_argument("--queries", type=Path, help="a file with queries for it")
    parser.add_argument("--pin", action="store_true", help=f"write {MISSED.name} for the tests")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        launched = playwright.chromium.launch(**launch_options(_find_browser()))
        page = launched.new_page()
        if options.root:
            print_table(page, read_project(options.root, options.queries))
        elif options.pin:
            missed = describe_missed(page, list_sets(Path(folder)))
            MISSED.write_text(missed, encoding="utf-8")
        else:
            print_table(page, list_sets(Path(folder)))


def _find_browser() -> Path:
    found = find_chromium()
    if found is None:
        raise SystemExit("no browser found; run: python tests/browser/chromium.py --install")
    return found


def read_project(root: Path, file: Path | None) -> Sets:
    """Return a project with the queries of a file, or with some that its own words make."""
    file = file or root / "queries.yaml"
    try:
        queries = read_queries(file, root) if file.is_file() else sample_queries(root)
    except ContentError as error:
        raise SystemExit(f"{root} has errors: python scripts/check.py --root {root}") from error
    return {root.resolve().name: (root, queries)}


def print_table(page: Page, sets: Sets) -> None:
    """Print a row for each term."""
    terms = (WHOLE, *TERMS)
    judged = [judge(page, root, queries, terms) for root, queries in sets.values()]
    names = [f"{name} ({len(queries)})" for name, (_, queries) in sets.items()]
    print(
        " " * _NAME + "".join(f"{name:>{3 * _CELL}}" for name in names) + f"{'more':>{2 * _CELL}}"
    )
    heads = ["missed", "moments", "later"] * len(sets) + ["missed", "later"]
    print(f"{'without …':{_NAME}}" + "".join(f"{head:>{_CELL}}" for head in heads))
    whole = [faults[WHOLE.name] for faults in judged]
    for term in terms:
        rows = [faults[term.name] for faults in judged]
        cells = [_sum([row], kinds) for row in rows for kinds in (_MISSED, _MOMENTS, _LATER)]
        cells += [_sum(rows, kinds) - _sum(whole, kinds) for kinds in (_MISSED + _MOMENTS, _LATER)]
        print(f"{term.name:{_NAME}}" + "".join(f"{cell:{_CELL}}" for cell in cells))


def _sum(rows: list[list[Fault]], kinds: tuple[str, ...]) -> int:
    return sum(count(row)[kind] for row in rows for kind in kinds)


if __name__ == "__main__":
    main()
