"""`make mutants`: plants small faults one at a time, and tells which of them no test notices."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mutants.copies import ROOT, copy_again, make_copy
from mutants.excuses import FILE, find_stale, read_excuses
from mutants.fault import Fault
from mutants.faults import find_faults
from mutants.sample import choose
from mutants.session import import_all
from mutants.trials import Verdict, try_all
from mutants.witnesses import find_witnesses

SIZE = 300
WANTED = 0.85


def main() -> int:
    """Try the sample, or what was asked for, and tell how it went."""
    options = _read_options()
    faults = list(find_faults(ROOT / "scripts" / "micropd"))
    excuses = read_excuses(FILE.read_text("utf-8"))
    tried = _choose_by_place(faults, options.only) if options.only else choose(faults, options.size)
    print(f"{len(tried)} of {len(faults)} faults, {options.jobs} at a time", flush=True)
    verdicts = []
    for verdict in _try(tried, options.jobs):
        verdicts.append(verdict)
        if options.all or not verdict.is_noticed or verdict.fault.change in excuses:
            print(f"{len(verdicts)}: {_describe(verdict, excuses)}", flush=True)
    stale = find_stale(excuses, faults)
    for change in stale:
        print(f"excused, but there is no such change: {change}")
    return 1 if _sum_up(verdicts, excuses) < WANTED or stale else 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE, help="how many faults to try")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("--only", help="all faults of a module, or of module:function, instead")
    parser.add_argument("--all", action="store_true", help="tell of those that are noticed, too")
    return parser.parse_args()


def _choose_by_place(faults: Sequence[Fault], place: str) -> list[Fault]:
    return [fault for fault in faults if fault.change.startswith(place)]


def _try(faults: Sequence[Fault], jobs: int) -> Iterator[Verdict]:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="micropd-mutants-") as folder:
        copy = make_copy(Path(folder, "copy"))
        witnesses = find_witnesses(copy)
        print(f"{len(witnesses.seconds)} tests in {time.monotonic() - begun:.0f} s", flush=True)
        import_all(witnesses.libraries)
        yield from try_all(faults, copy_again(copy, jobs), witnesses)
    print(f"{time.monotonic() - begun:.0f} s")


def _describe(verdict: Verdict, excuses: Mapping[str, str]) -> str:
    fault = verdict.fault
    state = f"noticed by {verdict.by}" if verdict.is_noticed else "SURVIVES"
    if reason := excuses.get(fault.change):
        state = f"{state}, although excused" if verdict.is_noticed else f"excused: {reason}"
    return f"line {fault.line}: {fault.change} | {state}"


def _sum_up(verdicts: Sequence[Verdict], excuses: Mapping[str, str]) -> float:
    """Print and return the share of faults that were noticed, those that are excused aside."""
    noticed = sum(verdict.is_noticed for verdict in verdicts)
    excused = sum(not v.is_noticed and v.fault.change in excuses for v in verdicts)
    left = len(verdicts) - noticed - excused
    share = noticed / max(1, noticed + left)
    print(f"{noticed} noticed, {excused} excused, {left} survive: {share:.1%}")
    return share


if __name__ == "__main__":
    os.nice(10)  # somebody may be working here
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # which ends the trials, too
    sys.exit(main())
