"""Plain values as records of the model, with a problem at the very place of each mistake."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from micropd.model.parts import CAPTION_SHAPES
from micropd.problems import Problem, quote
from micropd.records.fields import inner_models, known_keys, model_at, proper_name, proper_names
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin, Step
from micropd.yaml.plain import Plain

Record = TypeVar("Record")

_GROUP = ("keys with values", 'write "key: value" lines, one below the other')
_LIST = ("a list", "start each item on a line of its own with a hyphen and a space")
_WRONG_FORMS = {"dataclass_type": _GROUP, "dict_type": _GROUP, "tuple_type": _LIST}


def validate_record(
    model: Any, plain: Plain, origin: Origin, zone: dt.tzinfo = dt.UTC
) -> tuple[Record | None, list[Problem]]:
    """Make a `model` of plain values; dates without an offset are in `zone`.

    Returns the record, or None, and every problem, placed at the value it is about.
    """
    problems = list(_find_synonyms(model, plain, origin)) if isinstance(plain, dict) else []
    try:
        record: Record = make_record(model, with_proper_names(model, plain), zone)
    except ValidationError as error:
        details = error.errors()
        return None, problems + [_problem(model, detail, origin) for detail in details]
    return record, problems


def make_record(model: Any, plain: Plain, zone: dt.tzinfo) -> Any:
    """Make a `model` of values under their proper names; raises `ValidationError`."""
    # The zone travels as context: a kind of value cannot know the district's.
    return _adapter(model).validate_python(_prune(model, plain), context={"zone": zone})


def with_proper_names(model: Any, plain: Plain) -> Plain:
    """Call the fields of a record by their proper names, whatever was typed for them."""
    if not isinstance(plain, dict):
        return plain
    return {proper_name(model, key): value for key, value in plain.items()}


def find_steps(detail: ErrorDetails) -> tuple[Step, ...]:
    """Tell where in a record a fault is."""
    # Which of two shapes a value was taken for is no step into the file.
    return tuple(step for step in detail["loc"] if step not in CAPTION_SHAPES)


def without_echoes(problems: Sequence[Problem]) -> list[Problem]:
    """Leave out problems that only follow from a comment that swallowed the value."""
    eaten = {(p.place.file, p.place.line) for p in problems if p.rule == "hash-comment"}
    echoes = ("missing-value", "empty-text", "bad-id")
    return [
        p for p in problems if p.rule not in echoes or (p.place.file, p.place.line) not in eaten
    ]


def _find_synonyms(model: Any, plain: dict[str, Plain], origin: Origin) -> Iterator[Problem]:
    for typed, proper in proper_names(model).items():
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
    inner = inner_models(model)
    return {
        # An empty unknown key is refused with the others; None would leave it out.
        key: value if isinstance(value, str) else _prune(inner.get(key), value)
        for key, value in (
            (key, "" if _is_unknown(inner, key, v) else v) for key, v in plain.items()
        )
        if value is not None
    }


def _is_unknown(inner: dict[str, Any], key: str, value: Plain) -> bool:
    return value is None and bool(inner) and key not in inner


@functools.cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _problem(model: Any, detail: ErrorDetails, origin: Origin) -> Problem:
    steps = find_steps(detail)
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
    known = known_keys(model_at(model, steps[:-1]))
    vocabulary = Vocabulary(known)
    near = vocabulary.suggest(name)
    fix = vocabulary.did_you_mean(name, f"known keys: {', '.join(known)}")
    if near and origin.has_key(*steps[:-1], near):
        fix = f'keep what is right for "{near}", which is there already, and remove the other line'
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
