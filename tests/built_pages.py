"""The pages of the built tests/sites/full, read as browsers read them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator

from lxml import html as lxml_html

from projects import (
    full_site,
)


@functools.cache
def html_of(path: str) -> str:
    return (full_site() / path / "index.html").read_text(encoding="utf-8")


@functools.cache
def page(path: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(html_of(path))


def article(path: str) -> lxml_html.HtmlElement:
    (found,) = page(path).xpath("//article")
    return found


def words(node: lxml_html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def built_files() -> Iterator[str]:
    for file in full_site().rglob("*.html"):
        yield file.relative_to(full_site()).as_posix()


def structured(path: str) -> dict[str, object] | None:
    found = page(path).xpath("//script[@type='application/ld+json']/text()")
    return json.loads(found[0]) if found else None
