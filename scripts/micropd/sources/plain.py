"""A YAML tree as plain dicts, lists and strings, and what is wrong with its form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from micropd.problems import Place, Problem, quote

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

_DEEPEST = 12
_NULLS = ("", "~", "null", "Null", "NULL")
_STANDARD_TAG = "tag:yaml.org,2002:"


@dataclass(slots=True)
class PlainReader:
    """Turns nodes into plain values; keys without a value are left out."""

    file: str
    lines: list[str]
    """The file's own lines, to see comments that ate a value."""
    first_line: int = 1
    problems: list[Problem] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def read(self, node: yaml.Node, depth: int = 0) -> Plain | None:
        """Return the node's value, or None for an empty one; scalars are text as typed."""
        if depth > _DEEPEST:
            self._add(node, "yaml-too-deep", "a few levels", "a deeper level", "write it flatter")
            return None
        # Each node is read once: a file of aliases to aliases would otherwise never end.
        if id(node) in self._seen:
            fix = "write the value out in both places, or quote text that starts with *"
            self._add(node, "yaml-alias", "values written out", "a YAML alias (*name)", fix)
            return None
        self._seen.add(id(node))
        return self._read_kind(node, depth)

    def place(self, node: yaml.Node) -> Place:
        """Tell where in the file the node starts."""
        mark = node.start_mark
        return Place(file=self.file, line=mark.line + self.first_line, col=mark.column + 1)

    def _read_kind(self, node: yaml.Node, depth: int) -> Plain | None:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            values = [self.read(item, depth + 1) for item in node.value]
            return [value if value is not None else "" for value in values]
        return self._mapping(node, depth)

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        if not node.tag.startswith(_STANDARD_TAG) or "python" in node.tag:
            fix = "quote text that starts with !"
            self._add(node, "yaml-tag", "plain text", f"the tag {quote(node.tag)}", fix)
        value: str = node.value
        if node.style is None and value in _NULLS:
            return None
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", value):
            fix = "remove the invisible character"
            self._add(node, "control-character", "plain text", "a control character", fix)
        if len(value) > 1 and value[0] in "“„‟" and value[-1] in "”“" and not node.style:
            fix = 'use straight quotes "…", or none'
            self._add(node, "smart-quotes", "straight quotes", quote(value), fix, "warning")
            return value[1:-1]
        return value

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in values:
                fix = "keep one of the two"
                self._add(key_node, "duplicate-key", f'"{key}" once', "it again", fix)
            value = self.read(value_node, depth + 1)
            if value is not None:
                values[key] = value
            else:
                self._check_for_comment(key_node)
        return values

    def _check_for_comment(self, key_node: yaml.Node) -> None:
        """Tell whoever wrote `tags: #edtech` why there is no value."""
        line = self.lines[key_node.start_mark.line]
        if comment := re.search(r":\s+(#.*)$", line[key_node.end_mark.column :]):
            fix = "remove the # (it starts a comment)"
            self._add(key_node, "hash-comment", "a value", quote(comment[1]), fix)

    def _add(
        self, node: yaml.Node, rule: str, expected: str, got: str, fix: str, severity: str = "error"
    ) -> None:
        kind = "warning" if severity == "warning" else "error"
        place = self.place(node)
        self.problems.append(
            Problem(
                place=place, rule=rule, expected=expected, got=got, fix=fix, severity=kind
            )
        )
