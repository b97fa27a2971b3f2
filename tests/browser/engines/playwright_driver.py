"""A driver for the browsers that Playwright starts."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Error, Page


class PlaywrightDriver:
    """One page of a browser that Playwright started."""

    def __init__(self, page: Page) -> None:
        """Take a page that was opened."""
        self._page = page

    def open(self, address: str) -> bool:
        """Go to an address."""
        try:
            self._page.goto(address)
        except Error as error:
            # What was loading before it ended as this began: the address is asked for once more.
            if "interrupted" in error.message or "ERR_ABORTED" in error.message:
                return False
            raise
        return True

    def back(self) -> None:
        """Go one step back."""
        self._page.go_back()

    def resize(self, width: int, height: int) -> None:
        """Set the size of the viewport."""
        self._page.set_viewport_size({"width": width, "height": height})

    def click(self, x: float, y: float) -> None:
        """Click a place of the viewport."""
        self._page.mouse.click(x, y)

    def press(self, key: str) -> None:
        """Press a key."""
        self._page.keyboard.press(key)

    def type(self, words: str) -> None:
        """Type letter by letter."""
        self._page.keyboard.type(words)

    def look(self, function: str, given: Any = None) -> Any:
        """Return what a function finds; nothing while the page gives way to another."""
        try:
            return self._page.evaluate(function, given)
        except Error as error:
            if "navigation" in error.message:
                return None
            raise
