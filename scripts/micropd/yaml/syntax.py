"""Broken YAML in the coach's words: what stands there, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from micropd.problems import Place, Problem, quote
from micropd.yaml.loaders import compose_strictly

_MOST_FAULTS = 10
_LONGEST_ADVICE = 80
_MISPLACED = ("yaml-indent", "yaml-hyphen", "missing-hyphen")
_PAIR = re.compile(r"\s*((?:-\s+)?[\w-]+:|-)\s+(.*\S)\s*")
_TIGHT_HYPHEN = re.compile(r"\s*-([a-z_]+:(?:\s.*)?)")
# YAML takes its brackets for a list.
_MARKDOWN_LINK = re.compile(
    r"\s*((?:-\s+)?(?:url|link|request|booking):)\s+!?\[[^\]]*\]\((https?://[^\s)]+)\)\s*"
)
_STARTS_ENTRY = re.compile(r"\s*id:\s")
_STARTS_KEY = re.compile(r"\s*(?:-\s+)?[\w-]*")
_STARTS_AT_CONTEXT = ("while scanning a", "while parsing a flow", "while parsing a tag")
_Words = tuple[str, str, str]
"""Rule, what was expected, and how to mend it."""


def find_faults(lines: Sequence[str], file: str, first_line: int) -> list[Problem]:
    """List what is broken in a few lines of YAML, each line for itself."""
    lines, faults = list(lines), list[Problem]()
    while len(faults) < _MOST_FAULTS and not _is_sound(lines):
        fault = explain(lines, file, first_line)
        if faults and fault.place.line <= faults[-1].place.line:
            break
        faults.append(fault)
        if fault.rule in _MISPLACED:  # where lines belong, and so all below, is a guess now
            break
        lines[fault.place.line - first_line] = ""
    return faults


def explain(lines: Sequence[str], file: str, first_line: int) -> Problem:
    """Word the first syntax error of lines that have one."""
    try:
        compose_strictly("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context or ""
        if context.startswith(_STARTS_AT_CONTEXT) and error.context_mark:
            mark = error.context_mark
        number, col = (mark.line, mark.column) if mark else (0, 0)
        words = f"{context} {error.problem or ''}"
        return _problem(lines, min(number, len(lines) - 1), col, words, file, first_line)
    except (yaml.YAMLError, RecursionError):
        pass
    return _problem(lines, 0, 0, "", file, first_line)


def _is_sound(lines: Sequence[str]) -> bool:
    try:
        compose_strictly("\n".join(lines))
    except (yaml.YAMLError, RecursionError):
        return False
    return True


def _problem(
    lines: Sequence[str], number: int, col: int, words: str, file: str, first_line: int
) -> Problem:
    opened = _find_open_quote(lines[:number]) if "<block end>" in words else None
    if opened is not None:
        number, col, words = opened, lines[opened].index(":") + 2, "quoted scalar"
    line = lines[number]
    rule, expected, fix = _describe(line, col, words)
    if rule in _MISPLACED:
        col = len(line) - len(line.lstrip())
    place = Place(file=file, line=number + first_line, col=col + 1)
    return Problem(place=place, rule=rule, expected=expected, got=quote(line), fix=fix)


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
        return "yaml-tab", "spaces, not a tab", "replace each tab by two spaces"
    if tight := _TIGHT_HYPHEN.fullmatch(line):
        fix = f"write {quote(f'- {tight[1]}')}, in the column of the other hyphens"
        return "yaml-hyphen", "a space after the hyphen", fix
    if link := _MARKDOWN_LINK.fullmatch(line):
        return "yaml-link", "only the address", f"write {link[1]} {link[2]}"
    if "block collection" in words and _STARTS_ENTRY.match(line):
        fix = f"write {quote(f'- {line.strip()}')}, and its other keys right below the id"
        return "missing-hyphen", "a hyphen before a new entry", fix
    if "too deep" in words:
        fix = "write each video as a short list of keys"
        return "yaml-too-deep", "a few levels of indentation", fix
    if "mapping values" in words:
        is_key = bool(_STARTS_KEY.fullmatch(line[:col]))
        return _misplaced() if is_key else ("yaml-colon", "one colon in a line", _in_quotes(line))
    if "double-quoted" in words and "escape" in words:
        return "yaml-escape", r"text without \ between double quotes", _in_quotes(line)
    if "quoted scalar" in words:
        fix = f"put a second {line[col : col + 1] or chr(34)} where the text ends"
        return "yaml-quote", "a closing quote", fix
    return _describe_token(line, words)


def _describe_token(line: str, words: str) -> _Words:
    value = _value(line)
    if "expected ':'" in words:
        return "yaml-key", "a key, a colon and a space", _with_colon(line)
    if "document" in words and value[:1] != "%":
        return (
            "yaml-documents",
            "one document in the file",
            "remove the line of three dashes or dots",
        )
    if "flow" in words:
        fix = (
            f"write {'}' if 'mapping' in words else ']'} where the list ends, or {_in_quotes(line)}"
        )
        return "yaml-bracket", "a closing bracket", fix
    if "alias" in words or "anchor" in words:
        return "yaml-alias", "text that starts with a letter or digit", _in_quotes(line)
    if "tag" in words:
        return "yaml-tag", "text that starts with a letter or digit", _in_quotes(line)
    if "<block end>" in words and "<scalar>" in words and value[:1] in "\"'":
        return "yaml-quote", "nothing after the closing quote", _in_quotes(line)
    if "<block end>" in words and value[:1] in "[{" and value:
        return "yaml-bracket", "nothing after the closing bracket", _in_quotes(line)
    if "block" in words and "block scalar" not in words and "node" not in words:
        return _misplaced()
    if words.strip() and "directive" not in words:
        return "yaml-symbol", "text that starts with a letter or digit", _in_quotes(line)
    return "yaml-syntax", "a key, a colon, a space and a value", "write the line again"


def _misplaced() -> _Words:
    fix = "start the line in the same column as the lines it belongs with"
    return "yaml-indent", "keys of one entry in one column", fix


def _value(line: str) -> str:
    pair = _PAIR.fullmatch(line)
    return pair[2] if pair else line.strip()


def _in_quotes(line: str) -> str:
    """Advise to write a line's text in quotes, in those that its own characters allow."""
    pair = _PAIR.fullmatch(line)
    key, text = (pair[1] + " ", pair[2]) if pair else ("", line.strip())
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    if len(text) > _LONGEST_ADVICE:
        return "put single quotes ' around the whole text" + (
            f" after {key.strip()}" if key else ""
        )
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"write {key}'{doubled}'"
    return f'write {key}"{text}"'


def _with_colon(line: str) -> str:
    key, found, rest = line.strip().partition(":")
    if not found:
        key, _, rest = key.partition(" ")
    if len(rest) > _LONGEST_ADVICE or not re.fullmatch(r"[\w-]+", key):
        return 'write "key: text", with a space after the colon'
    return f"write {key}: {rest.strip()}" if rest.strip() else f"write {key}:"
