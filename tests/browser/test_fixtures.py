"""The browser's fixtures keep their word, or every other test in this folder proves nothing."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

FOREIGN = "https://tracker.example/pixel.gif"
WITH_FOREIGN_IMAGE = "data:text/html," + quote(f"<h1>Hello</h1><img src='{FOREIGN}'>")


def test_page_is_drawn_at_desktop_size(page: Page) -> None:
    page.goto("data:text/html,<h1>Hello</h1>")
    assert page.inner_text("h1") == "Hello"
    assert page.evaluate("[innerWidth, innerHeight]") == [1280, 800]


def test_phone_is_small_and_has_touch(phone: Page) -> None:
    phone.goto("data:text/html,<meta name=viewport content='width=device-width'>")
    assert phone.evaluate("[innerWidth, navigator.maxTouchPoints > 0]") == [360, True]


def test_foreign_request_is_noted_and_refused(page: Page, foreign_requests: list[str]) -> None:
    with page.expect_event("requestfailed") as failed:
        page.goto(WITH_FOREIGN_IMAGE)
    assert failed.value.url == FOREIGN
    assert foreign_requests == [FOREIGN]


def test_foreign_request_that_a_test_answers_is_noted(
    page: Page, foreign_requests: list[str]
) -> None:
    page.route(FOREIGN, lambda route: route.fulfill(body="", content_type="image/gif"))
    page.goto(WITH_FOREIGN_IMAGE)
    assert foreign_requests == [FOREIGN]


@pytest.mark.parametrize("url", ["data:,x", "http://127.0.0.1:9/none.html"])
def test_local_requests_are_not_foreign(page: Page, foreign_requests: list[str], url: str) -> None:
    page.goto("data:text/html,<h1>Hello</h1>")
    page.evaluate("url => fetch(url, {mode: 'no-cors'}).catch(() => null)", url)
    assert foreign_requests == []
