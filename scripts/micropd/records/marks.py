"""The values of a record whose fields carry a mark, however deep within it they are."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator
from typing import Any

from micropd.model.record import Mark
from micropd.records.fields import inner_models
from micropd.yaml.origin import Step


def find_marked(record: Any, mark: Mark) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield the steps to each marked value, and the value; leave out values that are defaults."""
    model: Any = type(record)
    own, within = _plan(model, mark)
    for name, default in own:
        if (value := getattr(record, name)) != default:
            yield (name,), value
    for name in within:
        for step, inner in _records_in(getattr(record, name)):
            yield from (((name, *step, *steps), one) for steps, one in find_marked(inner, mark))


def is_marked(model: Any, name: str, mark: Mark) -> bool:
    """Tell whether a field of a record carries a mark."""
    info = model.__pydantic_fields__[name]
    # pydantic moves marks of a plain type to the field; within `… | None` they stay in the type.
    return mark in info.metadata or mark in _metadata_in(info.annotation)


@functools.cache
def _plan(model: Any, mark: Mark) -> tuple[tuple[tuple[str, Any], ...], tuple[str, ...]]:
    """Return the marked fields of a record with their defaults, and those with records to enter.

    It is made once: thousands of videos are walked through by it.
    """
    fields = getattr(model, "__pydantic_fields__", {})
    own = tuple((name, i.default) for name, i in fields.items() if is_marked(model, name, mark))
    inner = {name: one for name, one in inner_models(model).items() if one}
    return own, tuple(name for name, one in inner.items() if any(_plan(one, mark)))


def _records_in(value: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    if isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value))
    elif value is not None:
        yield (), value


def _metadata_in(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in typing.get_args(annotation):
        yield from _metadata_in(argument)
