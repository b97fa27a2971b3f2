"""A YAML tree as plain dicts, lists and strings, and what is wrong with its form."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from micropd.problems import Place, Problem, Severity, quote
from micropd.yaml.folded import advise_on_list
from micropd.yaml.hyphens import split_items

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""None stands for a key that has no value."""

_NULLS = ("", "~", "null", "Null", "NULL")
_STANDARD_TAG = "tag:yaml.org,2002:"
_TEXT = f"{_STANDARD_TAG}str"
_COMMENT = re.compile(r"(?:^|[:\-,\[\s])\s+(#.*)$")
_SWALLOWED = re.compile(r"\s+(#\S.*)$")
_ANCHOR = re.compile(r"[:\-,\[{]\s+&")
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What nobody can see, and XML cannot hold; only its code can bring it into a text."""
_OPENING = "“„‟‘‚"
_SMART = re.compile(rf"[{_OPENING}].*[”“’‘]", re.DOTALL)


@dataclass(slots=True)
class PlainReader:
    """Turns nodes into plain values; scalars are text as typed."""

    file: str
    lines: list[str]
    """The file's own lines, to see comments that ate a value."""
    first_line: int = 1
    problems: list[Problem] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)
    _key: str = ""
    _commented: frozenset[int] = frozenset()
    _anchored: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Note the few lines that need a second look."""
        pairs = enumerate(self.lines)
        self._commented = frozenset(i for i, line in pairs if " #" in line or "\t#" in line)
        with_sign = ((i, line) for i, line in enumerate(self.lines) if "&" in line)
        self._anchored = frozenset(i for i, line in with_sign if _ANCHOR.search(line))

    def read(self, node: yaml.Node) -> Plain:
        """Return the node's value, or None for an empty one."""
        if isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
            return None
        # Each node is read once: a file of aliases to aliases would otherwise never end.
        if id(node) in self._seen:
            fix = "write the value out in both places, or put quotes around text that starts with *"
            # Why: decisions.md#why-are-yaml-aliases-refused
            self._add(node, "yaml-alias", "values written out", "a YAML alias (*name)", fix)
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.start_mark.line in self._anchored:
                self._check_for_anchor(node)
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            self._split(node)
            return [self._item(item) for item in node.value]
        return self._mapping(node)

    def place(self, node: yaml.Node) -> Place:
        """Tell where in the file the node starts."""
        mark = node.start_mark
        return Place(file=self.file, line=mark.line + self.first_line, col=mark.column + 1)

    def _split(self, node: yaml.SequenceNode) -> None:
        """Take apart entries that ran together, and say where the next one starts."""
        for start in split_items(node):
            line = f"- {self.lines[start.start_mark.line].strip()}"
            fix = f"write {quote(line)}, with the hyphen right below that of the entry before"
            self._key = ""
            self._add(start, "missing-hyphen", "a hyphen before a new entry", quote(line[2:]), fix)

    def _item(self, node: yaml.Node) -> Plain:
        value = self.read(node)
        if value is None:
            self._check_for_comment(node)
        return "" if value is None else value

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        if node.tag != _TEXT and (not node.tag.startswith(_STANDARD_TAG) or "python" in node.tag):
            fix = "write the value itself; put quotes around text that starts with !"
            self._add(node, "yaml-tag", "plain text", f"the tag {quote(node.tag)}", fix)
        value: str = node.value
        if node.style == '"' and not value.isprintable():
            self._check_for_invisible(node)
        if node.end_mark.line > node.start_mark.line and (node.style or ">") == ">":
            self._check_for_folded_list(node)
        if node.style:
            return value
        if value in _NULLS:
            return None
        if self._commented and node.end_mark.line in self._commented:
            self._check_for_swallowed(node)
        return self._without_smart_quotes(node)

    def _mapping(self, node: yaml.Node) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._key = ""
                fix = "put quotes around text that starts with { or ["
                self._add(key_node, "yaml-bracket", "text", "brackets within brackets", fix)
                continue
            key = key_node.value
            self._key = key
            if key in values:
                fix = "keep one of the two"
                self._add(key_node, "duplicate-key", f'"{key}" once', "it a second time", fix)
            values[key] = self.read(value_node)
            self._key = key
            if values[key] is None:
                self._check_for_comment(key_node)
        return values

    def _check_for_comment(self, node: yaml.Node) -> None:
        """Tell whoever wrote `tags: #edtech` why there is no value."""
        line = node.end_mark.line
        if line in self._commented and (
            comment := _COMMENT.search(self.lines[line][node.end_mark.column :])
        ):
            fix = (
                f"remove the # (it starts a comment), or write {quote(comment[1])} with its quotes"
            )
            self._add(node, "hash-comment", "a value", f"the comment {quote(comment[1])}", fix)

    def _check_for_swallowed(self, node: yaml.ScalarNode) -> None:
        """Tell whoever wrote `title: Tip #3` what became of the 3."""
        rest = self.lines[node.end_mark.line][node.end_mark.column :]
        if comment := _SWALLOWED.match(rest):
            fix = f'put quotes around the whole text: "{node.value} {comment[1]}"'
            expected, got = "quotes around text with a #", f"only {quote(node.value)}"
            self._add(node, "hash-in-text", expected, got, fix, "warning")

    def _check_for_folded_list(self, node: yaml.ScalarNode) -> None:
        """Tell whoever wrote a list into a text that its lines become one."""
        if advice := advise_on_list(self.lines, node, self._key):
            line, fix = advice
            expected = "text on one line, or | before a list"
            self._add(node, "folded-list", expected, quote(node.value), fix)
            if line != node.start_mark.line:
                place = Place(file=self.file, line=line + self.first_line)
                self.problems[-1] = dataclasses.replace(self.problems[-1], place=place)

    def _check_for_anchor(self, node: yaml.Node) -> None:
        line, col = node.start_mark.line, node.start_mark.column
        if self.lines[line][col : col + 1] == "&":
            fix = "put quotes around text that starts with &"
            got = quote(self.lines[line][col:])
            self._add(node, "yaml-alias", "text that starts with a letter or digit", got, fix)

    def _check_for_invisible(self, node: yaml.ScalarNode) -> None:
        if INVISIBLE.search(node.value):
            got, fix = "the code of an invisible character", r"remove what starts with \x or \u"
            self._add(node, "control-character", "plain text", got, fix)

    def _without_smart_quotes(self, node: yaml.ScalarNode) -> str:
        value: str = node.value
        if value[0] not in _OPENING or not _SMART.fullmatch(value):
            return value
        fix = 'nothing is lost: they are left out; next time use straight quotes "…", or none'
        self._add(node, "smart-quotes", "straight quotes", quote(value), fix, "warning")
        return value[1:-1].strip()

    def _add(
        self, node: yaml.Node, rule: str, expected: str, got: str, fix: str,
        severity: Severity = "error",
    ) -> None:  # fmt: skip
        problem = Problem(
            place=self.place(node), rule=rule, field=self._key, expected=expected, got=got,
            fix=fix, severity=severity,
        )  # fmt: skip
        self.problems.append(problem)
