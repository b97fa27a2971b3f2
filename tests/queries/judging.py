"""Builds a project, asks it every query, and says what is missed, term by term."""

from __future__ import annotations

import contextlib
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from playwright.sync_api import Page

from projects import build_well
from queries.asking import ask
from queries.query import Answer, Query
from queries.terms import WHOLE, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What one query missed."""

    kind: str
    """See `Query.find_faults`."""
    query: Query
    """What was typed."""
    found: Sequence[Answer]
    """What was found instead."""


def judge(
    page: Page, root: Path, queries: Sequence[Query], terms: Sequence[Term] = (WHOLE,)
) -> dict[str, list[Fault]]:
    """Return the faults without each of the terms, by its name; the project must be right."""
    faults = {}
    for index in _find_indexes(terms):
        few = [term for term in terms if term.index == index]
        texts = [query.query for query in queries]
        with _build(root, few[0]) as site:
            answers = ask(page, site, texts, [term.weights for term in few])
        for term, found in zip(few, answers, strict=True):
            faults[term.name] = list(_find_faults(queries, found))
    return {term.name: faults[term.name] for term in terms}


def count(faults: Iterable[Fault]) -> Counter[str]:
    """Return how many faults there are of each kind."""
    return Counter(fault.kind for fault in faults)


def _find_indexes(terms: Iterable[Term]) -> Iterator[object]:
    """Yield each way in which the index has to be written."""
    seen: list[object] = []
    for term in terms:
        if term.index not in seen:
            seen.append(term.index)
            yield term.index


@contextlib.contextmanager
def _build(root: Path, term: Term) -> Iterator[Path]:
    """Build a project into a folder that goes, with an index that lacks a term."""
    with contextlib.ExitStack() as stack:
        for name, value in term.index.items():
            module, _, attribute = name.partition(".")
            changed = patch.object(import_module(f"micropd.search.{module}"), attribute, value)
            stack.enter_context(changed)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        yield build_well(root, folder / "site")


def _find_faults(queries: Sequence[Query], answers: Sequence[Sequence[Answer]]) -> Iterator[Fault]:
    for query, found in zip(queries, answers, strict=True):
        for kind in query.find_faults(found):
            yield Fault(kind=kind, query=query, found=found)
