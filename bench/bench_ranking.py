"""Takes away one term of the ranking after the other, and counts what is missed then.

Of each project three numbers are told: right videos that are not among the first three, those that
are second or third, and moments that were meant and are not shown. The last column sums up what is
missed more than with all terms; what earns nothing has no place in the formula.
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
from queries.judging import Fault, count, judge
from queries.query import Query, read_queries
from queries.sample import sample_queries
from queries.sets import MISSED, describe, list_sets
from queries.terms import TERMS, WHOLE

_KINDS = ("video", "first", "moment")
Sets = dict[str, tuple[Path, list[Query]]]


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
            pin(page, list_sets(Path(folder)))
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
    queries = read_queries(file, root) if file.is_file() else sample_queries(root)
    return {root.resolve().name: (root, queries)}


def pin(page: Page, sets: Sets) -> None:
    """Write down what is missed."""
    missed = {
        name: (len(queries), judge(page, root, queries)[WHOLE.name])
        for name, (root, queries) in sets.items()
    }
    MISSED.write_text(describe(missed), encoding="utf-8")


def print_table(page: Page, sets: Sets) -> None:
    """Print a row for each term."""
    terms = (WHOLE, *TERMS)
    judged = [judge(page, root, queries, terms) for root, queries in sets.values()]
    heads = [f"{name} ({len(queries)})" for name, (_, queries) in sets.items()]
    print(f"{'':40}" + "".join(f"{head:>20}" for head in heads))
    print(f"{'':40}" + f"{'video first moment':>20}" * len(heads) + "   missed more")
    for term in terms:
        rows = [faults[term.name] for faults in judged]
        more = sum(_missed(faults) for faults in rows) - sum(_missed(f[WHOLE.name]) for f in judged)
        print(f"{term.name:40}" + "".join(map(_cells, rows)) + f"{more:+14}")


def _cells(faults: list[Fault]) -> str:
    counts = count(faults)
    return "  " + "".join(f"{counts[kind]:6}" for kind in _KINDS)


def _missed(faults: list[Fault]) -> int:
    return sum(fault.kind != "first" for fault in faults)


if __name__ == "__main__":
    main()
