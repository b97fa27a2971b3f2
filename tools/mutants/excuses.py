"""Faults that change nothing anybody could see, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from mutants.fault import Fault

FILE = Path(__file__).with_name("excused.txt")


def read_excuses(text: str) -> dict[str, str]:
    """Return the reason for each change; a line is `module:function | before | after | why`."""
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    found = (line.rpartition(" | ") for line in lines)
    return {change.strip(): reason for change, _, reason in found}


def find_stale(excuses: Mapping[str, str], faults: Iterable[Fault]) -> list[str]:
    """Return the excuses for changes that cannot be made any more."""
    known = {fault.change for fault in faults}
    return [change for change in excuses if change not in known]
