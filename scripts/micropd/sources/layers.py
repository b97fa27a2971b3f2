"""`mkdocs.yml` and the files it inherits from, as trees with positions."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import yaml

from micropd.problems import Problem, quote
from micropd.sources.origin import Origin, value_node
from micropd.sources.text import read_text
from micropd.sources.yaml_tree import compose_tree

FILE = "mkdocs.yml"
_INHERIT = "INHERIT"


@dataclass(frozen=True, slots=True)
class Layer:
    """One configuration file."""

    file: str
    """Path from the project's root."""
    lines: tuple[str, ...]
    tree: yaml.Node

    def text(self, *keys: str) -> str:
        """Return a host key's text; what only the host can resolve, such as `!ENV`, is empty."""
        node: yaml.Node | None = self.tree
        for key in keys:
            node = node and value_node(node, key)
        if not isinstance(node, yaml.ScalarNode) or node.tag.startswith("!"):
            return ""
        return str(node.value)


def read_layers(root: Path) -> tuple[list[Layer], list[Problem]]:
    """Read `mkdocs.yml` below `root`, then what it inherits from; an earlier one has precedence."""
    layers: list[Layer] = []
    problems: list[Problem] = []
    file = FILE
    while file:
        text, faults = read_text(root / file, file)
        if text is None and layers:
            faults = [_problem(layers[-1], "missing-file", "a file", "mend its path")]
        tree, mistakes = compose_tree(text, file) if text is not None else (None, [])
        problems += [*faults, *mistakes]
        if not isinstance(tree, yaml.MappingNode):
            break
        layers.append(Layer(file, tuple((text or "").split("\n")), tree))
        file = _find_parent(layers, problems)
    return layers, problems


def _find_parent(layers: list[Layer], problems: list[Problem]) -> str:
    """Return the path of the file that the last layer inherits from, or nothing."""
    named = layers[-1].text(_INHERIT)
    folder = os.path.dirname(layers[-1].file)
    path = os.path.normpath(os.path.join(folder, named)).replace(os.sep, "/") if named else ""
    if path in {layer.file for layer in layers}:
        expected = "a file that does not lead back here"
        problems.append(_problem(layers[-1], "inherits-itself", expected, "remove the line"))
        return ""
    return path


def _problem(layer: Layer, rule: str, expected: str, fix: str) -> Problem:
    origin, got = Origin(node=layer.tree, file=layer.file), quote(layer.text(_INHERIT))
    return origin.problem(_INHERIT, rule=rule, expected=expected, got=got, fix=fix)
