"""A part of a file that is no YAML, made whole by the advice that is given for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from micropd.yaml.columns import (
    find_hyphens,
    find_lost_colon,
    find_moved_hyphen,
    find_shifts,
    find_text_beside_head,
)
from micropd.yaml.mends import Mend
from micropd.yaml.slips import find_slips
from micropd.yaml.syntax import MISPLACED, explain, find_first_fault, is_sound

_MOST_FAULTS = 10
_AT_HYPHENS = ("yaml-hyphen", "missing-hyphen")
_Test = Callable[[Sequence[str]], bool]


def repair(
    lines: Sequence[str], known: Collection[str], column: int
) -> tuple[list[Mend], list[str] | None]:
    """Return what is wrong with lines, each told by a mend that was tried, and the mended lines.

    Where nothing helps, the line is left out, and there are no mended lines in the end; `known`
    are the keys that may stand there, `column` is that of the hyphens of other entries.
    """
    mends, left, is_whole = list[Mend](), list(lines), True
    while len(mends) < _MOST_FAULTS and not is_sound(left):
        fault = explain(left)
        begun = (one for one in find_moved_hyphen(left, column) if is_sound(one.lines))
        found = next(begun, None) or find_mend(left, fault, known)
        if found is None and mends and fault.at <= mends[-1].at:
            return mends, None
        mends.append(found or fault)
        if found:
            left = list(found.lines)
            continue
        is_whole = False
        if fault.rule in MISPLACED:  # where lines belong, and so all below, is a guess now
            break
        left[fault.at] = ""
    return mends, left if is_whole and is_sound(left) else None


def find_mend(lines: Sequence[str], fault: Mend, known: Collection[str]) -> Mend | None:
    """Return the first mend after which lines are YAML, or at least go wrong further down."""
    mends = list(_candidates(lines, fault, known))
    whole = next((one for one in mends if is_sound(one.lines)), None)
    return whole or next((one for one in mends if _gets_on(one, fault)), None)


def _candidates(lines: Sequence[str], fault: Mend, known: Collection[str]) -> Iterator[Mend]:
    yield from find_slips(lines)
    yield from find_text_beside_head(lines, fault.at, known)
    if fault.rule in _AT_HYPHENS:
        yield from find_hyphens(lines, fault)
    if fault.lines:
        yield fault
    yield from find_lost_colon(lines, fault.at, known)
    if fault.rule in MISPLACED or not fault.lines:
        yield from find_shifts(lines, fault.at)


def _gets_on(mend: Mend, fault: Mend) -> bool:
    return find_first_fault(mend.lines) > max(fault.at, mend.last)
