"""The search without a connection or JavaScript, on a phone, and for whoever cannot see it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import find_faults
from browser.searching import PHRASE, field, open_search, results, search, settle


def test_without_a_connection_there_is_a_clear_line(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    field(page).fill("unticking")
    settle(page)
    expect(page.get_by_role("status")).to_contain_text("cannot be loaded")
    expect(page.get_by_role("link", name="Look through all videos")).to_be_visible()
    page.context.set_offline(False)
    search(page, PHRASE)
    expect(results(page).first).to_be_visible()


def test_without_a_connection_from_the_start_there_is_one_too(page: Page, searchable: str) -> None:
    page.goto(searchable)
    page.route("**/search*", lambda route: route.abort())
    page.keyboard.press("/")
    expect(page.get_by_role("alert")).to_contain_text("cannot be loaded")
    page.unroute("**/search*")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("kami")
    expect(results(page).first).to_be_visible()


def test_without_javascript_the_opener_leads_to_all_videos(
    browser: Browser, searchable: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(searchable)
    page.locator('[data-search="open"]').click()
    expect(page).to_have_url(f"{searchable}videos/")
    expect(page.locator(".pd-card").first).to_be_visible()
    expect(page.locator("[data-search-inline]")).to_be_hidden()
    context.close()


def test_the_search_fits_a_phone(phone: Page, searchable: str) -> None:
    phone.goto(searchable)
    phone.locator('[data-search="open"]').tap()
    phone.wait_for_selector("#pd-search-list", state="attached")
    search(phone, PHRASE)
    assert phone.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    box = results(phone).first.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


@pytest.mark.parametrize("words", [PHRASE, "xylophonist qwzkv"])
def test_axe_finds_nothing_in_the_search(page: Page, searchable: str, words: str) -> None:
    def show_in_the_library() -> None:
        page.goto(f"{searchable}videos/")
        search(page, words)

    def show_in_the_dialog() -> None:
        page.goto(searchable)
        open_search(page)
        search(page, words)

    page.set_viewport_size({"width": 640, "height": 800})
    assert find_faults(page, show_in_the_library) == []
    assert find_faults(page, show_in_the_dialog) == []
