"""Plain values as records of the model, with a problem at the very place of each mistake."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import typing
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import yaml
from pydantic import AliasChoices, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from micropd.problems import Place, Problem, quote
from micropd.sources.plain import Plain
from micropd.suggestions import did_you_mean

Record = TypeVar("Record")
Step = str | int

_WRONG_FORMS = {
    "dataclass_type": ("wrong-type", "a group of keys", "write one key: value a line"),
    "dict_type": ("wrong-type", "a group of keys", "write one key: value a line"),
    "tuple_type": ("wrong-type", "a list", "start each item on a line of its own with a hyphen"),
    "int_parsing": ("bad-number", "a whole number", "write digits only"),
    "int_type": ("bad-number", "a whole number", "write digits only"),
    "int_from_float": ("bad-number", "a whole number", "write digits only"),
    "int_parsing_size": ("bad-number", "a smaller number", "write fewer digits"),
    "float_parsing": ("bad-number", "a number", "write digits only"),
    "float_type": ("bad-number", "a number", "write digits only"),
    "greater_than": ("bad-number", "a number above 0", "write 1 or more"),
    "greater_than_equal": ("bad-number", "0 or more", "write 0 or more"),
    "finite_number": ("bad-number", "a number", "write digits only"),
    "bool_parsing": ("bad-flag", "yes or no", "write yes or no"),
    "bool_type": ("bad-flag", "yes or no", "write yes or no"),
}


def validate_record(
    model: type[Record],
    plain: Plain,
    node: yaml.Node,
    *,
    file: str,
    zone: dt.tzinfo = dt.UTC,
    first_line: int = 1,
) -> tuple[Record | None, list[Problem]]:
    """Make a `model` of what a node says.

    Returns the record, or None, and every problem, placed at the node it is about.
    """
    try:
        return _adapter(model).validate_python(plain, context={"zone": zone}), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    return None, [_problem(model, detail, node, file, first_line) for detail in details]


def find_synonyms(model: type[Any], plain: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    """Yield each key that somebody typed in another word, with the key's proper name."""
    for name, info in model.__pydantic_fields__.items():
        if isinstance(info.validation_alias, AliasChoices):
            yield from ((str(a), name) for a in info.validation_alias.choices[1:] if a in plain)


def known_keys(model: type[Any]) -> list[str]:
    """List every key a record takes, other words for it included."""
    keys = []
    for name, info in model.__pydantic_fields__.items():
        alias = info.validation_alias
        keys += map(str, alias.choices) if isinstance(alias, AliasChoices) else [name]
    return keys


def locate(
    node: yaml.Node, steps: Sequence[Step], file: str, first_line: int = 1
) -> tuple[Place, str]:
    """Find where a value stands, and its path in the coach's words: `captions[0].file`.

    Steps that are not in the file are passed over: the place is then that of the nearest node.
    """
    path = ""
    for step in steps:
        child = _child(node, step)
        if child is not None:
            node = child
        if child is not None or step == steps[-1]:
            path += f"[{step}]" if isinstance(step, int) else f".{step}"
    mark = node.start_mark
    return Place(file=file, line=mark.line + first_line, col=mark.column + 1), path.lstrip(".")


def key_node(node: yaml.Node, key: str) -> yaml.Node | None:
    """Find the node of a mapping's key itself."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((pair[0] for pair in pairs if pair[0].value == key), None)


def _child(node: yaml.Node, step: Step) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return typing.cast(yaml.Node, node.value[step])
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        return next((value for name, value in node.value if name.value == step), None)
    return None


@functools.cache
def _adapter(model: type[Record]) -> TypeAdapter[Record]:
    return TypeAdapter(model)


def _problem(
    model: type[Any], detail: ErrorDetails, node: yaml.Node, file: str, first_line: int
) -> Problem:
    steps, kind = detail["loc"], detail["type"]
    place, field = locate(node, steps, file, first_line)
    got = quote(detail["input"]) if isinstance(detail["input"], str) else "a list or group"
    if kind == "wrong":
        words = detail["ctx"]
        rule, expected, fix = words["rule"], words["expected"], words["fix"]
    elif kind == "unexpected_keyword_argument":
        place = _place_of_key(node, steps, file, first_line) or place
        rule, expected, got = "unknown-key", "a known key", quote(steps[-1])
        known = known_keys(_model_at(model, steps[:-1]))
        fix = did_you_mean(str(steps[-1]), known, f"known keys: {', '.join(known)}")
    elif kind == "missing":
        rule, expected, got = "missing-key", f'the key "{steps[-1]}"', "nothing"
        fix = f'add a line "{steps[-1]}: …"'
    elif kind == "literal_error":
        rule, expected = "bad-choice", detail["ctx"]["expected"].replace("'", '"')
        words_known = expected.replace(" or ", ", ").replace('"', "").split(", ")
        fix = did_you_mean(str(detail["input"]), words_known, f"write {words_known[0]}")
    else:
        fallback = ("bad-value", detail["msg"][:1].lower() + detail["msg"][1:], "change the value")
        rule, expected, fix = _WRONG_FORMS.get(kind, fallback)
    return Problem(place=place, rule=rule, field=field, expected=expected, got=got, fix=fix)


def _place_of_key(
    node: yaml.Node, steps: Sequence[Step], file: str, first_line: int
) -> Place | None:
    for step in steps[:-1]:
        node = _child(node, step) or node
    found = key_node(node, str(steps[-1]))
    if found is None:
        return None
    mark = found.start_mark
    return Place(file=file, line=mark.line + first_line, col=mark.column + 1)


def _model_at(model: type[Any], steps: Sequence[Step]) -> type[Any]:
    for step in steps:
        info = model.__pydantic_fields__.get(str(step))
        inner = _dataclass_in(info.annotation) if info else None
        model = inner or model
    return model


def _dataclass_in(annotation: Any) -> type[Any] | None:
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return annotation
    inside = (_dataclass_in(argument) for argument in typing.get_args(annotation))
    return next((found for found in inside if found), None)
