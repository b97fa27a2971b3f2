"""One window for each engine; an engine that is not there is an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from browser.engines.driver import Driver
from browser.engines.launch import launch
from browser.engines.programs import wanted_engines
from browser.engines.proxy import Proxy, refuse_strangers
from browser.engines.visitor import Visitor

DESKTOP = (1280, 800)
# Each with a worker of its own.
ENGINES = [pytest.param(one, marks=pytest.mark.xdist_group(one)) for one in wanted_engines()]


@pytest.fixture(scope="session")
def proxy() -> Iterator[Proxy]:
    with refuse_strangers() as started:
        yield started


@pytest.fixture(scope="session", params=ENGINES)
def driver(
    request: pytest.FixtureRequest, playwright: Playwright, proxy: Proxy
) -> Iterator[Driver]:
    with launch(request.param, playwright, proxy) as opened:
        yield opened


@pytest.fixture
def visitor(driver: Driver) -> Visitor:
    driver.resize(*DESKTOP)
    return Visitor(driver)
