"""Prose is what Python-Markdown takes for it: a text in code blocks is passed over."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from micropd.markdown.prose import blank_code, prose_lines
from projects import SCRIPTS

MARK = "Mark"


def is_code(text: str) -> bool:
    return not [line for _, line in prose_lines(text) if MARK in line]


def render(text: str) -> str:
    """Render as a site does that names no Markdown extensions of its own."""
    defaults = yaml_load((SCRIPTS / "hosts/mkdocs/defaults.yml").read_text(encoding="utf-8"))
    named = [one if isinstance(one, dict) else {one: {}} for one in defaults["markdown_extensions"]]
    settings = {name: options for one in named for name, options in one.items()}
    return markdown.markdown(text, extensions=list(settings), extension_configs=settings)


@pytest.mark.parametrize(
    "text",
    [
        "text\n\n    Mark\n",
        "    Mark\n",
        "\tMark\n",
        "    code\n\n    Mark",
        "    code\n    Mark",
        "- a\n\n        Mark",
        "text\n- a\n\n    Mark",
        "- a\n\nb\n\n    Mark",
        "- a\n# b\n\n    Mark",
        "!!! note\n    a\n\n        Mark",
        "!!! note\n    a\n\nb\n\n    Mark",
        "- a\n\n  b\n\n    Mark",
        "- a\n    - b\n\n        c\n\n            Mark",
        "<!-- c -->\n\n    Mark",
        "```\nMark\n```",
        "> - a\n\n    Mark",
    ],
)
def test_code_is_passed_over(text: str) -> None:
    assert is_code(text)
    assert re.search(r"<code>[^<]*Mark", render(text))


@pytest.mark.parametrize(
    "text",
    [
        "text\n    Mark",
        "- a\n\n    Mark",
        "- a\n    Mark",
        "# b\n- a\n\n    Mark",
        "1. a\n\n    Mark",
        "!!! note\n    Mark",
        "!!! note\n\n    Mark",
        "text\n!!! note\n    Mark",
        '=== "T"\n\n    Mark',
        "??? tip\n    Mark",
        "a[^1]\n\n[^1]:\n    Mark",
        "term\n:   a\n\n    Mark",
        "- a\nb\n\n    Mark",
        "* a\n  * b\n\n      Mark",
        "- a\n    - b\n\n        Mark",
        "- a\n\n    b\n\n    Mark",
        "Mark",
        "- a\n\n        code\n\n    Mark",
        '=== "T"\n\n    !!! note\n        Mark',
    ],
)
def test_what_belongs_to_a_list_or_a_box_is_prose(text: str) -> None:
    assert not is_code(text)
    assert "Mark" in render(text)
    assert not re.search(r"<code>[^<]*Mark", render(text))


@given(st.text(alphabet="ab`~!\n\t<>-[]() {}", max_size=80))
def test_blanking_code_keeps_every_place(text: str) -> None:
    blank = blank_code(text)
    assert blank.count("\n") == text.count("\n")
    for before, after in zip(text.split("\n"), blank.split("\n"), strict=True):
        assert all(a in {b, " "} for b, a in zip(before, after, strict=False))


def test_blanks_code_and_comments() -> None:
    text = "a `![](x)` b\n```\n![](y)\n```\n<!-- ![](z)\n-->\n![](kept)"
    assert "".join(blank_code(text).split()) == "ab![](kept)"
