"""Addresses and paths among the host's keys of `mkdocs.yml`: whether they lead anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from micropd.config.shapes import kind_of
from micropd.links.address import LinkFault, read_address
from micropd.model.addresses import can_be_split
from micropd.problems import Problem, quote
from micropd.yaml.origin import Origin, Step

_PREVIEW = re.compile(r".+:[0-9]{1,5}")
_COPY = "open the page and copy it again from the browser"
_PATH = "mend its path, which counts from the project's folder, or remove the line"


def check_value(origin: Origin, steps: tuple[str, ...], root: Path) -> Iterator[Problem]:
    """Yield the problems of a value with the right shape; `root` is the project's folder."""
    check, node = _CHECKS.get(".".join(steps)), origin.find(*steps)
    if check and node.value and kind_of(node) not in ("nothing", "unknown"):
        yield from check(origin, steps, root)


def _site_url(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    address = read_address(origin.find(*steps).value)
    # Paths are put behind it: after a question mark they would lead nowhere.
    if isinstance(address, LinkFault) or address.query or address.fragment:
        expected = "the site's address, such as https://coach.example.org/"
        fix = "write the address at which people see the site, or remove the line"
        yield _bad_address(origin, steps, expected, fix)


def _repo_url(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    text = origin.find(*steps).value
    # MkDocs names the repository by the server in its address.
    if not can_be_split(text) or "://" not in text:
        yield _bad_address(origin, steps, "a complete web address", _COPY)


def _dev_addr(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    if not _PREVIEW.fullmatch(origin.find(*steps).value):
        expected = "a computer and a port, such as 127.0.0.1:8000"
        yield _bad_address(origin, steps, expected, "write it like this, or remove the line")


def _addresses(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    node = origin.find(*steps)
    if isinstance(node, yaml.ScalarNode):
        if not can_be_split(node.value):
            yield _bad_address(origin, steps, "a complete web address", _COPY)
        return
    for index, item in enumerate(node.value):
        step = str(item[0].value) if isinstance(item, tuple) else index
        yield from _addresses(origin, (*steps, step), root)


def _hooks(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    for index in range(len(origin.find(*steps).value)):
        yield from _path(origin, (*steps, index), root, "a file", Path.is_file)


def _watch(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    for index in range(len(origin.find(*steps).value)):
        yield from _path(origin, (*steps, index), root, "a file or folder", Path.exists)


def _folder(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    yield from _path(origin, steps, root, "a folder", Path.is_dir)


def _docs_dir(origin: Origin, steps: tuple[Step, ...], root: Path) -> Iterator[Problem]:
    yield from _folder(origin, steps, root)
    text = origin.find(*steps).value
    # MkDocs refuses the project's own folder; one around it would publish that as well.
    if root.resolve().is_relative_to((root / text).resolve()):
        fix = "put the pages into a folder of their own, such as docs"
        yield origin.problem(
            *steps, rule="path-outside", expected="a folder within the project", got=quote(text),
            fix=fix,
        )  # fmt: skip


def _path(
    origin: Origin, steps: tuple[Step, ...], root: Path, kind: str, is_there: Callable[[Path], bool]
) -> Iterator[Problem]:
    text = origin.find(*steps).value
    if not is_there(root / text):
        expected = f"{kind} of the project"
        yield origin.problem(
            *steps, rule="missing-file", expected=expected, got=quote(text), fix=_PATH
        )


def _bad_address(origin: Origin, steps: tuple[Step, ...], expected: str, fix: str) -> Problem:
    got = quote(origin.find(*steps).value)
    return origin.problem(*steps, rule="bad-address", expected=expected, got=got, fix=fix)


_CHECKS = {
    "site_url": _site_url,
    "repo_url": _repo_url,
    "dev_addr": _dev_addr,
    "nav": _addresses,
    "extra_css": _addresses,
    "extra_javascript": _addresses,
    "hooks": _hooks,
    "watch": _watch,
    "docs_dir": _docs_dir,
    "theme.custom_dir": _folder,
}
