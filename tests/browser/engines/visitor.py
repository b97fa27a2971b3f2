"""What a person does with a page, and what is seen of it then, in any engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from browser.engines.driver import Driver
from browser.engines.patience import wait_for

# The middle of the first thing with these words, once it is what a click there would meet. An
# inline link may be cut in two by the end of a line: so its first piece counts.
_FIND = """([selector, words]) => {
  const isMeant = (one) => one.textContent.includes(words) && one.getClientRects().length > 0;
  const meant = [...document.querySelectorAll(selector)].find(isMeant);
  if (!meant) return null;
  let box = meant.getClientRects()[0];
  const middle = () => [box.x + box.width / 2, box.y + box.height / 2];
  if (!document.elementFromPoint(...middle())) {
    meant.scrollIntoView({ block: "center", behavior: "instant" });
    box = meant.getClientRects()[0];
  }
  const top = document.elementFromPoint(...middle());
  return meant.contains(top) ? middle() : null;
}"""

_FOCUS = """(selector) => {
  const meant = document.querySelector(selector);
  meant?.focus();
  return meant && document.activeElement === meant;
}"""

_ADDRESS = "() => location.href"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody before a browser."""

    driver: Driver

    def open(self, address: str) -> None:
        """Go to an address, though a link that was clicked before may still be loading."""
        wait_for(lambda: self.driver.open(address), told=address)

    def find(self, selector: str, words: str = "") -> tuple[float, float]:
        """Return the middle of the first thing with these words, once nothing lies over it."""
        x, y = self.wait_for(_FIND, [selector, words])
        return x, y

    def click(self, selector: str, words: str = "") -> None:
        """Click in the middle of it."""
        self.driver.click(*self.find(selector, words))

    def focus(self, selector: str) -> None:
        """Give something the focus; how many Tabs that takes is each system's own choice."""
        self.wait_for(_FOCUS, selector)

    def wait_for(self, function: str, given: Any = None) -> Any:
        """Return what a JavaScript function finds, as soon as it is something."""
        return wait_for(lambda: self.driver.look(function, given), told=f"{function} of {given!r}")

    def wait_for_address(self, address: str) -> None:
        """Wait until the page has this address."""
        wait_for(
            lambda: self.driver.look(_ADDRESS),
            lambda seen: seen == address,
            told=f"address instead of {address}",
        )
