"""The fields of the model's records: their names, the words typed for them, records within."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import AliasChoices

from micropd.yaml.origin import Step


def synonyms(model: Any) -> Mapping[str, tuple[str, ...]]:
    """List the other words by which the keys of a record may be typed."""
    return _synonyms(model)


@functools.cache
def _synonyms(model: Any) -> dict[str, tuple[str, ...]]:
    found = {}
    for name, info in model.__pydantic_fields__.items():
        if isinstance(info.validation_alias, AliasChoices):
            # The first choice is the name itself.
            found[name] = tuple(map(str, info.validation_alias.choices[1:]))
    return found


def known_keys(model: Any) -> list[str]:
    """List the keys a record takes, each by its proper name."""
    return list(model.__pydantic_fields__)


@functools.cache
def proper_names(model: Any) -> dict[str, str]:
    """Return the name of the field for each other word by which it may be typed."""
    return {word: name for name, words in synonyms(model).items() for word in words}


def proper_name(model: Any, key: str) -> str:
    """Return the name of the field that a word means; return a strange word as it is."""
    return proper_names(model).get(key, key)


def model_at(model: Any, steps: Sequence[Step]) -> Any:
    """Return the record that the steps lead to within another."""
    for step in steps:
        info = model.__pydantic_fields__.get(str(step))
        inner = _dataclass_in(info.annotation) if info else None
        model = inner or model
    return model


@functools.cache
def inner_models(model: Any) -> dict[str, Any]:
    """Return the model of the records in each field, or None where it holds plain values."""
    fields = getattr(model, "__pydantic_fields__", {})
    return {name: _dataclass_in(info.annotation) for name, info in fields.items()}


def _dataclass_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return annotation
    inside = (_dataclass_in(argument) for argument in typing.get_args(annotation))
    return next((found for found in inside if found), None)
