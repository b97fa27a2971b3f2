"""`make mutants`: plants small faults one at a time, and tells which of them no test notices."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies

from mutants.copies import ROOT, copy_again, make_copy
from mutants.excuses import FILE, find_stale, read_excuses
from mutants.faults import find_faults
from mutants.sample import choose
from mutants.trials import Verdict, try_all
from mutants.witnesses import find_witnesses

SIZE = 300
WANTED = 0.85


def main() -> int:
    """Try the sample, and tell how it went."""
    options = _read_options()
    faults = list(find_faults(ROOT / "scripts" / "micropd"))
    excuses = read_excuses(FILE.read_text("utf-8"))
    if options.only:
        tried = [
            fault for fault in faults if f"{fault.module}:{fault.function}".startswith(options.only)
        ]
    else:
        tried = choose(faults, options.size)
    print(f"{len(tried)} of {len(faults)} faults; {options.jobs} at a time", flush=True)
    with tempfile.TemporaryDirectory(prefix="micropd-mutants-") as folder:
        begun, copy = time.monotonic(), make_copy(Path(folder, "copy"))
        witnesses = find_witnesses(copy)
        print(f"{len(witnesses.seconds)} tests in {time.monotonic() - begun:.0f} s", flush=True)
        _import_all(witnesses.libraries)
        verdicts = []
        for verdict in try_all(tried, copy_again(copy, options.jobs), witnesses):
            verdicts.append(verdict)
            _tell(verdict, excuses, len(verdicts), is_wordy=options.all)
        print(f"{time.monotonic() - begun:.0f} s")
    stale = find_stale(excuses, faults)
    for change in stale:
        print(f"excused, but there is no such change: {change}")
    return _sum_up(verdicts, excuses) or (1 if stale else 0)


def _import_all(names: Sequence[str]) -> None:
    """Import what tests need once for all: each trial starts as a copy of this process."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)
    strategies.text().validate()  # has all characters sorted, which takes a second
    gc.freeze()


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE, help="how many faults to try")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("--only", help="all faults of a module, or of module:function")
    parser.add_argument("--all", action="store_true", help="tell of those that are noticed, too")
    return parser.parse_args()


def _tell(verdict: Verdict, excuses: dict[str, str], number: int, *, is_wordy: bool) -> None:
    fault = verdict.fault
    if verdict.is_noticed and not is_wordy and fault.change not in excuses:
        return
    state = f"noticed by {verdict.by}" if verdict.is_noticed else "SURVIVES"
    if fault.change in excuses:
        state += (
            ", although excused" if verdict.is_noticed else f", excused: {excuses[fault.change]}"
        )
    print(f"{number}: line {fault.line}: {fault.change} | {state}", flush=True)


def _sum_up(verdicts: Sequence[Verdict], excuses: dict[str, str]) -> int:
    """Print the figure, and return 1 where it is too low."""
    noticed = sum(verdict.is_noticed for verdict in verdicts)
    excused = sum(not v.is_noticed and v.fault.change in excuses for v in verdicts)
    left = len(verdicts) - noticed - excused
    share = noticed / max(1, noticed + left)
    print(f"{noticed} noticed, {excused} excused, {left} survive: {share:.1%}")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    os.nice(10)  # somebody may be working here
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # which ends the trials, too
    sys.exit(main())
