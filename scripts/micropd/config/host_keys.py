"""Checks the host's own keys of `mkdocs.yml`, so that the host can start."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from micropd.config.environment import TAG
from micropd.config.host_table import HOST_KEYS, THEME_KEYS
from micropd.config.host_values import check_value
from micropd.config.layers import INHERIT, Layer
from micropd.config.shapes import find_misfits, find_unreadable, nodes_below
from micropd.config.site_files import check_site_files
from micropd.problems import Problem, quote
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin
from micropd.yaml.plain import INVISIBLE

# Why: decisions.md#why-are-the-hosts-keys-checked-by-us-as-well
_KNOWN = Vocabulary([*HOST_KEYS, INHERIT])
# `!!python/name:…`, which Material's documentation asks for, is a tag of yaml.org and has no "!".
_HOST_TAGS = (TAG, "!relative")
_REMOVED = {"pages": "nav"}


def check_host_keys(layers: Sequence[Layer], root: Path) -> Iterator[Problem]:
    """Yield a problem for each value at which the host, or we in its place, would stop."""
    for layer in layers:
        origin = Origin(node=layer.tree, file=layer.file)
        yield from find_unreadable(origin)
        yield from _find_strange_tags(origin)
        yield from _find_invisible(origin)
        yield from _find_unknown(layer)
    folders = [root / (_text(layers, "docs_dir") or "docs")]
    if overrides := _text(layers, "theme", "custom_dir"):
        folders.append(root / overrides)
    for steps, shape in [
        *(((key,), shape) for key, shape in HOST_KEYS.items()),
        *THEME_KEYS.items(),
    ]:
        if holder := _find_origin(layers, *steps):
            misfits = list(find_misfits(holder, shape, *steps))
            # A value of the wrong shape cannot be looked into.
            yield from misfits or check_value(holder, steps, root)
            yield from () if misfits else check_site_files(holder, steps, folders)


def _find_origin(layers: Sequence[Layer], *steps: str) -> Origin | None:
    """Return the first file that has the key: its value is the one that counts."""
    origins = (Origin(node=layer.tree, file=layer.file) for layer in layers)
    return next((origin for origin in origins if origin.has_key(*steps)), None)


def _text(layers: Sequence[Layer], *steps: str) -> str:
    return next(filter(None, (layer.text(*steps) for layer in layers)), "")


def _find_strange_tags(origin: Origin) -> Iterator[Problem]:
    for node in nodes_below(origin.node):
        if node.tag.startswith("!") and node.tag not in _HOST_TAGS:
            fix = "write the value itself; put quotes around text that starts with !"
            got = f"the tag {quote(node.tag)}"
            yield dataclasses.replace(origin, node=node).problem(
                rule="yaml-tag", expected="plain text", got=got, fix=fix
            )


def _find_invisible(origin: Origin) -> Iterator[Problem]:
    """Find codes of characters that no page and no feed can hold."""
    for node in nodes_below(origin.node):
        if isinstance(node, yaml.ScalarNode) and node.style and INVISIBLE.search(node.value):
            got, fix = "the code of an invisible character", r"remove what starts with \x or \u"
            yield dataclasses.replace(origin, node=node).problem(
                rule="control-character", expected="plain text", got=got, fix=fix
            )


def _find_unknown(layer: Layer) -> Iterator[Problem]:
    pairs = layer.tree.value if isinstance(layer.tree, yaml.MappingNode) else []
    for key in (str(key.value) for key, _ in pairs):
        # `<<` is no key: YAML merges a group by it.
        if key in _REMOVED or key not in _KNOWN.words | {"<<"}:
            better = _REMOVED.get(key)
            fix = f'write "{better}" instead' if better else ""
            yield Origin(node=layer.tree, file=layer.file).at_key(
                key, rule="unknown-key", expected="a known key", got=quote(key),
                fix=fix or _KNOWN.did_you_mean(key, "nothing comes of it: better remove it"),
                severity="error" if better else "warning",
            )  # fmt: skip
