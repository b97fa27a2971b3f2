"""`mkdocs.yml` and the files it inherits from, as trees with positions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from micropd.config.environment import Resolver
from micropd.config.host_table import HOST_KEYS
from micropd.config.shapes import kind_of, show_value
from micropd.problems import Place, Problem, quote
from micropd.records.fields import known_keys
from micropd.settings import Extra
from micropd.text_file import read_text
from micropd.yaml.origin import Origin, value_node
from micropd.yaml.tree import compose_tree

FILE = "mkdocs.yml"
INHERIT = "INHERIT"
_KEYS = {*HOST_KEYS, INHERIT, *known_keys(Extra)}


@dataclass(frozen=True, slots=True)
class Layer:
    """One configuration file."""

    file: str
    """Path from the project's root."""
    lines: tuple[str, ...]
    tree: yaml.Node
    unset: tuple[Problem, ...] = ()
    """What is wrong with the variables it names."""

    def text(self, *keys: str) -> str:
        """Return the text of a host's key, or "" if only the host can resolve it."""
        node: yaml.Node | None = self.tree
        for key in keys:
            node = node and value_node(node, key)
        if not isinstance(node, yaml.ScalarNode) or kind_of(node) in ("nothing", "unknown"):
            return ""
        return str(node.value)


def read_layers(
    root: Path, environment: Mapping[str, str] | None = None
) -> tuple[list[Layer], list[Problem]]:
    """Read `mkdocs.yml` below `root`, then what it inherits from; an earlier one has precedence.

    `environment` is what `!ENV` may name; without it, only the defaults there are taken.
    """
    layers: list[Layer] = []
    problems: list[Problem] = []
    file = FILE
    while file:
        text, faults = read_text(root / file, file)
        # The mistake is in the line that names the file, not in a file that is not there.
        if layers and not (root / file).is_file():
            faults = [_problem(layers[-1], "missing-file", "a file", "mend its path")]
        tree, mistakes = compose_tree(text, file, known=_KEYS) if text is not None else (None, [])
        problems += [*faults, *mistakes]
        if not isinstance(tree, yaml.MappingNode):
            problems += [_no_keys(tree, file)] if tree else []
            break
        problems += _find_odd_form(tree, file, text or "")
        resolver = Resolver(file, environment)
        resolver.resolve(tree)
        lines = tuple((text or "").split("\n"))
        layers.append(Layer(file, lines, tree, tuple(resolver.problems)))
        file = _find_parent(layers, problems)
    return layers, problems


def _find_parent(layers: list[Layer], problems: list[Problem]) -> str:
    """Return the path of the file that the last layer inherits from, or nothing."""
    node = value_node(layers[-1].tree, INHERIT)
    if node is not None and (not isinstance(node, yaml.ScalarNode) or kind_of(node) != "text"):
        problems.append(_problem(layers[-1], "wrong-type", "the path of a file", "remove the line"))
        return ""
    named = layers[-1].text(INHERIT)
    folder = os.path.dirname(layers[-1].file)
    path = os.path.normpath(os.path.join(folder, named)).replace(os.sep, "/") if named else ""
    # The host would run in this circle until Python stops it.
    if path in {layer.file for layer in layers}:
        expected = "a file that does not lead back here"
        problems.append(_problem(layers[-1], "inherits-itself", expected, "remove the line"))
        return ""
    return path


def _problem(layer: Layer, rule: str, expected: str, fix: str) -> Problem:
    origin = Origin(node=layer.tree, file=layer.file)
    got = show_value(origin.find(INHERIT))
    return origin.problem(INHERIT, rule=rule, expected=expected, got=got, fix=fix)


def _no_keys(tree: yaml.Node, file: str) -> Problem:
    fix = 'write "key: value" lines, one below the other'
    return Origin(node=tree, file=file).problem(
        rule="wrong-type", expected="keys with values", got=show_value(tree), fix=fix
    )


def _find_odd_form(tree: yaml.MappingNode, file: str, text: str) -> Iterator[Problem]:
    """Find forms of YAML to which no line can be added."""
    # Our defaults are added as lines at the left edge.
    if tree.flow_style or tree.start_mark.column:
        expected, fix = "keys at the left edge", "start each key in the first column, without {"
        got = "a group in { }" if tree.flow_style else "spaces before the first key"
        yield Origin(node=tree, file=file).problem(
            rule="yaml-form", expected=expected, got=got, fix=fix
        )
    # Lines after the end of a document would be a second one.
    elif end := re.search(r"^\.\.\.", text, re.MULTILINE):
        place = Place(file=file, line=text.count("\n", 0, end.start()) + 1)
        fix = "remove the line of three dots"
        yield Problem(
            place=place, rule="yaml-form", expected="one document", got=quote("..."), fix=fix
        )
