"""What axe finds wrong with a page: by all rules in light colours, by those of colours in dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
DARK = "slate"
# The theme's own buttons that copy code stand in one <nav> each.
OFF = {"landmark-unique": {"enabled": False}}


def find_faults(page: Page, show: Callable[[], object]) -> list[str]:
    """Return each rule that is broken by what is shown, with the elements that break it."""
    # The theme would keep to the colours that it has begun with.
    page.add_init_script("localStorage.clear()")
    page.emulate_media(color_scheme="light")
    show()
    found = [*_ask(page, RULES)]
    if page.locator(f"input[data-md-color-scheme={DARK}]").count():
        page.emulate_media(color_scheme="dark")
        show()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", DARK)
        found += (f"in the dark: {told}" for told in _ask(page, COLOURS))
    return found


def _ask(page: Page, rules: list[str]) -> Iterator[str]:
    # Colours that are on their way to others have no contrast to be judged by.
    page.wait_for_function("document.getAnimations().length === 0")
    asked = Axe().run(page, options={"runOnly": rules, "rules": OFF})
    for rule in asked.response["violations"]:
        yield f"{rule['id']}: {[node['html'] for node in rule['nodes']]}"
