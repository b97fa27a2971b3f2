"""Entries of a list that ran together because a hyphen was forgotten, taken apart again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

import yaml

_ID = "id"
_Pairs: TypeAlias = "list[tuple[yaml.Node, yaml.Node]]"


def split_items(nodes: yaml.SequenceNode) -> list[yaml.Node]:
    """Make several of each item in which further entries begin.

    Returns the node of the key with which each further one begins.
    """
    if all(_is_single(item) for item in nodes.value):
        return []
    parts = [list(split_mapping(item)) for item in nodes.value]
    nodes.value = [part for one in parts for part in one]
    return [part.value[0][0] for one in parts for part in one[1:]]


def split_mapping(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield a group of keys for each entry in a node; anything else as it is."""
    start = None if _is_single(node) else _find_start(node.value)
    if start is None:
        yield node
        return
    cuts = [i for i, (key, _) in enumerate(node.value) if i == 0 or key.value == start]
    for first, end in zip(cuts, [*cuts[1:], len(node.value)], strict=True):
        pairs = node.value[first:end]
        yield yaml.MappingNode(node.tag, pairs, pairs[0][0].start_mark, pairs[-1][1].end_mark)


def _is_single(node: yaml.Node) -> bool:
    if not isinstance(node, yaml.MappingNode):
        return True
    # The value of a key that is itself a list or a group cannot be compared.
    return len({str(key.value) for key, _ in node.value}) == len(node.value)


def _find_start(pairs: _Pairs) -> str | None:
    """Return the key with which each entry begins; None where a single key is there twice."""
    counts = Counter(str(key.value) for key, _ in pairs if isinstance(key, yaml.ScalarNode))
    repeated = [key for key, count in counts.items() if count > 1]
    if len(repeated) < 2:
        return None
    first = str(pairs[0][0].value)
    return next((key for key in (first, _ID) if key in repeated), None)
