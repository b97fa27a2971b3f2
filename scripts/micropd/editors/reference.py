"""The page of every key that a coach may write: what it is for, how it is written, an example."""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterator
from typing import Any

from micropd.editors.declared import Declared, read_declared
from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter
from micropd.model.record import Mark
from micropd.model.video import Video
from micropd.records.fields import inner_models, synonyms
from micropd.records.marks import is_marked
from micropd.settings import Extra

_HEAD = """\
---
# Written by `make golden` from scripts/micropd/model/ and scripts/micropd/settings.py.
title: Every key
description: What you may write in videos.yaml, in an issue and in mkdocs.yml, with an example each.
search: {exclude: true}
---

# Every key

A **key** is the word before a colon. Here is each key that you may write, what it is for, and an
example to copy. `make check` knows them too, and tells you where you have misspelt one.

- [A video](#a-video), in `videos.yaml`
- [A series](#a-series), in `videos.yaml`
- [An issue](#an-issue), in its file in `newsletter/`
- [The site](#the-site), in `mkdocs.yml`

Where a key says **not shown yet**, the site keeps what you write, and does not show it so far.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class _Section:
    """The keys of one record."""

    title: str
    model: Any
    intro: str
    of: str = ""
    """What tells a heading from the same key's in another section."""


_SECTIONS = (
    _Section(
        "A video",
        Video,
        "Each video is an entry below `videos:` in `videos.yaml`. It starts with a dash, and its "
        "keys stand in one column. It needs four of them: `id`, `title`, `url` and `published`.",
    ),
    _Section(
        "A series",
        Series,
        "A series is an entry below `series:` in `videos.yaml`.",
        " of a series",
    ),
    _Section(
        "An issue",
        FrontMatter,
        "An issue is a file such as `newsletter/2026-11-24-short-days.md`. Its keys stand at the "
        "top, between two lines of `---`; the text comes after.",
        " of an issue",
    ),
    _Section(
        "The site",
        Extra,
        "These keys stand below `extra:` in `mkdocs.yml`. None is needed.",
        " of the site",
    ),
)


def render_reference() -> str:
    """Return the page as Markdown."""
    return "\n".join([_HEAD, *(line for one in _SECTIONS for line in _render_section(one))])


def _render_section(section: _Section) -> Iterator[str]:
    yield from (f"## {section.title}", "", _wrap(section.intro), "")
    for name, declared in read_declared(section.model).items():
        yield from (f"### `{name}`{section.of}", "", _wrap(declared.about), "")
        yield from (_wrap(f"- {fact}") for fact in _list_facts(section.model, name, declared))
        if inner := inner_models(section.model)[name]:
            yield from _render_inner(inner)
        yield from ("", "```yaml", declared.example, "```", "")


def _render_inner(model: Any) -> Iterator[str]:
    """Yield a line for each key within a key."""
    for name, declared in read_declared(model).items():
        yield _wrap(
            f"- `{name}`: {' '.join([declared.about, *_list_facts(model, name, declared)])}"
        )


def _list_facts(model: Any, name: str, declared: Declared) -> Iterator[str]:
    """Yield how a key is written, and what happens without it."""
    field = model.__pydantic_fields__[name]
    if declared.forms:
        yield f"Write {declared.forms}."
    if field.is_required():
        yield "Needed."
    # The text below the field tells it already where the default depends on something.
    elif (default := _show(field.default)) and "Left out" not in declared.about:
        yield f"Left out, it is `{default}`."
    if other := synonyms(model).get(name):
        yield f"{' and '.join(f'`{word}`' for word in other)} is read as the same."
    if is_marked(model, name, Mark.KEPT):
        yield "**Not shown yet.**"


def _wrap(text: str) -> str:
    return textwrap.fill(
        # Markdown wants further lines of an item below its words.
        text, 100, subsequent_indent="  " * text.startswith("- "), break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip


def _show(default: object) -> str:
    """Return a default in the words of a coach; of nothing, nothing."""
    if default is True:
        return "yes"
    return str(default) if isinstance(default, str | int) and default else ""
