"""A real browser for the tests in this folder, cut off from every host but this machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Request,
    Route,
    sync_playwright,
)

from browser.chromium import find_chromium, launch_options
from demo.server import serve
from starter import starter_project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LOCAL_SCHEMES = ("about", "blob", "data")
LOCAL_HOST = "127.0.0.1"
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


# First, for the plugin that spreads tests over workers reads the group in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The hook sees every test of the run, also those outside of this folder.
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # Tests of one file share its sites; each worker has a browser of its own. Those of
            # several engines are grouped by these, which are slow to start.
            if not item.get_closest_marker("xdist_group"):
                item.add_marker(pytest.mark.xdist_group(f"browser/{item.path.stem}"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for all, for a thread has room for one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    executable = find_chromium()
    if executable is None:  # an error, not a skip: a green run must have seen the pages
        pytest.fail("no browser found; run: python tests/browser/chromium.py --install")
    options = launch_options(executable)
    # What no request shows (a preconnect, a web socket) finds no name to connect to either.
    names = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {LOCAL_HOST}"
    launched = playwright.chromium.launch(**{**options, "args": [*options["args"], names]})
    yield launched
    launched.close()


@pytest.fixture
def foreign_requests() -> list[str]:
    """The URLs on other hosts that the test's pages asked for, in order; all were refused."""
    return []


@pytest.fixture
def context(browser: Browser, foreign_requests: list[str]) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport=DESKTOP, service_workers="block")
    yield from _watched(opened, foreign_requests)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def phone(browser: Browser, foreign_requests: list[str]) -> Iterator[Page]:
    """A page on a small touch screen."""
    opened = browser.new_context(
        viewport=PHONE,
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        service_workers="block",
    )
    for context in _watched(opened, foreign_requests):
        yield context.new_page()


def _watched(context: BrowserContext, foreign: list[str]) -> Iterator[BrowserContext]:
    def note(request: Request) -> None:
        if is_foreign(request.url):
            foreign.append(request.url)

    def refuse(route: Route) -> None:
        route.abort("blockedbyclient")

    # Noted as events, not in the route: a test that answers a request itself still has it noted.
    context.on("request", note)
    context.route(is_foreign, refuse)
    yield context
    context.close()


def is_foreign(url: str) -> bool:
    """Whether a request for this URL would leave the machine."""
    parts = urlsplit(url)
    return parts.scheme not in LOCAL_SCHEMES and parts.hostname != LOCAL_HOST


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the starter site."""
    yield from _served(starter_project(), tmp_path_factory.mktemp("starter") / "site")


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site that uses every field and every kind of provider."""
    yield from _served(ROOT / "tests/sites/full", tmp_path_factory.mktemp("full") / "site")


@pytest.fixture(scope="session")
def searchable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site by which the search is judged."""
    yield from _served(ROOT / "tests/sites/search", tmp_path_factory.mktemp("search") / "site")


def _served(root: Path, out: Path) -> Iterator[str]:
    command = [sys.executable, "scripts/build.py", "--root", root, "--out", out]
    subprocess.run([*command, "--quiet", "--today", "2026-11-23"], cwd=ROOT, check=True)
    with serve(out) as address:
        yield address
