"""What a test asks of a browser, whichever engine it has."""

from __future__ import annotations

from typing import Any, Protocol


class Driver(Protocol):
    """One window of a browser, used as a person uses it: by mouse and by keys."""

    def open(self, address: str) -> bool:
        """Go to an address until it has loaded; tell whether no other page came in between."""

    def back(self) -> None:
        """Go one step back."""

    def resize(self, width: int, height: int) -> None:
        """Give the page that much room, in CSS pixels."""

    def click(self, x: float, y: float) -> None:
        """Click a place of the page, whatever is there."""

    def press(self, key: str) -> None:
        """Press a key, named as in `KeyboardEvent.key`."""

    def type(self, words: str) -> None:
        """Type letter by letter into what has the focus."""

    def look(self, function: str, given: Any = None) -> Any:
        """Return what a JavaScript function finds; it changes nothing but what is in sight."""
