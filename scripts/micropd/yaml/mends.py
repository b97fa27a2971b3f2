"""A way to mend lines of YAML, and how it is told: once a file for what has one cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from micropd.problems import Place, Problem, quote

_MOST_SPANS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """What is wrong with some lines, and the lines as they should be."""

    rule: str
    expected: str
    fix: str
    """What to do; `{lines}` stands for the lines that it is done to."""
    alone: str = ""
    """What to do where it is done to a single line, if that is said better otherwise."""
    at: int
    """The line that it is told at, counted from 0."""
    col: int = 0
    got: str
    changed: tuple[int, ...]
    lines: tuple[str, ...] = ()
    """All lines of the part, mended."""
    more: tuple[Mend, ...] = ()
    """What has to be done beside it, and is told for itself."""

    @property
    def last(self) -> int:
        """The last line that it changes."""
        return max(*self.changed, *(one.last for one in self.more), self.at)

    def moved(self, offset: int) -> Mend:
        """Return it as counted from the start of the file, of which the part is a part."""
        changed = tuple(number + offset for number in self.changed)
        more = tuple(one.moved(offset) for one in self.more)
        return replace(self, at=self.at + offset, changed=changed, more=more)


def tell(mends: Iterable[Mend], file: str, first_line: int) -> Iterator[Problem]:
    """Yield a problem for all mends that are done in the same way."""
    groups: defaultdict[tuple[str, ...], list[Mend]] = defaultdict(list)
    for number, mend in enumerate(part for one in mends for part in (one, *one.more)):
        own = () if "{lines}" in mend.fix else (str(number),)
        groups[mend.rule, mend.expected, mend.fix, *own].append(mend)
    for group in groups.values():
        yield _tell(group, file, first_line)


def _tell(group: Sequence[Mend], file: str, first_line: int) -> Problem:
    first = group[0]
    numbers = sorted({number + first_line for mend in group for number in mend.changed})
    fix = first.alone if first.alone and len(numbers) == 1 else first.fix
    place = Place(file=file, line=first.at + first_line, col=first.col + 1)
    fix = fix.replace("{lines}", name_lines(numbers))
    return Problem(
        place=place, rule=first.rule, expected=first.expected, got=quote(first.got), fix=fix
    )


def name_lines(numbers: Sequence[int]) -> str:
    """Name lines in words: `line 3`, `lines 3 to 9, 11 and 12`."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    texts = [str(one[0]) if len(one) == 1 else f"{one[0]} to {one[-1]}" for one in spans]
    if len(texts) > _MOST_SPANS:
        texts = [*texts[:_MOST_SPANS], f"{len(texts) - _MOST_SPANS} more places"]
    joined = " and ".join(filter(None, [", ".join(texts[:-1]), texts[-1]]))
    return f"line{'s' * (len(numbers) > 1)} {joined}"
