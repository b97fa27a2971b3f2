"""The picture of a video: all of it is the button, and it fits the window."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

FILE = "videos/find-a-video/"
PROVIDER = "videos/branching-forms/"
# A banner stands above its player.
REPLACED = "videos/replaced/"
LINK = "videos/link-card/"
LINKED = "https://elsewhere.example/talks/7?part=2"
WATCHED = "https://www.youtube.com/watch?v=AAAAAAAAAAA&t=12s"
LAPTOP = {"width": 1366, "height": 630}
# A laptop, one with large letters, a phone that lies on its side.
WINDOWS = [(1366, 630), (1280, 585), (740, 360), (360, 740)]
TOP = "([x, y]) => document.elementFromPoint(x, y).closest('.pd-player__cover')?.localName"


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody before a screen, with a mouse or a finger."""

    page: Page
    has_mouse: bool

    def press_middle(self) -> None:
        """Click or touch the middle of the picture, whatever is there."""
        box = picture(self.page)
        press = self.page.mouse.click if self.has_mouse else self.page.touchscreen.tap
        press(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.fixture(params=["mouse", "finger"])
def hand(request: pytest.FixtureRequest, page: Page) -> Hand:
    if request.param == "finger":
        return Hand(request.getfixturevalue("phone"), has_mouse=False)
    page.set_viewport_size(LAPTOP)
    return Hand(page, has_mouse=True)


def picture(page: Page) -> FloatRect:
    box = page.locator(".pd-player").bounding_box()
    assert box
    return box


def on_top(page: Page) -> list[str | None]:
    """Return the covers that lie on top in the middle of the picture and near its corners."""
    box = picture(page)
    right, bottom = box["width"] - 12, box["height"] - 12
    places = ((box["width"] / 2, box["height"] / 2), (12, 12), (right, 12), (12, bottom),
              (right, bottom))  # fmt: skip
    return [page.evaluate(TOP, [box["x"] + x, box["y"] + y]) for x, y in places]


def test_the_middle_of_a_file_plays_it(hand: Hand, starter: str) -> None:
    hand.page.goto(starter + FILE)
    assert on_top(hand.page) == ["button"] * 5
    hand.press_middle()
    hand.page.wait_for_function("document.querySelector('video').currentTime > 0.3")
    expect(hand.page.locator("video")).to_be_focused()
    assert on_top(hand.page) == [None] * 5, "the browser's own controls are there now"
    assert hand.page.evaluate("document.querySelector('video').controls")


def test_the_middle_of_a_poster_loads_its_player(
    hand: Hand, full: str, foreign_requests: list[str]
) -> None:
    hand.page.goto(full + PROVIDER)
    assert on_top(hand.page) == ["button"] * 5
    assert foreign_requests == []
    hand.press_middle()
    expect(hand.page.locator(".pd-player iframe")).to_be_focused()
    assert foreign_requests[0].startswith("https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?")


def test_the_middle_of_a_link_card_leads_there(
    hand: Hand, full: str, foreign_requests: list[str]
) -> None:
    hand.page.goto(full + LINK)
    assert on_top(hand.page) == ["a"] * 5
    with hand.page.expect_request(LINKED):
        hand.press_middle()
    assert foreign_requests == [LINKED]


def test_without_javascript_the_middle_of_a_poster_is_a_link(
    browser: Browser, starter: str, full: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=LAPTOP)
    context.route("https://**", lambda route: route.abort())
    page = context.new_page()
    page.goto(starter + FILE)
    expect(page.locator("video")).to_have_attribute("controls", "")
    assert on_top(page) == [None] * 5
    page.goto(full + PROVIDER)
    with page.expect_request(WATCHED):
        Hand(page, has_mouse=True).press_middle()
    context.close()


def test_a_sentence_takes_the_cover_away(page: Page, starter: str) -> None:
    page.goto(starter + FILE)
    page.locator(".pd-chapters a").last.click()
    page.wait_for_function("document.querySelector('video').currentTime > 24")
    assert on_top(page) == [None] * 5


def test_a_file_is_started_by_keyboard(page: Page, starter: str) -> None:
    page.goto(starter + FILE)
    page.get_by_role("button", name="Play", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('video').currentTime > 0")


@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("path", [FILE, PROVIDER, REPLACED, LINK])
def test_the_words_of_the_button_are_seen_without_scrolling(
    page: Page, full: str, path: str, window: tuple[int, int]
) -> None:
    width, height = window
    page.set_viewport_size({"width": width, "height": height})
    page.goto(full + path)
    pill = page.locator(".pd-player__pill:visible")
    expect(pill).to_be_in_viewport(ratio=1)
    words = pill.bounding_box()
    assert words
    middle = [words["x"] + words["width"] / 2, words["y"] + words["height"] / 2]
    assert page.evaluate(TOP, middle), "something else lies over it"
    assert picture(page)["height"] <= height - 48, "it fits below the header"


@pytest.mark.parametrize("path", [FILE, PROVIDER, LINK])
def test_the_whole_picture_is_seen_on_a_laptop(page: Page, full: str, path: str) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(full + path)
    expect(page.locator(".pd-player")).to_be_in_viewport(ratio=1)
