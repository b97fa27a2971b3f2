"""The browser's own modules, called as the browser calls them: no site, no server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from micropd.assets.served import FOLDER

ADDRESS = "https://modules.example/"
TYPES = {".js": "text/javascript", ".json": "application/json"}


def call(page: Page, expression: str, given: object = None) -> Any:
    """Evaluate an expression such as `words.fold(given)`; `given` is its data.

    Each module that it names is imported under its file's name.
    """
    page.route(f"{ADDRESS}**", _answer)
    page.goto(ADDRESS)
    paths = sorted(FOLDER.glob("*/**/*.js"))
    named = [path for path in paths if re.search(rf"\b{path.stem}\.", expression)]
    imports = "\n".join(
        f'const {path.stem} = await import("{ADDRESS}{path.relative_to(FOLDER).as_posix()}");'
        for path in named
    )
    return page.evaluate(f"async (given) => {{ {imports}\nreturn {expression}; }}", given)


def _answer(route: Route) -> None:
    path = FOLDER / urlsplit(route.request.url).path.lstrip("/")
    if path.suffix in TYPES and Path(path).is_file():
        route.fulfill(path=path, content_type=TYPES[path.suffix])
    else:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
