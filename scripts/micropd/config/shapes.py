"""The shapes that values of `mkdocs.yml` may have, such as text, number, list or group."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from micropd.problems import Problem, quote
from micropd.yaml.origin import Origin, Step

_STANDARD = "tag:yaml.org,2002:"
_KINDS = {
    "str": "text", "int": "number", "float": "number", "bool": "flag", "null": "nothing",
    "timestamp": "date", "seq": "list", "map": "group",
}  # fmt: skip
_SHOWN = {"list": "a list", "group": "a group of keys", "nothing": "nothing"}
_TAKEN_FOR = {"number": "the number", "flag": "the yes or no of", "date": "the date"}


class _Reader(SafeConstructor, Resolver):
    """Reads single values as the host does."""

    def __init__(self) -> None:
        SafeConstructor.__init__(self)
        Resolver.__init__(self)


_READER: Any = _Reader()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The kinds of value that a key accepts; it accepts no other."""

    kinds: tuple[str, ...] = ()
    """Of `text`, `number`, `flag`, `date`, `nothing`."""
    items: Shape | None = None
    """What the items are, where it may be a list."""
    values: Shape | None = None
    """What the values are, where it may be a group of keys."""
    is_pair: bool = False
    """Whether such a group has just one key."""
    expected: str
    """What a value should be, in words."""
    fix: str


ANYTHING = Shape(expected="", fix="")
"""No shape at all."""


def kind_of(node: yaml.Node) -> str:
    """Return the kind that the host reads a value as, or `unknown` if nobody can tell."""
    if isinstance(node, yaml.ScalarNode) and not _can_be_read(node):
        return "unknown"
    return _KINDS.get(_tag_of(node).removeprefix(_STANDARD), "unknown")


def nodes_below(node: yaml.Node, seen: set[int] | None = None) -> Iterator[yaml.Node]:
    """Yield a node and all that is in it, each once: aliases may lead back to where they are."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return
    seen.add(id(node))
    yield node
    if not isinstance(node, yaml.ScalarNode):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from nodes_below(part, seen)


def find_unreadable(origin: Origin) -> Iterator[Problem]:
    """Yield a problem for each value that the host cannot read, such as the date 2026-02-30."""
    for node in nodes_below(origin.node):
        if not _can_be_read(node):
            yield dataclasses.replace(origin, node=node).problem(
                rule="unreadable-value", expected="a day or a number that exists, or text",
                got=quote(node.value), fix=f'put quotes around it: "{node.value}"',
            )  # fmt: skip


def _can_be_read(node: yaml.Node) -> bool:
    # A style means quotes, or a block: what stands there is text, whatever it looks like.
    if not isinstance(node, yaml.ScalarNode) or node.style or not node.value:
        return True
    tag = _tag_of(node)
    if tag == f"{_STANDARD}merge":
        return True
    try:
        _READER.construct_object(yaml.ScalarNode(tag, node.value, node.start_mark, node.end_mark))
    except (ValueError, OverflowError):
        return False
    except yaml.YAMLError:  # what nobody can read, such as "="; or a tag that only the host knows
        return not tag.startswith(_STANDARD) or "python" in tag
    return True


def _tag_of(node: yaml.Node) -> str:
    tag: str = node.tag
    # Our trees have every scalar as text; the host resolves plain ones to numbers, flags and dates.
    if isinstance(node, yaml.ScalarNode) and tag == f"{_STANDARD}str" and not node.style:
        tag = _READER.resolve(yaml.ScalarNode, node.value, (True, False))
    return tag


def find_misfits(origin: Origin, shape: Shape, *steps: Step) -> Iterator[Problem]:
    """Yield a problem for each value below the steps that does not have its shape."""
    node = origin.find(*steps)
    kind = "unknown" if shape is ANYTHING else kind_of(node)
    if kind == "list" and shape.items:
        for index in range(len(node.value)):
            yield from find_misfits(origin, shape.items, *steps, index)
    elif kind == "group" and shape.values and not (shape.is_pair and len(node.value) != 1):
        for key, _ in node.value:
            yield from find_misfits(origin, shape.values, *steps, str(key.value))
    elif kind != "unknown" and kind not in shape.kinds:
        yield _misfit(origin, shape, node, kind, *steps)


def show_value(node: yaml.Node) -> str:
    """Say what somebody wrote."""
    return _SHOWN.get(kind_of(node)) or quote(node.value)


def _misfit(origin: Origin, shape: Shape, node: yaml.Node, kind: str, *steps: Step) -> Problem:
    got, fix = show_value(node), shape.fix
    if kind == "group" and shape.values:
        got = f"{len(node.value)} keys in one item" if node.value else "an empty group"
    # Nearly always a title such as 2026 or "No" was meant.
    if "text" in shape.kinds and kind in _TAKEN_FOR:
        got, fix = f"{_TAKEN_FOR[kind]} {got}", f'put quotes around it: "{node.value}"'
    return origin.problem(*steps, rule="wrong-type", expected=shape.expected, got=got, fix=fix)
