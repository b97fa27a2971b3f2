"""Lines that stand too far left or right, and where they belong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from micropd.yaml.literal import HEAD, indent_of
from micropd.yaml.mends import Mend

_KEY = re.compile(r"( *(?:- +)*)([\w-]+):(?:\s|$)")
_EMPTY_KEY = re.compile(r"( *(?:- +)*)([\w-]+):\s*(?:#.*)?")
_BARE = re.compile(r"( *(?:- +)*)([\w-]+)(:?)(\S.*|)")
_HYPHEN = re.compile(r"( *)- +\S")


def find_text_beside_head(
    lines: Sequence[str], number: int, known: Collection[str]
) -> Iterator[Mend]:
    """Yield how to move text that starts in the column of its `key: |`, or left of it."""
    for head in range(min(number, len(lines) - 1), -1, -1):
        match = HEAD.fullmatch(lines[head]) if lines[head][-1:] in "|>-+0123456789" else None
        if not match:
            continue
        run = _run_of_text(lines, head, len(match[1]), known)
        if run:
            more = len(match[1]) + 2 - min(indent_of(lines[n]) for n in run)
            yield _shift(
                lines,
                run,
                more,
                rule="yaml-pipe",
                expected=f'the text of "{match[2]}" further right than it',
            )
        return


def _run_of_text(lines: Sequence[str], head: int, column: int, known: Collection[str]) -> list[int]:
    run = []
    for number in range(head + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        key = _KEY.match(line)
        is_outer = indent_of(line) < column and bool(_HYPHEN.match(line))
        if indent_of(line) <= column and (is_outer or (key and key[2] in known)):
            break
        run.append(number)
    return run if run and indent_of(lines[run[0]]) <= column else []


def find_lost_colon(lines: Sequence[str], number: int, known: Collection[str]) -> Iterator[Mend]:
    """Yield how to give the line above the colon, or the space after it, that it lacks."""
    above = _line_above(lines, number)
    match = _BARE.fullmatch(lines[above].rstrip()) if above is not None else None
    if above is None or not match or match[4].startswith("//") or match[2] not in known:
        return
    if match[4] and not match[3]:
        return
    new = f"{match[1]}{match[2]}: {match[4]}".rstrip()
    changed = [*lines[:above], new, *lines[above + 1 :]]
    yield Mend(
        rule="yaml-key", expected="a key, a colon and a space", fix=f"write {new.strip()}",
        at=above, col=len(match[1]), got=lines[above], changed=(above,), lines=tuple(changed),
    )  # fmt: skip


def find_hyphens(lines: Sequence[str], fault: Mend) -> Iterator[Mend]:
    """Yield how to begin an entry where a fault was seen, in the column of the other hyphens."""
    number, own = fault.at, indent_of(lines[fault.at])
    text = lines[number].strip().removeprefix("-").strip()
    above = (_HYPHEN.match(line) for line in reversed(lines[:number]))
    others = next(_runs(lines, number))[1:]
    for column in dict.fromkeys([own, *(len(match[1]) for match in above if match)]):
        begun = [*lines[:number], f"{' ' * column}- {text}", *lines[number + 1 :]]
        yield replace(fault, lines=tuple(begun))
        more = column + 2 - min(map(indent_of, (lines[n] for n in others)), default=0)
        if others and more:
            moved = _shift(begun, others, more, rule=fault.rule, expected=fault.expected)
            start, _, rest = fault.fix.partition(",")
            fix = (
                f"{start}, and {moved.fix}" if "below" in rest else f"{fault.fix}, and {moved.fix}"
            )
            yield replace(fault, fix=fix, changed=moved.changed, lines=moved.lines)


def find_moved_hyphen(lines: Sequence[str], column: int) -> Iterator[Mend]:
    """Yield how to put an entry's hyphen where those of the others are."""
    match = _HYPHEN.match(lines[0])
    if match and len(match[1]) != column:
        yield _shift(
            lines, [0], column - len(match[1]), rule="yaml-indent", expected=_EXPECTED_HYPHEN
        )


def find_shifts(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """Yield ways to move the line where a fault was seen, with others, or those above it."""
    yield from _shift_above(lines, number)
    indent = indent_of(lines[number])
    for run in _runs(lines, number):
        for column in _columns(lines, number):
            if column != indent:
                yield _shift(lines, run, column - indent, rule="yaml-indent", expected=_EXPECTED)


_EXPECTED = "keys of one entry in one column"
_EXPECTED_HYPHEN = "the hyphens of a list in one column"


def _shift_above(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """Move the lines right below an empty key, which lost their indent before the others did."""
    target, run = indent_of(lines[number]), list[int]()
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if not line.strip():
            continue
        match = _EMPTY_KEY.fullmatch(line)
        if match and run and len(match[1]) < target:
            more = target - min(indent_of(lines[n]) for n in run)
            if more > 0 and all(indent_of(lines[n]) <= len(match[1]) for n in run[-1:]):
                expected = f'what belongs to "{match[2]}" further right than it'
                yield _shift(lines, run[::-1], more, rule="yaml-indent", expected=expected)
            return
        run.append(above)


def _runs(lines: Sequence[str], number: int) -> Iterator[list[int]]:
    """Yield the lines that may belong with one: those not left of it, then it alone."""
    indent = indent_of(lines[number])
    run = []
    for below in range(number, len(lines)):
        if lines[below].strip():
            if indent_of(lines[below]) < indent:
                break
            run.append(below)
    yield run
    deeper = [number]
    for below in run[1:]:
        if indent_of(lines[below]) <= indent:
            break
        deeper.append(below)
    if deeper != run:
        yield deeper
    if len(deeper) > 1:
        yield [number]


def _columns(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield where the line may belong: with the keys above it, the nearest first."""
    above = number
    seen: set[int] = set()
    while (found := _line_above(lines, above)) is not None:
        above = found
        match = re.match(r" *(?:- +)*", lines[above])
        column = match.end() if match else 0
        for one in (column, indent_of(lines[above])):
            if one not in seen and not (one != column and not _HYPHEN.match(lines[number])):
                seen.add(one)
                yield one


def _line_above(lines: Sequence[str], number: int) -> int | None:
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)


def _shift(
    lines: Sequence[str], run: Sequence[int], more: int, *, rule: str, expected: str
) -> Mend:
    new = list(lines)
    for number in run:
        indent = max(0, indent_of(lines[number]) + more)
        new[number] = " " * indent + lines[number].lstrip(" ")
    if more > 0:
        fix = f"put {'one more space' if more == 1 else f'{more} more spaces'} before {{lines}}"
    else:
        fix = f"take {'one space' if more == -1 else f'{-more} spaces'} away before {{lines}}"
    return Mend(
        rule=rule, expected=expected, fix=fix, at=run[0], col=indent_of(lines[run[0]]),
        got=lines[run[0]], changed=tuple(run), lines=tuple(new),
    )  # fmt: skip
