"""The front matter of hand-written pages: what the host takes apart unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from micropd.config.shapes import ANYTHING, Shape, find_misfits, find_unreadable
from micropd.problems import Problem
from micropd.yaml.origin import Origin
from micropd.yaml.tree import compose_tree

# Two rulers with a paragraph between them are none.
_FRONT_MATTER = re.compile(r"---[ \t]*\n(\s*[\w-]+:.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_STARTS = 2
"""Line of the file on which it starts."""
_SCALARS = ("text", "number", "flag", "date", "nothing")
_TEXT = Shape(kinds=_SCALARS, expected="text", fix="write plain text, or remove it")
_FIX_LIST = "write the items between [ and ]"
_LIST = Shape(kinds=("nothing",), items=_TEXT, expected="a list", fix=_FIX_LIST)
# The theme looks for a word in it, which it finds in text as well.
_HIDDEN = Shape(kinds=("text", "nothing"), items=_TEXT, expected="a list", fix=_FIX_LIST)
_FIX_GROUP = "write {exclude: true}, or remove it"
_GROUP = Shape(
    kinds=("nothing",), values=ANYTHING, expected="keys with values", fix=_FIX_GROUP
)  # fmt: skip
_SHAPES = {
    "title": _TEXT, "description": _TEXT, "template": _TEXT, "icon": _TEXT, "status": _TEXT,
    "subtitle": _TEXT, "hide": _HIDDEN, "tags": _LIST, "search": _GROUP,
}  # fmt: skip


def find_front_matter(text: str, file: str) -> tuple[Origin | None, list[Problem]]:
    """Return where a page's front matter stands, None for a page without, and broken lines."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return None, []
    tree, problems = compose_tree(match[1], file, first_line=_STARTS)
    origin = Origin(node=tree, file=file, first_line=_STARTS) if tree else None
    return origin, problems


def check_front_matter(text: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each key of a page's front matter that would stop the host."""
    origin, problems = find_front_matter(text, file)
    yield from problems
    if origin is None or problems or not isinstance(origin.node, yaml.MappingNode):
        return
    yield from find_unreadable(origin)
    for key, shape in _SHAPES.items():
        if origin.has_key(key):
            yield from find_misfits(origin, shape, key)
