"""Reads the words about each field of the model: its purpose, its form and an example.

The words are the text below a field, and end with the example. Python does not keep them, and
pydantic would look for them in every build; so they are read only when a schema or page is made.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast, get_args

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

# Why: decisions.md#why-do-the-words-about-a-key-stand-below-its-field
# The last thing in the text: lines between fences, or a line between backticks.
_EXAMPLE = re.compile(r"\s*(?:```\n(?P<lines>.*)```|`(?P<line>[^`]*)`)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What is said of one field."""

    about: str
    """What it is for, and where the site shows it."""
    forms: str = ""
    """How it is written; follows on "Write"."""
    example: str = ""
    """YAML that uses it; keys within other keys have none of their own."""


def read_declared(model: Any) -> dict[str, Declared]:
    """Return the words about each field of a record, in the order of the fields."""
    # A record may inherit fields from another, whose text stands there; the last is `object`.
    said = {name: text for record in model.__mro__[:-1] for name, text in _read_texts(record)}
    return {name: _read(said[name], model, name) for name in model.__pydantic_fields__}


def _read(text: str, model: Any, name: str) -> Declared:
    example = _EXAMPLE.search(text)
    about = text[: example.start()] if example else text
    found = (example["lines"] or example["line"] or "") if example else ""
    forms = _find_forms(model.__pydantic_fields__[name])
    return Declared(about=" ".join(about.split()), forms=forms, example=found.strip())


def _find_forms(field: FieldInfo) -> str:
    """Return how a value is written; where it takes several shapes, the text below it tells."""
    # `None` only says that the key may be left out.
    shapes = [shape for shape in get_args(field.annotation) if shape is not type(None)]
    inner = getattr(shapes[0], "__metadata__", ()) if len(shapes) == 1 else ()
    kinds = (one for one in (*field.metadata, *inner) if isinstance(one, WithJsonSchema))
    return next((str((kind.json_schema or {}).get("description", "")) for kind in kinds), "")


def _read_texts(record: Any) -> Iterator[tuple[str, str]]:
    (declaration,) = ast.parse(textwrap.dedent(inspect.getsource(record))).body
    for field, text in pairwise(cast(ast.ClassDef, declaration).body):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            yield ast.unparse(field.target), inspect.cleandoc(ast.literal_eval(text.value))
