"""Tells the lines of a Markdown text that are prose from those that show code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ITEM = re.compile(r"(?:[*+-]|\d+\.)\s")
# An admonition, a tab, a footnote, a definition: what is indented below belongs to it.
_OPENER = re.compile(r"!!!\s*\w|\?\?\?\+?\s*\w|===[!+]*\s*[\"']|\[\^[^\]]+\]:|:\s")
_STEP = 4
"""Python-Markdown indents by four, whatever a list's marker takes."""


def prose_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines outside code blocks, fenced or indented, with their numbers from 1."""
    fence, blocks = "", _Blocks()
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
            fence = ""
            blocks.is_start = False
        elif not fence and not blocks.is_code(line):
            yield number, line


def blank_code(text: str) -> str:
    """Put spaces where a Markdown text shows code or hides a comment; all places stay."""
    prose = dict(prose_lines(text))
    numbered = enumerate(text.split("\n"), start=1)
    lines = [prose.get(number, " " * len(line)) for number, line in numbered]
    kept = "\n".join(_INLINE_CODE.sub(_blank, line) for line in lines)
    return _COMMENT.sub(_blank, kept)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


@dataclass(slots=True)
class _Blocks:
    """What the lines so far have opened, by which one more is prose or indented code."""

    is_start: bool = True
    """Whether the next line can start a block."""
    _was_code: bool = False
    _is_list: bool = False
    _inside: list[int] = field(default_factory=lambda: [0])
    """How far the content of each open list, admonition … is indented."""

    def is_code(self, line: str) -> bool:
        """Take one more line; tell whether it is part of an indented code block."""
        text = line.expandtabs(_STEP).lstrip(" ")
        if not text:
            self.is_start = True
            return self._was_code
        indent = len(line.expandtabs(_STEP)) - len(text)
        self._close(text, indent)
        depth = indent - self._inside[-1]
        self._was_code = depth >= _STEP and (self.is_start or self._was_code)
        if not self._was_code:
            self._open(text, depth)
        return self._was_code

    def _close(self, text: str, indent: int) -> None:
        """Close the blocks that a line has left by its indent; a paragraph runs on without one."""
        if self.is_start or text.startswith("#") or _ITEM.match(text) or _OPENER.match(text):
            while indent < self._inside[-1]:
                self._inside.pop()

    def _open(self, text: str, depth: int) -> None:
        is_opener = depth == 0 and bool(_OPENER.match(text))
        is_item = bool(_ITEM.match(text)) and (self.is_start or self._is_list)
        self._is_list = is_item or (self._is_list and not self.is_start)
        if depth < _STEP and (is_opener or is_item):
            self._inside.append(self._inside[-1] + _STEP)
        self.is_start = is_opener or text.startswith("#")
