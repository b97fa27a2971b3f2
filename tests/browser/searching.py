"""What a person does with the search, and what is seen of it then."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

PHRASE = "go to section based on answer"
PHRASE_VIDEO, PHRASE_SECOND = "videos/forms-branching/", 79


def field(page: Page) -> Locator:
    return page.locator('[data-search="input"]')


def results(page: Page) -> Locator:
    return page.locator('[data-search="result"]')


def open_search(page: Page) -> None:
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.wait_for_selector("#pd-search-list", state="attached")


def settle(page: Page) -> None:
    page.wait_for_selector('#pd-search-list[aria-busy="false"]', state="attached")


def search(page: Page, words: str) -> None:
    field(page).fill(words)
    settle(page)


def paths(page: Page, root: str) -> list[str]:
    heads = results(page).locator("a:first-child")
    found = heads.evaluate_all("heads => heads.map(head => head.href)")
    return [address.removeprefix(root) for address in found]


def moments(page: Page) -> list[int]:
    """Return the seconds that the first result leads to."""
    links = results(page).first.locator('[data-search="moment"]')
    return seconds(links.evaluate_all("links => links.map(link => link.href)"))


def seconds(addresses: list[str]) -> list[int]:
    return [int(parse_qs(urlsplit(address).query)["t"][0]) for address in addresses]
