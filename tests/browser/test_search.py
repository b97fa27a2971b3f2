"""Finding by keyboard, filters and links: the search in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from browser.searching import (
    PHRASE,
    PHRASE_SECOND,
    PHRASE_VIDEO,
    field,
    moments,
    open_search,
    paths,
    results,
    search,
    settle,
)


def test_a_phrase_leads_to_its_second(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, PHRASE)
    first = results(page).first
    expect(first.locator("mark").first).to_be_visible()
    assert moments(page)[0] == PHRASE_SECOND
    first.locator('[data-search="moment"]').first.click()
    expect(page).to_have_url(f"{searchable}{PHRASE_VIDEO}?t={PHRASE_SECOND}")


def test_nothing_of_the_search_is_fetched_before_somebody_wants_to_search(
    page: Page, searchable: str, foreign_requests: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "videos/", PHRASE_VIDEO):
        page.goto(searchable + path)
        page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search" in url or "worker" in url or "lunr" in url]
    page.locator('[data-search="open"]').hover()
    page.wait_for_selector("#pd-search-list", state="attached")
    open_search(page)
    search(page, PHRASE)
    assert foreign_requests == []


def test_what_is_typed_before_the_script_is_there_is_not_lost(page: Page, searchable: str) -> None:
    page.route("**/search.*.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(searchable)
    page.keyboard.press("s")
    page.keyboard.type("kami")
    expect(results(page).first).to_be_visible()
    expect(field(page)).to_have_value("kami")


def test_words_are_asked_for_while_the_script_is_on_its_way(page: Page, searchable: str) -> None:
    asked: list[str] = []
    held: list[Route] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(
        re.compile(r"/search\.\w+\.js|/search/start\.json"), lambda route: held.append(route)
    )
    page.goto(searchable)
    page.keyboard.press("/")
    page.keyboard.type("kami")
    script, start = sorted(held, key=lambda route: route.request.url)
    with page.expect_request("**/words-*.json"):
        start.continue_()
    script.continue_()
    expect(results(page).first).to_be_visible()
    settle(page)
    index = [url for url in asked if "/search/" in url]
    assert len(index) == len(set(index)), "the script takes what has been asked for"


def test_arrows_choose_enter_opens_and_escape_closes(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, PHRASE)
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    chosen = page.locator('[role="option"][aria-selected="true"]')
    assert chosen.get_attribute("id") == field(page).get_attribute("aria-activedescendant")
    assert chosen.get_attribute("data-search") == "moment"
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page).to_have_url(searchable)
    open_search(page)
    search(page, PHRASE)
    page.keyboard.press("Enter")
    expect(page).to_have_url(searchable + PHRASE_VIDEO)


def test_back_returns_to_the_results_and_then_to_the_page(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}about/")
    open_search(page)
    search(page, PHRASE)
    page.keyboard.press("Enter")
    expect(page).to_have_url(searchable + PHRASE_VIDEO)
    page.go_back()
    expect(field(page)).to_have_value(PHRASE)
    expect(results(page).first).to_be_visible()
    page.go_back()
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page).to_have_url(f"{searchable}about/")


def test_a_link_to_a_search_shows_the_same_to_a_colleague(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}?q=share&tool=Google+Drive")
    settle(page)
    expect(field(page)).to_have_value("share")
    found = paths(page, searchable)
    assert found
    facts = results(page).locator(".pd-result__facts").all_inner_texts()
    assert all("Google Drive" in words for words in facts)


def test_filters_combine_and_count_what_is_left(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}videos/")
    expect(page.locator(".pd-card").first).to_be_visible()
    page.get_by_role("button", name="3 minutes").click()
    settle(page)
    expect(page.locator(".pd-card").first).to_be_hidden()
    assert "max=3" in page.url
    tool = page.get_by_label("Tool", exact=True)
    option = tool.locator("option", has_text="Google Forms")
    count = int(option.inner_text().rpartition("(")[2].rstrip(")"))
    tool.select_option("Google Forms")
    settle(page)
    assert results(page).count() == count
    assert "tool=Google+Forms" in page.url
    page.get_by_role("button", name="3 minutes").click()
    tool.select_option("")
    settle(page)
    expect(page.locator(".pd-card").first).to_be_visible()


def test_a_word_that_was_taken_for_another_is_told(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "kammi annotate")
    told = expect(page.get_by_role("status"))
    told.to_contain_text("“kammi” is nowhere here, so this is for “kami”")
    search(page, "kami annotate")
    told.to_have_text(re.compile(r"^\d+ results?$"))


def test_no_result_offers_a_way_on(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "xylophonist qwzkv")
    expect(page.get_by_role("status")).to_have_text("No results")
    ask = page.get_by_role("link", name="Ask the coach")
    assert "subject=xylophonist%20qwzkv" in (ask.get_attribute("href") or "")
    page.locator(".pd-search__chips button").last.click()
    settle(page)
    expect(results(page).first).to_be_visible()
    assert "tag=" in page.url


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", '"><script>alert(2)</script> forms', "{{7*7}}"]
)
def test_a_query_is_data_and_never_markup(page: Page, searchable: str, words: str) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(searchable)
    open_search(page)
    search(page, words)
    assert page.locator("#pd-search img[src='x'], #pd-search script").count() == 0
    page.reload()
    settle(page)
    assert said == []
