"""JSON Schemas of the coach's files, for completion and red lines in editors.

They come from the same declarations that the checks go by, and know what form alone can tell.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, cast, get_args

from pydantic import TypeAdapter

from micropd.model.issue import FrontMatter
from micropd.model.video import Catalog
from micropd.records.fields import synonyms

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# fmt: off
RULES = frozenset({
    "bad-chapter", "bad-choice", "bad-date", "bad-flag", "bad-grade", "bad-id", "bad-language",
    "bad-number", "bad-path", "bad-scheme", "bad-time", "empty-file", "empty-text", "missing-key",
    "missing-value", "path-outside", "unknown-key", "wrong-type", "zero-length",
})
# fmt: on
"""The rules of the checks that schemas enforce too; the others need more than one value's form."""

_NULL = {"type": "null"}
_ABOUT = ("description", "default", "examples")

Schema = dict[str, Any]


def describe_catalog() -> Schema:
    """Return the schema of `videos.yaml`."""
    return _describe(Catalog, "A micropd catalog: videos.yaml")


def describe_issue() -> Schema:
    """Return the schema of the front matter of a newsletter issue."""
    return _describe(FrontMatter, "The front matter of a micropd newsletter issue")


def _describe(model: Any, title: str) -> Schema:
    schema = TypeAdapter(model).json_schema(mode="validation")
    _finish(schema, model)
    for inner in set(_inner_models(model)):
        if inner.__name__ in schema.get("$defs", {}):
            _finish(schema["$defs"][inner.__name__], inner)
    return {"$schema": DIALECT, "title": title, **schema}


def _finish(schema: Schema, model: Any) -> None:
    """Make one object's schema say what the checks do about synonyms and keys without a value."""
    schema.pop("title", None)
    properties, required = schema["properties"], schema.pop("required", [])
    about = dict(_read_descriptions(model))
    for name, value in list(properties.items()):
        value.pop("title", None)
        value["description"] = about[name]
        if name not in required:
            properties[name] = value = _or_null(value)
        for other in synonyms(model).get(name, ()):
            properties[other] = {**value, "description": f'The same as "{name}".'}
    plain = [name for name in required if name not in synonyms(model)]
    if plain:
        schema["required"] = plain
    either = [[name, *synonyms(model)[name]] for name in required if name not in plain]
    if either:
        schema["allOf"] = [{"anyOf": [{"required": [n]} for n in names]} for names in either]


def _read_descriptions(model: Any) -> Iterator[tuple[str, str]]:
    """Yield each field's name and the text below it, which Python itself does not keep.

    pydantic would look for them whenever it is imported, in a build as well.
    """
    (record,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    for field, text in pairwise(cast(ast.ClassDef, record).body):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            yield ast.unparse(field.target), inspect.cleandoc(ast.literal_eval(text.value))


def _or_null(value: Schema) -> Schema:
    """Allow a key without a value, which the checks pass over."""
    about = {key: value[key] for key in _ABOUT if value.get(key) not in (None, "", [], False)}
    form = {key: part for key, part in value.items() if key not in _ABOUT}
    choices = form["anyOf"] if set(form) == {"anyOf"} else [form]
    return {**about, "anyOf": [*choices, *([] if _NULL in choices else [_NULL])]}


def _inner_models(model: Any) -> Iterator[Any]:
    for info in model.__pydantic_fields__.values():
        for inner in _dataclasses_in(info.annotation):
            yield inner
            yield from _inner_models(inner)


def _dataclasses_in(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from _dataclasses_in(argument)
