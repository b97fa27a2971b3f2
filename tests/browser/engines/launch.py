"""Starts an engine: Playwright's own where it was installed, else the system's."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

from browser.chromium import launch_options
from browser.engines.driver import Driver
from browser.engines.playwright_driver import PlaywrightDriver
from browser.engines.programs import find_own, find_program, tell_missing
from browser.engines.proxy import Proxy
from browser.engines.sessions import open_firefox, open_webkit


def launch(
    engine: str, playwright: Playwright, proxy: Proxy
) -> contextlib.AbstractContextManager[Driver]:
    """Open a window of an engine; what is not for this machine goes to the proxy."""
    program = find_program(engine)
    if engine == "chromium" and program:  # the one of all other tests
        return _open(playwright, engine, proxy, launch_options(Path(program)))
    if find_own(engine, playwright):
        return _open(playwright, engine, proxy, {})
    if program is None:
        raise FileNotFoundError(tell_missing(engine))
    return (open_webkit if engine == "webkit" else open_firefox)(program, proxy)


@contextlib.contextmanager
def _open(
    playwright: Playwright, engine: str, proxy: Proxy, options: dict[str, object]
) -> Iterator[Driver]:
    way_out = {"server": f"http://{proxy.address}", "bypass": "127.0.0.1"}
    browser = getattr(playwright, engine).launch(**options, proxy=way_out)
    try:
        yield PlaywrightDriver(browser.new_page())
    finally:
        browser.close()
