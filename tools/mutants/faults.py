"""Every small fault that mutmut knows how to plant in some modules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import NEVER_MUTATE_FUNCTION_CALLS
from mutmut.mutation.mutators import mutation_operators

from mutants.fault import Fault

FOLDERS = ("checks", "speech", "feeds", "records", "links", "search")
"""Where a fault would be an untrue page or feed: what decides, and not what only draws."""
_SHOWN_AROUND = 2


def find_faults(library: Path, folders: Iterable[str] = FOLDERS) -> Iterator[Fault]:
    """Yield every fault for the modules in folders of the library."""
    for folder in folders:
        for path in sorted((library / folder).rglob("*.py")):
            yield from _in_module(path.relative_to(library).as_posix(), path.read_text("utf-8"))


def _in_module(name: str, text: str) -> Iterator[Fault]:
    wrapper = MetadataWrapper(libcst.parse_module(text), unsafe_skip_copy=True)
    module, places = wrapper.module, wrapper.resolve(PositionProvider)
    seen: Counter[tuple[str, ...]] = Counter()
    for node, function, owner in _walk(module, "", None):
        place = places[owner or module]
        for operator, changed in _change(node):
            before, after = _shorten(module.code_for_node(node), module.code_for_node(changed))
            seen.update([(function, operator), (function, before, after)])
            again = seen[function, before, after]
            yield Fault(
                module=name, function=function, operator=operator, number=seen[function, operator],
                lines=range(place.start.line, place.end.line + 1) if owner else None,
                line=places.get(node, place).start.line,
                before=f"{before} ({again})" if again > 1 else before, after=after,
                write=partial(_write, module, node, changed),
            )  # fmt: skip


def _write(module: Any, node: Any, changed: Any) -> str:
    return str(module.deep_replace(node, changed).code)


def _walk(node: Any, function: str, owner: Any) -> Iterator[tuple[Any, str, Any]]:
    """Yield what may be changed, with the function it is in, by its name and as a whole."""
    if isinstance(node, libcst.Annotation | libcst.Decorator) or _is_left_alone(node):
        return
    if isinstance(node, libcst.FunctionDef | libcst.ClassDef):
        function = f"{function}.{node.name.value}".removeprefix(".")
        owner = node if isinstance(node, libcst.FunctionDef) else owner
    yield node, function, owner
    for child in node.children:
        yield from _walk(child, function, owner)


def _is_left_alone(node: Any) -> bool:
    is_call = isinstance(node, libcst.Call) and isinstance(node.func, libcst.Name)
    return is_call and node.func.value in NEVER_MUTATE_FUNCTION_CALLS


def _change(node: Any) -> Iterator[tuple[str, Any]]:
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            for changed in operator(node):
                yield operator.__name__.removeprefix("operator_"), changed


def _shorten(before: str, after: str) -> tuple[str, str]:
    """Leave out what both begin and end with, but for two words that tell the place."""
    old, new = before.split(), after.split()
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    tail = next((n for n in range(shortest - head) if old[-1 - n] != new[-1 - n]), shortest - head)
    first, last = max(0, head - _SHOWN_AROUND), max(0, tail - _SHOWN_AROUND)
    return " ".join(old[first : len(old) - last]), " ".join(new[first : len(new) - last])
