"""What people and networks do to a search: odd words, odd addresses, too quick, too late."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from browser.searching import field, open_search, results, search, settle
from micropd.search.format import VERSION

START, CARDS = "**/search/start.json", "**/search/cards.json"
DIALOG = "dialog[open]"
WATCH = "videos/forms-branching/?t=83"


@pytest.fixture(autouse=True)
def errors(page: Page) -> list[str]:
    """What went wrong in scripts."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def status(page: Page) -> str:
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.get_by_role("status").inner_text()


def test_no_words_are_too_odd_to_look_for(page: Page, searchable: str, errors: list[str]) -> None:
    page.goto(searchable)
    open_search(page)
    odd = ["🎉" * 3000, "a" + "🎉" * 300, "forms " * 2000, "\u202eمرحبا", "\u0301", "constructor"]
    for words in [*odd, "hasOwnProperty", "<b>", '"', "x" * 10_000]:
        search(page, words)
        assert "result" in status(page).lower(), words[:20]
        assert len(page.url) < 4000
    search(page, "   ")
    assert results(page).count() == 0
    expect(page.get_by_role("status")).to_be_empty()
    assert errors == []


def test_signs_without_a_word_find_nothing(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "<b>")
    expect(page.get_by_role("status")).to_have_text("No results")
    assert results(page).count() == 0


def test_an_address_may_ask_for_what_nothing_has(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}videos/?tool=Nope&kind=constructor&grade=toString&max=__proto__")
    settle(page)
    expect(page.locator(".pd-search__none")).to_contain_text("Nothing fits these filters")
    shown = " ".join(page.locator("option").all_inner_texts())
    assert "constructor (0)" in shown
    assert "function" not in shown
    page.get_by_role("button", name="Without filters").click()
    expect(page).to_have_url(f"{searchable}videos/")
    expect(field(page)).to_be_focused()
    expect(page.locator(".pd-card").first).to_be_visible()


def test_an_address_may_spell_a_name_in_its_own_way(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}videos/?tool=GOOGLE+forms&max=4")
    settle(page)
    assert results(page).count() > 0
    expect(page.get_by_label("Tool", exact=True)).to_have_value("Google Forms")
    length = page.get_by_label("Length", exact=True).locator("option:checked")
    expect(length).to_have_text(f"up to 4 minutes ({results(page).count()})")


def test_enter_opens_what_was_typed_not_what_was_shown(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "go to section based on answer")
    field(page).evaluate(
        """field => { field.value = "edpuzzle";
        field.dispatchEvent(new Event("input"));
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" })); }"""
    )
    expect(page).to_have_url(f"{searchable}videos/edpuzzle-questions/")


def test_enter_that_ends_a_composition_opens_nothing(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "kami")
    field(page).evaluate(
        """field => field.dispatchEvent(new KeyboardEvent("keydown",
        { key: "Enter", isComposing: true, cancelable: true }))"""
    )
    page.wait_for_timeout(200)
    expect(page).to_have_url(f"{searchable}?q=kami")


def test_how_many_there_are_is_told_once_not_at_every_key(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    page.get_by_role("status").evaluate(
        """line => { window.told = 0;
        new MutationObserver(() => { window.told += 1; }).observe(line, { childList: true }); }"""
    )
    field(page).press_sequentially("branching forms", delay=20)
    expect(page.get_by_role("status")).to_contain_text("results")
    assert page.evaluate("window.told") == 1


def test_opening_and_closing_quickly_never_leaves_the_page(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}about/")
    page.goto(searchable)
    open_search(page)
    for _ in range(8):
        page.keyboard.press("Escape")
        page.keyboard.press("/")
    page.wait_for_timeout(100)
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    expect(page.locator(DIALOG)).to_have_count(0)
    expect(page).to_have_url(searchable)
    open_search(page)
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    expect(page).to_have_url(searchable)


@pytest.mark.parametrize("rest", ["", "&q=kami", "&q=kami#t=12"])
def test_the_second_of_a_watch_page_outlives_the_search(
    page: Page, searchable: str, rest: str
) -> None:
    page.goto(f"{searchable}{WATCH}{rest}")
    if not rest:
        open_search(page)
        search(page, "zoom")
    settle(page)
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    expect(page).to_have_url(searchable + WATCH + re.sub("&q=kami", "", rest))
    open_search(page)
    expect(field(page)).to_have_value("")


def test_back_and_forward_show_what_the_address_says(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}about/")
    open_search(page)
    search(page, "kami")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{searchable}about/")
    for _ in range(2):
        page.go_forward()
        expect(page.locator(DIALOG)).to_have_count(1)
        expect(field(page)).to_have_value("kami")
        expect(results(page).first).to_be_visible()
        page.go_back()
        expect(page.locator(DIALOG)).to_have_count(0)


def test_a_control_click_leaves_the_search_as_it_is(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "kami")
    with page.context.expect_page() as opened:
        results(page).first.locator("a").first.click(modifiers=["Control"])
    assert "/videos/kami" in opened.value.url
    expect(page.locator(DIALOG)).to_have_count(1)


def test_a_click_beside_the_words_of_a_result_opens_it(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    search(page, "go to section based on answer")
    edge = {"x": 1, "y": 2}
    with page.context.expect_page() as opened:
        results(page).first.click(position=edge, modifiers=["Control"])
    assert opened.value.url == f"{searchable}videos/forms-branching/"
    results(page).first.click(position=edge)
    expect(page).to_have_url(f"{searchable}videos/forms-branching/")


@pytest.mark.parametrize("stale", [[START, CARDS], [START], [CARDS]])
def test_an_open_page_outlives_a_new_publication(
    page: Page, searchable: str, stale: list[str]
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        kept = json.loads(route.fetch().body())
        if asked.count(route.request.url) == 1:
            kept["folder"] = "search/before/"
        route.fulfill(json=kept)

    for pattern in stale:
        page.route(pattern, answer)
    page.goto(searchable)
    open_search(page)
    search(page, "kami")
    expect(results(page).first).to_be_visible()
    assert len(asked) == 2 * len(stale)


@pytest.mark.parametrize(
    ("kept", "telling"),
    [
        ([{"version": VERSION - 1, "folder": "search/before/"}], "result"),
        ([{"version": VERSION + 1}] * 9, "cannot be loaded"),
    ],
)
def test_a_form_of_the_index_that_the_script_does_not_know_is_not_read(
    page: Page, searchable: str, kept: list[dict[str, object]], telling: str
) -> None:
    """A browser may keep the start from before an update; an old tab, the script."""
    kept = [*kept]

    def answer(route: Route) -> None:
        route.fulfill(json=route.fetch().json() | (kept.pop() if kept else {}))

    page.route(START, answer)
    page.goto(searchable)
    open_search(page)
    search(page, "unticking")
    expect(page.get_by_role("status")).to_contain_text(telling)


def test_files_that_stay_away_are_not_asked_for_for_ever(page: Page, searchable: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(re.compile(r"/search/(?!start|cards)"), lambda route: route.fulfill(status=404))
    page.goto(searchable)
    open_search(page)
    search(page, "unticking")
    expect(page.get_by_role("status")).to_contain_text("cannot be loaded")
    assert len([url for url in asked if url.endswith("start.json")]) == 2


def test_with_little_height_everything_is_within_reach(page: Page, searchable: str) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(searchable)
    open_search(page)
    search(page, "kami")
    page.get_by_role("button", name="Filter").click()
    settle(page)
    results(page).last.scroll_into_view_if_needed()
    expect(results(page).last).to_be_in_viewport()
    page.get_by_label("Captions", exact=True).select_option(index=0)


def test_switches_of_the_theme_do_not_swallow_the_key(page: Page, searchable: str) -> None:
    page.goto(searchable)
    page.evaluate("""() => document.body.insertAdjacentHTML("beforeend", '<input id="x">')""")
    page.locator("#x").press("s")
    expect(page.locator("#x")).to_have_value("s")
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("s")
    expect(field(page)).to_be_focused()


def test_escape_empties_the_field_of_the_library(page: Page, searchable: str) -> None:
    page.goto(f"{searchable}videos/?q=kami")
    settle(page)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{searchable}videos/")
    expect(page.locator(".pd-card").first).to_be_visible()


def test_further_results_come_below_and_the_choice_goes_on_there(
    page: Page, searchable: str
) -> None:
    page.goto(f"{searchable}videos/?max=3")
    settle(page)
    first = results(page).all_inner_texts()
    page.get_by_role("button", name="Show more").click()
    expect(results(page)).to_have_count(len(first) * 2)
    assert results(page).all_inner_texts()[: len(first)] == first
    expect(field(page)).to_be_focused()
    chosen = results(page).nth(len(first)).locator('[aria-selected="true"]')
    expect(chosen).to_have_count(1)
