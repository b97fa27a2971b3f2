"""A caption's lines as plain words, and who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

Turn = tuple[str | None, str]
"""Who speaks ("" for somebody else than before, None where nothing is said), and the words."""

_SIGN = re.compile("[<>&{:]")
_MARK = re.compile(r"[<>&{]|:\s|(?:^|\n)[ \t]*[-–—]")
# No pattern here can start over within its own match: hostile files cost no more than long ones.
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_DASH = re.compile(r"[ \t]*[-–—][ \t]*(?=\S)")
_CHANGE = re.compile(r"(?:^|(?<=\s))>{2,}\s*")
_NAME = re.compile(r"\s*([^\W\d_][\w .,'’#-]{0,30}):\s+(?=\S)")


def read_turns(lines: Sequence[str]) -> Sequence[Turn]:
    """Return what each speaker says in one caption; its tags and entities are read."""
    text = lines[0] if len(lines) == 1 else "\n".join(lines)
    # A dash starts a turn only where there are two of them, each at the start of a line.
    if (_SIGN.search(text) or len(lines) > 1) and _MARK.search(text):
        return list(_read_marked(text))
    text = " ".join(text.split())
    return ((None, text),) if text else ()


def plain_line(line: str) -> str:
    """Return a line without tags."""
    return (_TAG.sub("", line) if "<" in line or "{" in line else line).strip()


def _read_marked(text: str) -> Iterator[Turn]:
    # Names and texts take turns: text, name, text, name, text.
    before, *voices = _VOICE.split(text)
    yield from _read_signs(before, None)
    for name, words in zip(voices[::2], voices[1::2], strict=True):
        yield from _read_signs(words, _one_line(unescape(name)))


def _read_signs(text: str, speaker: str | None) -> Iterator[Turn]:
    """Yield the turns that people mark by `>>`, by dashes or by `NAME:`."""
    text = unescape(_TAG.sub("", text))
    lines = text.split("\n")
    # One dash may only be a dash; two are a dialogue.
    if sum(bool(_DASH.match(line)) for line in lines) > 1:
        lines = [_DASH.sub(">> ", line, count=1) for line in lines]
    lines[1:] = [f">> {line}" if _find_name(line, None) else line for line in lines[1:]]
    first, *others = _CHANGE.split("\n".join(lines))
    for number, turn in enumerate((first, *others)):
        who = "" if number else speaker
        name = _find_name(turn, who)
        if words := _one_line(turn[name.end() :] if name else turn):
            yield (name[1] if name else who), words


def _find_name(text: str, speaker: str | None) -> re.Match[str] | None:
    """Find the name before a colon: after `>>` any, else in capitals, for `Note: …` is none."""
    found = None if speaker else _NAME.match(text)
    is_name = found and (speaker == "" or (found[1].isupper() and len(found[1]) > 1))
    return found if is_name else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
