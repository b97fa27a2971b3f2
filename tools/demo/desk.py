"""The coach's desk: an editor with the real file, and a terminal with real output."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from demo import project
from demo.hand import Hand
from demo.server import DESK

_LETTER_SECONDS = 0.035
_ASIDE = 640
"""Pixels by which the cursor leaves the words free that it has clicked."""


class Desk:
    """What a coach does at the desk, on a copy of the project."""

    def __init__(self, hand: Hand, folder: Path, today: dt.date) -> None:
        """Take the hand, the project's copy, and the day it is."""
        self.hand = hand
        self._folder = folder
        self._today = today
        self._file = folder / project.CATALOG

    def insert(self, text: str, *, after: str) -> None:
        """Write text into the catalog before anybody looks."""
        catalog = self._file.read_text(encoding="utf-8")
        head, mark, rest = catalog.partition(after)
        self._file.write_text(head + mark + text + rest, encoding="utf-8")

    def open(self, top_words: str) -> None:
        """Show the catalog from the line with these words on."""
        self.hand.open(DESK)
        text = self._file.read_text(encoding="utf-8")
        line = text[: text.index(top_words)].count("\n") + 1
        self.hand.page.evaluate("([text, line]) => desk.open(text, line)", [text, line])
        self.hand.page.evaluate("() => desk.prompt()")

    def go_to(self, words: str, *, select: bool = False) -> None:
        """Click behind these words, or mark them."""
        x, y = self.find(words)
        self.hand.move(x, y)
        self.hand.press()
        self.hand.page.evaluate("([words, all]) => desk.mark(words, all)", [words, select])
        self.hand.move(x + _ASIDE, y, 0.35)

    def find(self, words: str) -> tuple[float, float]:
        """Return where on the screen these words end."""
        x, y = self.hand.page.evaluate("words => desk.place(words)", words)
        return x, y

    def replace(self, words: str, by: str) -> None:
        """Mark some words and type others."""
        self.go_to(words, select=True)
        self.hand.wait(0.6)
        self.hand.type(by)

    def save(self) -> None:
        """Save the file as it stands in the editor."""
        self.hand.click(self.hand.page.get_by_role("button", name="Save"))
        self._file.write_text(self.hand.page.evaluate("() => desk.text()"), encoding="utf-8")

    def check(self) -> None:
        """Run the check in the terminal."""
        self._run("python scripts/check.py", project.run_program(self._folder, "scripts/check.py"))

    def build(self) -> None:
        """Build the site in the terminal."""
        self._run("python scripts/build.py", project.build(self._folder, self._today))

    def clear(self) -> None:
        """Empty the terminal."""
        self.hand.page.evaluate("() => { desk.clear(); desk.prompt(); }")

    def _run(self, command: str, output: str) -> None:
        for letter in command:
            self._print(letter)
            self.hand.wait(_LETTER_SECONDS)
        self.hand.wait(0.4)
        self._print(f"\n{output}")
        self.hand.page.evaluate("() => desk.prompt()")

    def _print(self, text: str) -> None:
        self.hand.page.evaluate("text => desk.print(text)", text)
