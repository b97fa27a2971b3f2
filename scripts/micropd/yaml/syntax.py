"""Broken YAML in the coach's words: what stands there, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from micropd.problems import quote
from micropd.yaml.literal import indent_of
from micropd.yaml.loaders import compose_strictly
from micropd.yaml.mends import Mend

_LONGEST_ADVICE = 300
MISPLACED = ("yaml-indent", "yaml-hyphen", "missing-hyphen")
"""Where lines belong is a guess there, and so is all below."""
_PAIR = re.compile(r"\s*((?:-\s+)?[\w-]+:|-)\s+(.*\S)\s*")
TIGHT_HYPHEN = re.compile(r"\s*-([a-z_]+:(?:\s.*)?)")
# YAML takes its brackets for a list.
_MARKDOWN_LINK = re.compile(
    r"\s*((?:-\s+)?(?:url|link|request|booking):)\s+!?\[[^\]]*\]\((https?://[^\s)]+)\)\s*"
)
STARTS_ENTRY = re.compile(r"\s*id:\s")
_STARTS_KEY = re.compile(r"\s*(?:-\s+)?[\w-]*")
_STARTS_AT_CONTEXT = ("while scanning a", "while parsing a flow", "while parsing a tag")
_CURLY = {"“": "”", "„": "“", "‘": "’", "‚": "‘", "”": "”", "’": "’"}


class _Words(NamedTuple):
    rule: str
    expected: str
    fix: str
    line: str | None = None
    """What has to stand in the line instead, but for its indent."""


def explain(lines: Sequence[str]) -> Mend:
    """Word the first syntax error of lines that have one; the lines mended, where that is clear."""
    number, col, words = _find_error(lines)
    return _explain(lines, min(number, len(lines) - 1), col, words)


def find_first_fault(lines: Sequence[str]) -> int:
    """Return the line of the first syntax error, counted from 0; of sound lines, their number."""
    return len(lines) if is_sound(lines) else _find_error(lines)[0]


def _find_error(lines: Sequence[str]) -> tuple[int, int, str]:
    try:
        compose_strictly("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context or ""
        if context.startswith(_STARTS_AT_CONTEXT) and error.context_mark:
            mark = error.context_mark
        number, col = (mark.line, mark.column) if mark else (0, 0)
        return number, col, f"{context} {error.problem or ''}"
    except (yaml.YAMLError, RecursionError):
        pass
    return 0, 0, ""


def is_sound(lines: Sequence[str]) -> bool:
    """Tell whether lines are YAML."""
    try:
        compose_strictly("\n".join(lines))
    except (yaml.YAMLError, RecursionError):
        return False
    return True


def _explain(lines: Sequence[str], number: int, col: int, words: str) -> Mend:
    opened = _find_open_quote(lines[:number]) if "<block end>" in words else None
    if opened is not None:
        number, col, words = opened, lines[opened].index(":") + 2, "quoted scalar"
    line = lines[number]
    rule, expected, fix, better = _describe(line, col, words)
    if rule in MISPLACED:
        col = indent_of(line)
    new = (*lines[:number], " " * indent_of(line) + (better or ""), *lines[number + 1 :])
    return Mend(
        rule=rule, expected=expected, fix=fix, at=number, col=col, got=line, changed=(number,),
        lines=new if better is not None else (),
    )  # fmt: skip


def _find_open_quote(lines: Sequence[str]) -> int | None:
    """Find the line whose quote was closed by chance, by the first quote of a later line."""
    for number, line in enumerate(lines):
        pair = _PAIR.fullmatch(line)
        if pair and pair[2][0] in "\"'" and pair[2].count(pair[2][0]) == 1:
            return number
    return None


def _describe(line: str, col: int, words: str) -> _Words:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or r"'\t'" in words:
        return _Words("yaml-tab", "spaces, not a tab", "replace each tab by spaces")
    if tight := TIGHT_HYPHEN.fullmatch(line):
        fix = f"write {quote(f'- {tight[1]}')}, in the column of the other hyphens"
        return _Words("yaml-hyphen", "a space after the hyphen", fix, f"- {tight[1]}")
    if link := _MARKDOWN_LINK.fullmatch(line):
        return _write("yaml-link", "only the address", f"{link[1]} {link[2]}")
    if "block collection" in words and STARTS_ENTRY.match(line):
        fix = f"write {quote(f'- {line.strip()}')}, and its other keys right below the id"
        return _Words("missing-hyphen", "a hyphen before a new entry", fix)
    if "too deep" in words:
        fix = "write each video as a short list of keys"
        return _Words("yaml-too-deep", "a few levels of indentation", fix)
    if "mapping values" in words:
        is_key = bool(_STARTS_KEY.fullmatch(line[:col]))
        return _misplaced() if is_key else _quoted("yaml-colon", "one colon in a line", line)
    if "double-quoted" in words and "escape" in words:
        return _quoted("yaml-escape", r"text without \ between double quotes", line)
    if "quoted scalar" in words:
        return _closed(line, col)
    return _describe_token(line, words)


def _describe_token(line: str, words: str) -> _Words:
    value = _value(line)
    letter = "text that starts with a letter or digit"
    if "expected ':'" in words:
        return _with_colon(line)
    if line.startswith(("---", "...")) and "document" in words:
        return _Words("yaml-documents", "one document in the file", "remove the line", "")
    if "document" in words and value[:1] != "%":
        return _misplaced()
    if "flow" in words:
        better = line.strip().rstrip(",") + ("}" if "mapping" in words else "]")
        return _write("yaml-bracket", "a closing bracket", better)
    if "alias" in words or "anchor" in words:
        return _quoted("yaml-alias", letter, line)
    if "tag" in words:
        return _quoted("yaml-tag", letter, line)
    if "<block end>" in words and "<scalar>" in words and value[:1] in "\"'":
        return _quoted("yaml-quote", "nothing after the closing quote", line)
    if "<block end>" in words and value[:1] in "[{" and value:
        return _quoted("yaml-bracket", "nothing after the closing bracket", line)
    if "block" in words and "block scalar" not in words and "node" not in words:
        return _misplaced()
    if words.strip() and "directive" not in words:
        return _quoted("yaml-symbol", letter, line)
    return _Words(
        "yaml-syntax", "a key, a colon, a space and a value", "remove the line, or write it again"
    )


def _misplaced() -> _Words:
    fix = "start the line in the same column as the lines it belongs with"
    return _Words("yaml-indent", "keys of one entry in one column", fix)


def _write(rule: str, expected: str, line: str) -> _Words:
    fix = f"write {line}" if len(line) <= _LONGEST_ADVICE else f"write {line[:40]} … {line[-40:]}"
    return _Words(rule, expected, fix, line)


def _value(line: str) -> str:
    pair = _PAIR.fullmatch(line)
    return pair[2] if pair else line.strip()


def _quoted(rule: str, expected: str, line: str) -> _Words:
    """Advise to write a line's text in quotes, in those that its own characters allow."""
    pair = _PAIR.fullmatch(line)
    key, text = (pair[1] + " ", pair[2]) if pair else ("", line.strip())
    if text[:1] == "{" and text[-1:] == "}":
        parts = [_quote_value(part) for part in text[1:-1].split(", ")]
        return _write(rule, expected, f"{key}{{{', '.join(parts)}}}")
    return _write(rule, expected, f"{key}{_in_quotes(text)}")


def _quote_value(part: str) -> str:
    """Put the value of a key between braces in quotes, where it holds a sign of YAML's."""
    key, _, value = part.partition(": ")
    is_odd = ": " in value or value[:1] in "@`%*&!|>"
    return f"{key}: {_in_quotes(value)}" if value and is_odd else part


def _in_quotes(text: str) -> str:
    is_curly = len(text) > 1 and _CURLY.get(text[0]) == text[-1]
    if is_curly or (len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"):
        text = text[1:-1]
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"'


def _closed(line: str, col: int) -> _Words:
    """Advise to close a quote at the end of its line."""
    mark = line[col : col + 1] or '"'
    start, text = line[:col], line[col + 1 :].rstrip()
    if text[-1:] in _CURLY or (text[-1:] in "\"'" and text[-1:] != mark):
        text = text[:-1]  # the wrong one of the keyboard's
    whole = text if mark not in text else ""
    better = f"{start}{mark}{whole}{mark}" if whole else f"{start}{_in_quotes(mark + text)}"
    return _write("yaml-quote", "a closing quote", better.strip())


def _with_colon(line: str) -> _Words:
    expected = "a key, a colon and a space"
    key, found, rest = line.strip().partition(":")
    if not found:
        key, _, rest = key.partition(" ")
    if not re.fullmatch(r"(?:- +)?[\w-]+", key):
        fix = 'write "key: text", with a space after the colon'
        return _Words("yaml-key", expected, fix)
    return _write("yaml-key", expected, f"{key}: {rest.strip()}".rstrip())
