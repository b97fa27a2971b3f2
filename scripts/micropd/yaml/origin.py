"""Where a value comes from: the place in the coach's file, for problems about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from micropd.problems import Place, Problem, Severity

Step = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What one record was read from."""

    node: yaml.Node
    """Its node in the YAML tree."""
    file: str
    """Path of its file below the project's root."""
    subject: str = ""
    """What the coach calls it, such as `video "forms"`."""
    first_line: int = 1
    """Line of the file on which the YAML starts."""
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other words by which its keys may have been typed."""

    def place(self, *steps: Step) -> Place:
        """Tell where a value stands; of a value that is not there, where it should."""
        node = self.find(*steps)
        if steps and isinstance(steps[-1], int) and isinstance(node, yaml.ScalarNode):
            return self._at_line(node, steps[-1])
        return self._at(node)

    def find(self, *steps: Step) -> yaml.Node:
        """Return a value's node; of a value that is not there, the one where it should be."""
        node = self.node
        for _, child in self._walk(steps):
            node = child or node
        return node

    def place_of_key(self, *steps: Step) -> Place:
        """Tell where the key of a value stands."""
        node = self.node
        for _, child in self._walk(steps[:-1]):
            node = child or node
        return self._at(key_node(node, str(steps[-1])) or node)

    def has_key(self, *steps: Step) -> bool:
        """Whether a key is there, with or without a value."""
        node: yaml.Node | None = self.node
        for _, child in self._walk(steps[:-1]):
            node = child or node
        return node is not None and key_node(node, str(steps[-1])) is not None

    def path(self, *steps: Step) -> str:
        """Write a value's path in the words that were typed: `captions[0].file`."""
        named = list(self._walk(steps))
        # Of steps that are not in the file only the last is the coach's own: a key to add.
        kept = [step for step, child in named[:-1] if child] + [step for step, _ in named[-1:]]
        return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in kept).lstrip(".")

    def problem(
        self, *steps: Step, rule: str, expected: str, got: str, fix: str,
        severity: Severity = "error",
    ) -> Problem:  # fmt: skip
        """Say what is wrong with the value that the steps lead to."""
        return Problem(
            place=self.place(*steps), rule=rule, subject=self.subject, field=self.path(*steps),
            expected=expected, got=got, fix=fix, severity=severity,
        )  # fmt: skip

    def at_key(self, *steps: Step, **words: Any) -> Problem:
        """Say what is wrong with a key itself."""
        return dataclasses.replace(self.problem(*steps, **words), place=self.place_of_key(*steps))

    def _walk(self, steps: tuple[Step, ...]) -> Iterator[tuple[Step, yaml.Node | None]]:
        node = self.node
        for step in steps:
            names = (step, *self.synonyms.get(str(step), ())) if node is self.node else (step,)
            found = ((name, _child(node, name)) for name in names)
            typed, child = next((pair for pair in found if pair[1]), (step, None))
            node = child or node
            yield typed, child

    def _at_line(self, node: yaml.ScalarNode, number: int) -> Place:
        """Tell where a line of a text stands that counts as a list; only `|` keeps its lines."""
        place = self._at(node)
        filled = [n for n, line in enumerate(node.value.splitlines()) if line.strip()]
        if node.style != "|" or number >= len(filled):
            return place
        return dataclasses.replace(place, line=place.line + 1 + filled[number], col=1)

    def _at(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(file=self.file, line=mark.line + self.first_line, col=mark.column + 1)


def key_node(node: yaml.Node, key: str) -> yaml.Node | None:
    """Find the node of a mapping's key itself."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((pair[0] for pair in pairs if pair[0].value == key), None)


def value_node(node: yaml.Node, key: str) -> yaml.Node | None:
    """Find the node of the value that a mapping has for a key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((pair[1] for pair in pairs if pair[0].value == key), None)


def _child(node: yaml.Node, step: Step) -> yaml.Node | None:
    if isinstance(step, str):
        return value_node(node, step)
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return items[step] if step < len(items) else None
