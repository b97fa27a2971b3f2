"""YAML text as a tree of nodes with positions, past one damaged entry to the next."""

from __future__ import annotations

import re

import yaml

from micropd.problems import Place, Problem, quote

_MOST_SYNTAX_ERRORS = 25
_ENTRY = re.compile(r"^ {0,4}- ", re.MULTILINE)

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def compose_tree(
    text: str, file: str, first_line: int = 1
) -> tuple[yaml.Node | None, list[Problem]]:
    """Parse YAML 1.1 into nodes whose scalars are all text.

    `first_line` is the line of `file` on which `text` starts. Where the syntax is broken, the
    list entry around it is left out and the rest is read on, so that one call finds every
    damaged entry.
    """
    problems: list[Problem] = []
    while len(problems) < _MOST_SYNTAX_ERRORS:
        try:
            return yaml.compose(text, Loader=_Loader), problems
        except yaml.YAMLError:
            problem, line = _explain(text, file, first_line)
            problems.append(problem)
        rest = _without_entry(text, line)
        if rest == text:
            break
        text = rest
    return None, problems


def _explain(text: str, file: str, first_line: int) -> tuple[Problem, int]:
    """Word the first syntax error of `text`, and tell the line that it started on."""
    # The pure parser says the same on every machine; the fast one may not be there.
    try:
        yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        start = error.context_mark if _is_unclosed(error) else mark
        assert mark is not None and start is not None
        words = f"{error.context or ''} {error.problem or ''}".strip()
        place = Place(file=file, line=start.line + first_line, col=start.column + 1)
        source = (text.splitlines() or [""])[min(start.line, text.count("\n"))]
        return _problem(words, source, place), start.line
    except (yaml.YAMLError, RecursionError):
        pass
    place = Place(file=file, line=first_line)
    fix = "write each video as a short list of keys"
    return _syntax(place, "yaml-too-deep", "YAML a few levels deep", "far deeper nesting", fix), 0


def _is_unclosed(error: yaml.MarkedYAMLError) -> bool:
    return "quoted scalar" in (error.context or "") and error.context_mark is not None


def _problem(words: str, line: str, place: Place) -> Problem:
    value = line.partition(": ")[2].strip() or line.strip()
    quoted = f"put quotes around the text: '{value.replace(chr(39), chr(39) * 2)}'"
    for pattern, rule, expected, fix in (
        (r"mapping values are not allowed", "yaml-colon", "one colon after the key", quoted),
        (r"quoted scalar", "yaml-quote", "a closing quote", "close the quote on the same line"),
        (r"'\\t'|tab", "yaml-tab", "spaces at the start of a line", "replace the tab by spaces"),
        (r"cannot start any token", "yaml-symbol", "text", quoted),
        (r"flow (sequence|mapping)", "yaml-bracket", "a closing bracket", quoted),
        (r"alias|anchor", "yaml-alias", "text", quoted),
        (r"tag", "yaml-tag", "text", quoted),
        (r"could not find expected ':'", "yaml-key", "a key, a colon, a space", "write key: value"),
        (r"block .*'<scalar>'", "yaml-symbol", "text", quoted),
        (r"block (mapping|collection|sequence)", "yaml-indent", "keys in one column", "line it up"),
        (r"single document", "yaml-documents", "one document", "remove the line of dashes"),
    ):
        if re.search(pattern, words) and (rule != "yaml-tab" or "\t" in line):
            return _syntax(place, rule, expected, quote(line.strip()), fix)
    return _syntax(place, "yaml-syntax", "YAML", quote(line.strip()), quoted)


def _syntax(place: Place, rule: str, expected: str, got: str, fix: str) -> Problem:
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix)


def _without_entry(text: str, line: int) -> str:
    """Blank out the list entry around a line, so that the lines below keep their numbers."""
    lines = text.split("\n")
    starts = [i for i, entry in enumerate(lines) if _ENTRY.match(entry)]
    indents = {i: len(lines[i]) - len(lines[i].lstrip()) for i in starts}
    outer = [i for i in starts if indents[i] == min(indents.values())]
    first = max((i for i in outer if i <= line), default=None)
    if first is None:
        return text
    last = min((i for i in outer if i > first), default=len(lines))
    end = next((i for i in range(first + 1, last) if re.match(r"[^\s#-]", lines[i])), last)
    return "\n".join([*lines[:first], *[""] * (end - first), *lines[end:]])
