"""What sites/full and the declarations become; after a wanted change run `make golden`."""

from __future__ import annotations

import functools

import pytest

from golden import GOLDEN, ROOT, describe_declarations, describe_site
from projects import full_site

EXPECTED = sorted(
    path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()
)


@functools.cache
def built() -> dict[str, str]:
    return describe_site(full_site())


def test_the_golden_tree_has_exactly_the_files_of_the_build() -> None:
    assert sorted(built()) == EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_file_is_as_expected(name: str) -> None:
    expected = (GOLDEN / name).read_text(encoding="utf-8")
    assert built()[name].splitlines() == expected.splitlines(), "make golden, if it is wanted"


@pytest.mark.parametrize("name", describe_declarations())
def test_what_comes_from_the_declarations_is_current(name: str) -> None:
    path = ROOT / name
    if name.startswith("docs/") and not path.exists():
        return  # a coach who does without the page may delete it
    text = path.read_text(encoding="utf-8")
    assert text == describe_declarations()[name], "make golden, if it is wanted"
