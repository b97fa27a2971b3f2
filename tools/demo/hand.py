"""The hand in the picture: a cursor that one can follow, and clicks that one can see."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import FloatRect, Locator, Page

SCRIPT = Path(__file__).parent / "hand.js"
_WAY = 0.55
_PRESS = 0.18
_KEY_MILLISECONDS = 40
# Between the page's header and where a player shows its captions.
_SIGHT = (0, 600)


class Hand:
    """Moves at the speed of somebody who explains."""

    def __init__(self, page: Page, site: str) -> None:
        """Take the page to act on, and the address of the site."""
        self.page = page
        self.site = site

    def open(self, path: str) -> None:
        """Go to a page of the site without a click."""
        self.page.goto(self.site + path)
        self.page.wait_for_load_state("networkidle")

    def wait(self, seconds: float) -> None:
        """Let the viewer look."""
        self.page.wait_for_timeout(seconds * 1000)

    def point(self, target: Locator) -> None:
        """Move the cursor to something, and scroll there first where it is out of sight."""
        box = _box(target)
        if not _SIGHT[0] < box["y"] + box["height"] / 2 < _SIGHT[1]:
            self.scroll(target, top=sum(_SIGHT) / 2)
            box = _box(target)
        # The middle of a long line is far from where one reads.
        self.move(box["x"] + min(box["width"] / 2, 120), box["y"] + box["height"] / 2)

    def move(self, x: float, y: float, seconds: float = _WAY) -> None:
        """Move the cursor to a point of the window."""
        self.page.evaluate("([x, y, s]) => hand.move(x, y, s)", [x, y, seconds])
        self.page.mouse.move(x, y)

    def press(self, button: Literal["left", "right"] = "left") -> None:
        """Click where the cursor is, slowly enough to be seen."""
        self.page.mouse.down(button=button)
        self.wait(_PRESS)
        self.page.mouse.up(button=button)

    def click(self, target: Locator) -> None:
        """Move to something and click it."""
        self.point(target)
        self.press()

    def press_play(self) -> None:
        """Start the page's video with the button in its lower left."""
        video = self.page.locator("video")
        box = _box(video)
        self.move(box["x"] + 30, box["y"] + box["height"] - 35)
        self.press()
        self.page.wait_for_function("document.querySelector('video').currentTime > 0")

    def follow(self, target: Locator) -> None:
        """Click a link, and let the next page come."""
        with self.page.expect_navigation():
            self.click(target)

    def scroll(self, target: Locator, top: float = 110, seconds: float = 1.0) -> None:
        """Scroll until something is `top` pixels below the upper edge."""
        self.page.evaluate("([y, s]) => hand.scroll(y, s)", [_box(target)["y"] - top, seconds])

    def type(self, text: str) -> None:
        """Type at the pace of somebody who knows what to write."""
        self.page.keyboard.type(text, delay=_KEY_MILLISECONDS)


def _box(target: Locator) -> FloatRect:
    box = target.bounding_box()
    assert box, f"nothing to see of {target}"
    return box
