"""A driver for browsers that hear the commands of the W3C's WebDriver."""

from __future__ import annotations

import contextlib
from typing import Any

from browser.engines.patience import wait_for
from browser.engines.wires import Wire, WireError

# Keys without a letter, where Unicode has left room for them.
_KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
}
_SIZE = "() => [innerWidth, innerHeight]"
_BARS = "() => [outerWidth - innerWidth, outerHeight - innerHeight]"


class WebDriver:
    """The window of one session."""

    def __init__(self, wire: Wire) -> None:
        """Take the wire to a browser that was started."""
        self._wire = wire

    def open(self, address: str) -> bool:
        """Go to an address."""
        try:
            self._wire.send("Navigate", url=address)
        except WireError as error:
            if "error page" in str(error):
                return False
            raise
        return True

    def back(self) -> None:
        """Go one step back."""
        self._wire.send("Back")

    def resize(self, width: int, height: int) -> None:
        """Give the page a size."""
        wait_for(lambda: self._fit([width, height]), told=f"a page of {width} x {height}")

    def _fit(self, size: list[int]) -> bool:
        """Make the window larger than the page by its bars, which may come and go meanwhile."""
        width, height = map(sum, zip(size, self.look(_BARS), strict=True))
        self._wire.send("SetWindowRect", width=width, height=height)
        with contextlib.suppress(TimeoutError):
            wait_for(lambda: self.look(_SIZE), lambda seen: seen == size, told="", seconds=3)
            return True
        return False

    def click(self, x: float, y: float) -> None:
        """Move the mouse to a place of the viewport, and click."""
        place = {"type": "pointerMove", "x": round(x), "y": round(y), "origin": "viewport"}
        button = [{"type": f"pointer{way}", "button": 0} for way in ("Down", "Up")]
        self._act("pointer", [place, *button])

    def press(self, key: str) -> None:
        """Press a key."""
        self.type(_KEYS.get(key, key))

    def type(self, words: str) -> None:
        """Press and release the key of each letter."""
        ways = ("keyDown", "keyUp")
        self._act("key", [{"type": way, "value": key} for key in words for way in ways])

    def look(self, function: str, given: Any = None) -> Any:
        """Return what a function finds."""
        script = f"return ({function})(arguments[0])"
        return self._wire.send("ExecuteScript", script=script, args=[given])

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        self._wire.send("PerformActions", actions=[{"type": kind, "id": kind, "actions": actions}])
