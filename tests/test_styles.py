"""Style sheets: one file spells colours, and every name stands for something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from micropd.assets.modules import COMMENT
from micropd.assets.served import FOLDER
from projects import SCRIPTS, SITES

COLOURS = FOLDER / "site" / "colours.css"
STYLES = sorted(path for path in FOLDER.rglob("*.css") if path.parent != FOLDER)
LITERAL = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(", re.IGNORECASE)
NAMED = re.compile(r":[^;{}]*\b(?:black|white|gr[ae]y|red|green|blue|teal|yellow|orange)\b")
PAGES = [path for kind in ("py", "html", "js") for path in SCRIPTS.rglob(f"*.{kind}")]
WORDS = "".join(
    path.read_text(encoding="utf-8") for path in (*PAGES, SITES / "starter" / "docs" / "index.md")
)


def read(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def in_assets(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


ALL = "".join(read(path) for path in STYLES)


@pytest.mark.parametrize("path", [p for p in STYLES if p != COLOURS], ids=in_assets)
def test_colours_are_spelled_in_one_file(path: Path) -> None:
    text = read(path)
    assert not LITERAL.findall(text)
    assert not NAMED.findall(text)


def test_every_colour_that_is_named_is_used_and_there() -> None:
    named = re.findall(r"^ +(--_[\w-]+):", read(COLOURS), re.MULTILINE)
    used = set(re.findall(r"var\((--_[\w-]+)", ALL))
    assert used == {*named}
    assert len(named) == len(used)


def test_every_class_is_one_that_pages_have() -> None:
    classes = set(re.findall(r"\.(pd-[\w-]+)", ALL))
    # A kind of topic is put into a name: pd-topics--grades.
    unknown = {
        name for name in classes if name not in WORDS and name.partition("--")[0] not in WORDS
    }
    assert not unknown


@pytest.mark.parametrize("path", STYLES, ids=in_assets)
def test_a_style_sheet_opens_with_what_it_is_for_and_fits_a_reader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(r"/\* [A-Z][^*]+[.:] \*/\n", text)
    assert len(text.splitlines()) <= 220


def test_every_style_sheet_is_served_once() -> None:
    entry = (FOLDER / "micropd.css").read_text(encoding="utf-8")
    served = re.findall(r'^@import "([^"]+)";$', entry, re.MULTILINE)
    assert sorted(served) == [in_assets(path) for path in STYLES]
