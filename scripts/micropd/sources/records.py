"""Plain values as records of the model, with a problem at the very place of each mistake."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import AliasChoices, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from micropd.model.parts import CAPTION_SHAPES
from micropd.problems import Problem, quote
from micropd.sources.origin import Origin, Step
from micropd.sources.plain import Plain
from micropd.suggestions import did_you_mean

Record = TypeVar("Record")

_GROUP = ("keys with values", 'write "key: value" lines, one below the other')
_LIST = ("a list", "start each item on a line of its own with a hyphen and a space")
_WRONG_FORMS = {"dataclass_type": _GROUP, "dict_type": _GROUP, "tuple_type": _LIST}


def validate_record(
    model: Any, plain: Plain, origin: Origin, zone: dt.tzinfo = dt.UTC
) -> tuple[Record | None, list[Problem]]:
    """Make a `model` of what a node says; dates without an offset are in `zone`.

    Returns the record, or None, and every problem, placed at the value it is about.
    """
    problems = []
    if isinstance(plain, dict):
        problems = list(_find_synonyms(model, plain, origin))
        plain = {_proper_name(model, key): value for key, value in plain.items()}
    try:
        record = _adapter(model).validate_python(_prune(model, plain), context={"zone": zone})
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, problems + [_problem(model, detail, origin) for detail in details]
    return record, problems


def synonyms(model: Any) -> Mapping[str, tuple[str, ...]]:
    """List the other words by which the keys of a record may be typed."""
    return _synonyms(model)


@functools.cache
def _synonyms(model: Any) -> dict[str, tuple[str, ...]]:
    found = {}
    for name, info in model.__pydantic_fields__.items():
        if isinstance(info.validation_alias, AliasChoices):
            found[name] = tuple(map(str, info.validation_alias.choices[1:]))
    return found


def known_keys(model: Any) -> list[str]:
    """List the keys a record takes, each by its proper name."""
    return list(model.__pydantic_fields__)


def without_echoes(problems: Sequence[Problem]) -> list[Problem]:
    """Leave out what is only the consequence of a comment that ate the value."""
    eaten = {(p.place.file, p.place.line) for p in problems if p.rule == "hash-comment"}
    echoes = ("missing-value", "empty-text", "bad-id")
    return [
        p for p in problems if p.rule not in echoes or (p.place.file, p.place.line) not in eaten
    ]


@functools.cache
def _proper_names(model: Any) -> dict[str, str]:
    return {word: name for name, words in synonyms(model).items() for word in words}


def _proper_name(model: Any, key: str) -> str:
    return _proper_names(model).get(key, key)


def _find_synonyms(model: Any, plain: dict[str, Plain], origin: Origin) -> Iterator[Problem]:
    for typed, proper in _proper_names(model).items():
        if typed not in plain:
            continue
        if proper in plain:
            got, fix = f'"{typed}" as well', f'keep "{proper}" and remove "{typed}"'
            yield origin.at_key(
                typed, rule="duplicate-key", expected=f'"{proper}" once', got=got, fix=fix
            )
        else:
            expected, fix = f'the key "{proper}"', f'nothing to do: it is read as "{proper}"'
            yield origin.at_key(
                typed, rule="synonym", expected=expected, got=quote(typed), fix=fix, severity="note"
            )


def _prune(model: Any, plain: Plain) -> Plain:
    """Leave out known keys that have no value; unknown ones stay to be refused."""
    if isinstance(plain, list):
        return [_prune(model, item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    inner = _inner_models(model)
    return {
        key: value if isinstance(value, str) else _prune(inner.get(key), value)
        for key, value in (
            (key, "" if _is_unknown(inner, key, v) else v) for key, v in plain.items()
        )
        if value is not None
    }


def _is_unknown(inner: dict[str, Any], key: str, value: Plain) -> bool:
    return value is None and bool(inner) and key not in inner


@functools.cache
def _inner_models(model: Any) -> dict[str, Any]:
    """Return the model of the records in each field, or None where it holds plain values."""
    fields = getattr(model, "__pydantic_fields__", {})
    return {name: _dataclass_in(info.annotation) for name, info in fields.items()}


@functools.cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _problem(model: Any, detail: ErrorDetails, origin: Origin) -> Problem:
    # Which of two shapes a value was taken for is no step into the file.
    steps = tuple(step for step in detail["loc"] if step not in CAPTION_SHAPES)
    kind = detail["type"]
    got = _show(detail["input"])
    if kind == "unexpected_keyword_argument":
        return _unknown_key(model, steps, origin)
    if kind == "missing":
        return _missing_key(steps, origin)
    if kind == "wrong":
        words = detail["ctx"]
        return origin.problem(*steps, got=words.pop("got", got), **words)
    expected, fix = _WRONG_FORMS.get(kind, ("another value", "look it up in the documentation"))
    return origin.problem(*steps, rule="wrong-type", expected=expected, got=got, fix=fix)


def _unknown_key(model: Any, steps: tuple[Step, ...], origin: Origin) -> Problem:
    name = str(steps[-1])
    known = known_keys(_model_at(model, steps[:-1]))
    fix = did_you_mean(name, known, f"known keys: {', '.join(known)}")
    return origin.at_key(
        *steps[:-1], name, rule="unknown-key", expected="a known key", got=quote(name), fix=fix
    )


def _missing_key(steps: tuple[Step, ...], origin: Origin) -> Problem:
    name = str(steps[-1])
    if origin.has_key(*steps):
        fix = f'write it after "{name}:"'
        return origin.at_key(*steps, rule="missing-value", expected="a value", got="none", fix=fix)
    fix = f'add a line "{name}: …"'
    expected = f'the key "{name}"'
    return origin.problem(
        *steps[:-1], rule="missing-key", expected=expected, got="nothing", fix=fix
    )


def _show(value: object) -> str:
    if isinstance(value, str):
        return quote(value) if value else "nothing"
    return "a group of keys" if isinstance(value, dict) else "a list"


def _model_at(model: Any, steps: Sequence[Step]) -> Any:
    for step in steps:
        info = model.__pydantic_fields__.get(str(step))
        inner = _dataclass_in(info.annotation) if info else None
        model = inner or model
    return model


def _dataclass_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return annotation
    inside = (_dataclass_in(argument) for argument in typing.get_args(annotation))
    return next((found for found in inside if found), None)
