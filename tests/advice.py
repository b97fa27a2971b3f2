"""Advice that says what to type, done to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from micropd.problems import Problem

_KEY = re.compile(r"(?!.*…)(?:(?:- +)*[\w-]+:(?: |$)|- )(?!.*, and )")
_GOT = re.compile(r'"(.*)"', re.DOTALL)


def follow(text: str, problem: Problem) -> str | None:
    """Return a file after the advice; None where that leaves something to think about."""
    lines = text.split("\n")
    number, col, fix = problem.place.line - 1, problem.place.col - 1, problem.fix
    indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    if moved := re.fullmatch(
        r"(put|take) (\w+) (?:more )?spaces? (?:away )?before (lines? .*)", fix
    ):
        amount = 1 if moved[2] == "one" else int(moved[2])
        for one in _numbers(moved[3]):
            line = lines[one]
            lines[one] = " " * amount + line if moved[1] == "put" else line[amount:]
    elif tabs := re.fullmatch(r"replace each tab by (a|\d+) spaces?, in (lines? .*)", fix):
        for one in _numbers(tabs[2]):
            lines[one] = lines[one].replace("\t", " " * (1 if tabs[1] == "a" else int(tabs[1])))
    elif start := re.fullmatch(
        r'start (lines? .*) with (?:(\d+) spaces|"(.*)"), without a tab', fix
    ):
        for one in _numbers(start[1]):
            head = start[3] if start[2] is None else " " * int(start[2])
            lines[one] = head + re.sub(r"^[\s-]*", "", lines[one])
    elif fix in ("remove the line", "remove this line"):
        del lines[number]
    elif hyphens := re.fullmatch(r"write a hyphen and a space in the place of .* (lines? .*)", fix):
        for one in _numbers(hyphens[1]):
            lines[one] = re.sub(r"^([\s-]*)\S+ +", r"\1- ", lines[one])
    elif (written := re.fullmatch(r"write (\S.*)", fix)) and _KEY.match(written[1]):
        lines[number] = indent + written[1]
    elif written := re.fullmatch(r'write (?:"([^"]*)"(?: instead)?|(https?:\S+|[\d:-]+))', fix):
        return _replace(lines, number, col, problem, written[1] or written[2])
    elif meant := re.fullmatch(r'did you mean "(.*)"\?', fix):
        return _replace(lines, number, col, problem, meant[1])
    elif quoted := re.fullmatch(r"put quotes around it: (.*)", fix):
        return _replace(lines, number, col, problem, quoted[1])
    else:
        return None
    return "\n".join(lines)


def _replace(lines: list[str], number: int, col: int, problem: Problem, better: str) -> str | None:
    """Put other words in the place of those that were found."""
    got = _GOT.search(problem.got)
    found = lines[number].find(got[1], col) if got else -1
    if not got or found < 0:
        return None
    lines[number] = lines[number][:found] + better + lines[number][found + len(got[1]) :]
    return "\n".join(lines)


def _numbers(words: str) -> Iterator[int]:
    for first, last in re.findall(r"(\d+)(?: to (\d+))?", words):
        yield from range(int(first) - 1, int(last or first))
