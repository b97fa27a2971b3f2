"""JSON Schemas of the coach's files, for completion and red lines in editors.

They come from the same declarations that the checks go by, and know what form alone can tell.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args

import yaml
from pydantic import TypeAdapter

from micropd.editors.declared import Declared, read_declared
from micropd.model.catalog import Catalog
from micropd.model.issue import FrontMatter
from micropd.model.record import Mark
from micropd.records.fields import synonyms
from micropd.records.marks import is_marked

# Why: decisions.md#why-draft-7-for-the-schemas-and-what-about-front-matter
# Every editor knows this dialect, and what reads front matter knows no newer one.
DIALECT = "http://json-schema.org/draft-07/schema#"
# fmt: off
RULES = frozenset({
    "bad-chapter", "bad-choice", "bad-date", "bad-flag", "bad-grade", "bad-id", "bad-language",
    "bad-number", "bad-path", "bad-scheme", "bad-time", "empty-file", "empty-text", "missing-key",
    "missing-value", "path-outside", "unknown-key", "wrong-type", "zero-length",
})
# fmt: on
"""The rules of the checks that schemas enforce too; the others need more than one value's form."""

_NULL = {"type": "null"}
_WORDS = ("description", "examples")
_ABOUT = (*_WORDS, "default")

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
    # pydantic makes titles of names in our code, which editors would show to a coach.
    schema.pop("title", None)
    properties, required = schema["properties"], schema.pop("required", [])
    declared = read_declared(model)
    for name, value in list(properties.items()):
        value.pop("title", None)
        value = properties[name] = _reword(value, declared[name]) | _say(
            model, name, declared[name]
        )
        # A key without a value counts as one that is left out.
        if name not in required:
            properties[name] = value = _or_null(value)
        for other in synonyms(model).get(name, ()):
            # The language server of the usual extension knows `doNotSuggest`; others pass over it.
            same = {"description": f'The same as "{name}".', "doNotSuggest": True}
            properties[other] = {**value, **same}
    plain = [name for name in required if name not in synonyms(model)]
    if plain:
        schema["required"] = plain
    # Each may be typed, so none can be required by itself.
    either = [[name, *synonyms(model)[name]] for name in required if name not in plain]
    if either:
        schema["allOf"] = [{"anyOf": [{"required": [n]} for n in names]} for names in either]


def _say(model: Any, name: str, declared: Declared) -> Schema:
    """Return what an editor shows of a key, and offers as its value."""
    words = [declared.about, f"Write {declared.forms}." if declared.forms else ""]
    words += ["Not shown yet."] if is_marked(model, name, Mark.KEPT) else []
    example = yaml.load(declared.example, yaml.BaseLoader) if declared.example else {}
    # Editors put in an example as it is, and lines would lose their place.
    offered = {"examples": [example[name]]} if example and "\n" not in example[name] else {}
    return {"description": " ".join(filter(None, words)), **offered}


def _reword(value: Any, declared: Declared) -> Any:
    """Leave out the words about parts of a value; keep those that an editor shows at a mistake."""
    if isinstance(value, list):
        return [_reword(part, declared) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _reword(one, declared) for key, one in value.items() if key not in _WORDS}
    if "pattern" in kept and declared.forms:
        # The language server shows it in place of a pattern that no coach can read.
        kept["patternErrorMessage"] = f"Write {declared.forms}."
    return kept


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
