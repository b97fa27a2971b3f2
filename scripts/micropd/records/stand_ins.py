"""Copies of records with mistakes, in which harmless values take the place of the mistakes.

The checks need it to tell everything at once; nothing is ever built from it.
"""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import functools
import operator
import zlib
from collections import Counter
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from micropd.problems import Problem
from micropd.records.fields import known_keys, model_at
from micropd.records.validation import find_steps, make_record, with_proper_names
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin, Step
from micropd.yaml.plain import Plain

Record = TypeVar("Record")

# Why: decisions.md#why-do-stand-ins-take-the-place-of-mistakes
_NAME = "micropd-stand-in"
STAND_IN_DAY = dt.date(2000, 1, 1)
"""Takes the place of dates that nobody can read: what it is before or after is no mistake."""
# For a date; for a number that cannot be a time; for the choice whose absence says something.
_VALUES = (str(STAND_IN_DAY), "1000000000", "removed")
_MOST_ROUNDS = 40


def salvage_record(
    model: Any, plain: Plain, origin: Origin, zone: dt.tzinfo = dt.UTC
) -> tuple[Any, Origin]:
    """Return a record of the parts that are right, or None; its origin knows misspelt keys."""
    # What was read must stay as it is: problems quote it.
    plain = copy.deepcopy(with_proper_names(model, plain))
    place = origin.place()
    # An id of its own for each place: two stand-ins must not be told to be duplicates.
    name = f"{_NAME}-{zlib.crc32(f'{place.file}:{place.line}'.encode())}"
    mender = _Mender(model, plain, (name, *_VALUES))
    # pydantic tells some faults only when others are gone; a fault that stays must not go on for
    # ever.
    for _ in range(_MOST_ROUNDS):
        try:
            record = make_record(model, plain, zone)
        except ValidationError as error:
            if not mender.mend(error.errors()):
                break
        else:
            return record, dataclasses.replace(origin, synonyms={**origin.synonyms, **mender.typed})
    return None, origin


def is_about_stand_in(problem: Problem) -> bool:
    """Whether a problem is only about a value that was made up, and so untrue."""
    return _NAME in problem.got


class _Mender:
    """Puts values in the place of faults, each time others, until there is no fault."""

    def __init__(self, model: Any, plain: Any, values: tuple[str, ...]) -> None:
        self._model, self._plain, self._values = model, plain, values
        self._tried: Counter[tuple[Step, ...]] = Counter()
        self.typed: dict[str, tuple[str, ...]] = {}
        """The misspelt words that were typed for keys, by the keys that they clearly meant."""

    def mend(self, faults: list[ErrorDetails]) -> bool:
        """Try to mend each fault; return whether there was anything left to try."""
        # A misspelt key first: it may be the one that is missing.
        faults.sort(key=lambda fault: fault["type"] != "unexpected_keyword_argument")
        mended = [self._mend(fault["type"], find_steps(fault)) for fault in faults]
        return all(mended)

    def _mend(self, kind: str, steps: tuple[Step, ...]) -> bool:
        named, steps = steps, self._reach(steps)
        if kind == "unexpected_keyword_argument" and steps == named:
            self._rename(steps)
            return True
        # A misspelt key has just been given its right name: it is not missing any more.
        return (kind == "missing" and self._holds(steps)) or self._replace(steps)

    def _replace(self, steps: tuple[Step, ...]) -> bool:
        """Put in the next value; if none fits, remove the key, or the group around it."""
        if not steps:
            return False
        holder, last, turn = self._holder(steps), steps[-1], self._tried[steps]
        self._tried[steps] += 1
        if turn < len(self._values):
            holder[last] = self._values[turn]
        elif turn == len(self._values) and isinstance(holder, dict):
            holder.pop(last, None)
        else:
            return self._replace(steps[:-1])
        return True

    def _rename(self, steps: tuple[Step, ...]) -> None:
        holder, name = self._holder(steps), str(steps[-1])
        value = holder.pop(name, None)
        near = Vocabulary(known_keys(model_at(self._model, steps[:-1]))).suggest(name)
        if near and value is not None and holder.get(near) is None:
            holder[near] = value
            self.typed |= {near: (name,)} if len(steps) == 1 else {}

    def _reach(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the steps that exist in the file; a text there may have become a group."""
        value = self._plain
        for number, step in enumerate(steps):
            kind: Any = list if isinstance(step, int) else dict
            if not isinstance(value, kind):
                return steps[:number]
            if isinstance(value, dict) and step not in value:
                return steps[: number + 1]
            value = value[step]
        return steps

    def _holds(self, steps: tuple[Step, ...]) -> bool:
        return bool(steps) and self._holder(steps).get(steps[-1]) is not None

    def _holder(self, steps: tuple[Step, ...]) -> Any:
        return functools.reduce(operator.getitem, steps[:-1], self._plain)
