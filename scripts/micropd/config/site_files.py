"""Pictures, styles and scripts that `mkdocs.yml` gives to every page: whether they are there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml

from micropd.config.shapes import kind_of
from micropd.model.addresses import can_be_split
from micropd.problems import Problem, quote
from micropd.suggestions import Vocabulary
from micropd.urls import ASSETS, HOST_FOLDERS
from micropd.yaml.origin import Origin, Step

_KEYS = ("theme.logo", "theme.favicon", "extra_css", "extra_javascript")


def check_site_files(
    origin: Origin, steps: tuple[str, ...], folders: Sequence[Path]
) -> Iterator[Problem]:
    """Yield a problem for each file that a key names and none of the folders has.

    The first of them is where a coach would put it.
    """
    for place in _list_names(origin, steps) if ".".join(steps) in _KEYS else ():
        name = origin.find(*place).value
        if _is_ours(name) and not any(_has(folder, name) for folder in folders):
            yield origin.problem(
                *place, rule="missing-file", expected=f"a file in {folders[0].name}/",
                got=quote(name), fix=_find_fix(name, folders[0]),
                # Right where the site is all that its host has, and nowhere else.
                severity="warning" if _has(folders[0], name.lstrip("/")) else "error",
            )  # fmt: skip


def _list_names(origin: Origin, steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """Yield the steps to each name: that of the key, of its items, or of an item's `path`."""
    node = origin.find(*steps)
    if isinstance(node, yaml.SequenceNode):
        for index in range(len(node.value)):
            yield from _list_names(origin, (*steps, index))
    elif isinstance(node, yaml.MappingNode):
        yield from ((*steps, str(key.value)) for key, _ in node.value if key.value == "path")
    elif kind_of(node) == "text" and node.value:
        yield steps


def _is_ours(name: str) -> bool:
    """Whether it has to be a file of the project: not of the web, nor the theme's or ours."""
    if not can_be_split(name) or name.startswith((*HOST_FOLDERS, ASSETS)):
        return False
    parts = urlsplit(name)
    return not parts.scheme and not parts.netloc


def _has(folder: Path, name: str) -> bool:
    # An address may say more than the name: a version, or %20 for a space.
    return any((folder / one).is_file() for one in (name, unquote(urlsplit(name).path)) if one)


def _find_fix(name: str, docs: Path) -> str:
    meant = name.lstrip("/").removeprefix(f"{docs.name}/")
    if _has(docs, meant):
        return f'did you mean "{meant}"?'
    there = Vocabulary(_list_files(docs))
    return there.did_you_mean(meant, f"put the file into {docs.name}/, or remove the line")


def _list_files(folder: Path) -> Iterable[str]:
    for where, _, files in os.walk(folder):
        yield from (Path(where, file).relative_to(folder).as_posix() for file in files)
