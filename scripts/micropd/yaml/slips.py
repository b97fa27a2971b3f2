"""Signs that look like those of YAML, and the lines with the right ones."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from micropd.yaml.literal import find_literal, indent_of
from micropd.yaml.mends import Mend

_WHITE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_ANY = rf"[\s{_WHITE}{_UNSEEN}]"
_HEAD = re.compile(rf"{_ANY}*(?:-{_ANY}+)*(?:[\w-]+[{_UNSEEN}]*:{_ANY}+)?")
"""The part of a line in which spaces and hyphens are YAML's own."""
_BULLET = re.compile(r"( *(?:- +)*)(?:[*•·‣▪◦●○∙–—−‐‑~+]|\d{1,2}[.)]) +(?=\S)")
_COLON = re.compile(r"( *(?:- +)*[\w-]+) ?([：﹕∶꞉]) *")
_BEFORE_TEXT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_TAB_WIDTHS = (2, 4, 8, 3, 6, 1)
_TAB_STOPS = (4, 8)
_Way = Callable[[str], str]
_Words = Callable[[str, str], dict[str, Any]]


def find_slips(lines: Sequence[str]) -> Iterator[Mend]:
    """Yield ways to mend each kind of slip in a part of a file; what helps is for others to try."""
    text = "\n".join(lines)
    if re.search(f"[{_WHITE}{_UNSEEN}]", text):
        yield from _mend(lines, _space, _tell_space)
    if "\t" in text:
        for width in _TAB_WIDTHS:
            yield from _mend(
                lines, functools.partial(_untab, width), functools.partial(_tell_tab, width)
            )
        for stop in _TAB_STOPS:
            yield from _untab_to_stops(lines, stop)
    yield from _mend(lines, _hyphenate, _tell_bullet)
    yield from _mend(lines, _punctuate, _tell_colon)


def _mend(lines: Sequence[str], way: _Way, words: _Words) -> Iterator[Mend]:
    literal = find_literal(lines)
    new = [line if n in literal else way(line) for n, line in enumerate(lines)]
    changed = tuple(n for n, line in enumerate(lines) if line != new[n])
    if changed:
        at = changed[0]
        yield Mend(
            at=at, got=lines[at], changed=changed, lines=tuple(new), **words(lines[at], new[at])
        )


def _space(line: str) -> str:
    head = _HEAD.match(line)
    end = head.end() if head else 0
    return re.sub(f"[{_UNSEEN}]", "", re.sub(f"[{_WHITE}]", " ", line[:end])) + line[end:]


def _tell_space(old: str, new: str) -> dict[str, Any]:
    fix = "type the spaces at the start of {lines} again with the space bar"
    return {
        "rule": "odd-space",
        "expected": "ordinary spaces before the text",
        "fix": f"{fix}, or let your editor replace this sign by a space everywhere",
        "alone": f"type the start of the line again: {indent_of(new)} spaces, then {new.strip()}",
    }


def _untab(width: int, line: str) -> str:
    end = _end_of_tabs(line)
    return line[:end].replace("\t", " " * width) + line[end:]


def _tell_tab(width: int, old: str, new: str) -> dict[str, Any]:
    spaces = "a space" if width == 1 else f"{width} spaces"
    fix = f"replace each tab by {spaces}, in {{lines}}"
    return {"rule": "yaml-tab", "expected": "spaces, not a tab", "fix": fix}


def _end_of_tabs(line: str) -> int:
    found = _BEFORE_TEXT.match(line)
    return found.end() if found else 0


def _untab_to_stops(lines: Sequence[str], stop: int) -> Iterator[Mend]:
    """Move what follows a tab to the next column that editors show it in."""
    literal = find_literal(lines)
    new, heads = list(lines), dict[str, list[int]]()
    for number, line in enumerate(lines):
        end = _end_of_tabs(line)
        if number not in literal and "\t" in line[:end]:
            head = line[:end].expandtabs(stop)
            new[number] = head + line[end:]
            heads.setdefault(head, []).append(number)
    mends = [
        Mend(
            rule="yaml-tab", expected="spaces, not a tab", fix=_name_head(head), at=run[0],
            got=lines[run[0]], changed=tuple(run), lines=tuple(new),
        )
        for head, run in heads.items()
    ]  # fmt: skip
    if mends:
        yield replace(mends[0], more=tuple(mends[1:]))


def _name_head(head: str) -> str:
    shown = f"{len(head)} spaces" if head.isspace() else f'"{head}"'
    return f"start {{lines}} with {shown}, without a tab"


def _hyphenate(line: str) -> str:
    found = _BULLET.match(line)
    return f"{found[1]}- {line[found.end() :]}" if found else line


def _tell_bullet(old: str, new: str) -> dict[str, Any]:
    return {
        "rule": "yaml-bullet",
        "expected": "a hyphen before each item",
        "fix": "write a hyphen and a space in the place of the sign at the start of {lines}",
        "col": indent_of(old),
        "alone": f"write {new.strip()}",
    }


def _punctuate(line: str) -> str:
    found = _COLON.match(line)
    return f"{found[1]}: {line[found.end() :]}" if found else line


def _tell_colon(old: str, new: str) -> dict[str, Any]:
    found = _COLON.match(old)
    sign = found[2] if found else ""
    return {
        "rule": "yaml-colon-sign",
        "expected": "a colon from the keyboard",
        "col": indent_of(old),
        "fix": f'write ":" and a space in the place of "{sign}", in {{lines}}',
        "alone": f"write {new.strip()}",
    }
