"""Searching by keys and by mouse, and filters, in every engine."""

from __future__ import annotations

import pytest

from browser.engines.visitor import Visitor
from browser.searching import PHRASE, PHRASE_SECOND, PHRASE_VIDEO

pytestmark = pytest.mark.long

RESULT, MOMENT = '[data-search="result"]', '[data-search="moment"]'
TYPING = "() => document.activeElement.dataset.search === 'input'"
SETTLED = "() => document.querySelector('#pd-search-list[aria-busy=false]') && true"
SEEN = """() => [...document.querySelectorAll('[data-search="result"]')].filter((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}).length"""
CLOSED = "() => !document.querySelector('dialog[open]')"
TOLD = "(words) => document.querySelector('[role=status]').textContent.includes(words)"
SHOWN_CARDS = """() => [...document.querySelectorAll(".pd-card")]
  .filter((one) => one.getClientRects().length > 0).length"""


def search(visitor: Visitor, words: str) -> None:
    visitor.driver.press("/")
    visitor.wait_for(TYPING)
    visitor.driver.type(words)
    visitor.find(RESULT)
    visitor.wait_for(SETTLED)


def test_results_are_seen_below_the_field(visitor: Visitor, searchable: str) -> None:
    visitor.open(searchable)
    search(visitor, "google forms")
    assert visitor.driver.look(SEEN) >= 3


def test_a_moment_leads_to_its_second_and_back_to_the_results(
    visitor: Visitor, searchable: str
) -> None:
    visitor.open(f"{searchable}about/")
    search(visitor, PHRASE)
    visitor.click(MOMENT)
    visitor.wait_for_address(f"{searchable}{PHRASE_VIDEO}?t={PHRASE_SECOND}")
    visitor.driver.back()
    visitor.find(MOMENT)
    visitor.driver.back()
    visitor.wait_for(CLOSED)
    visitor.wait_for_address(f"{searchable}about/")


def test_arrows_choose_enter_opens_and_escape_closes(visitor: Visitor, searchable: str) -> None:
    visitor.open(searchable)
    search(visitor, PHRASE)
    visitor.driver.press("Escape")
    visitor.wait_for(CLOSED)
    visitor.wait_for_address(searchable)
    search(visitor, PHRASE)
    for _ in range(2):
        visitor.driver.press("ArrowDown")
    chosen = "() => document.querySelector('[role=option][aria-selected=true]')?.dataset.search"
    assert visitor.wait_for(chosen) == "moment"
    visitor.driver.press("Enter")
    visitor.wait_for_address(f"{searchable}{PHRASE_VIDEO}?t={PHRASE_SECOND}")


def test_the_mouse_opens_and_closes_it(visitor: Visitor, searchable: str) -> None:
    visitor.open(searchable)
    visitor.click('[data-search="open"]')
    visitor.wait_for(TYPING)
    visitor.click(".pd-search__close")
    visitor.wait_for(CLOSED)


def test_a_slip_of_the_finger_is_told(visitor: Visitor, searchable: str) -> None:
    visitor.open(searchable)
    search(visitor, "kammi annotate")
    visitor.wait_for(TOLD, "“kammi” is nowhere here, so this is for “kami”")


def test_the_library_is_filtered(visitor: Visitor, searchable: str) -> None:
    visitor.open(f"{searchable}videos/")
    assert visitor.driver.look(SHOWN_CARDS) > 3
    visitor.click("button", "3")
    visitor.find(RESULT)
    visitor.wait_for_address(f"{searchable}videos/?max=3")
    assert visitor.driver.look(SHOWN_CARDS) == 0
    visitor.focus("select[name=tool]")
    # Letters choose in a list, as long as it is closed.
    visitor.driver.type("Kami")
    visitor.driver.press("Enter")
    visitor.wait_for_address(f"{searchable}videos/?max=3&tool=Kami")
    visitor.click("button[aria-pressed=true]")
    visitor.wait_for_address(f"{searchable}videos/?tool=Kami")


def test_a_card_leads_to_its_video(visitor: Visitor, searchable: str) -> None:
    visitor.open(f"{searchable}videos/")
    address = visitor.driver.look("() => document.querySelector('.pd-card a').href")
    visitor.click(".pd-card")
    visitor.wait_for_address(address)
