"""What teachers, subscribers and staff do with the site, done in a real browser."""

from __future__ import annotations

import re

import feedparser
import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import find_faults

PAGES = (
    "",
    "videos/",
    "videos/find-a-video/",
    "questions/",
    "tools/",
    "series/using-this-site/",
    "tags/",
    "newsletter/",
    "newsletter/welcome-back/",
    "about/",
    "for-the-coach/",
    "subscribe/",
    "ask/",
    "404.html",
)
YOUTUBE = "videos/branching-forms/"
NOCOOKIE = re.compile(r"^https://www\.youtube-nocookie\.com/embed/[\w-]{11}\?.*autoplay=1")


def test_the_home_page_leads_to_a_video_in_one_click(
    page: Page, starter: str, foreign_requests: list[str]
) -> None:
    page.goto(starter)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Find the video you need").first.click()
    expect(page).to_have_url(f"{starter}videos/find-a-video/")
    assert foreign_requests == []


def test_a_video_plays_and_shows_its_captions(page: Page, starter: str) -> None:
    page.goto(f"{starter}videos/find-a-video/")
    assert page.evaluate("document.querySelector('video').preload") == "none"
    page.evaluate("document.querySelector('video').play()")
    page.wait_for_function("document.querySelector('video').currentTime > 0.3")
    page.wait_for_function(
        "[...document.querySelector('video').textTracks].some("
        "track => track.mode === 'showing' && track.activeCues.length > 0)"
    )


def test_a_provider_is_contacted_only_after_the_click(
    page: Page, full: str, foreign_requests: list[str]
) -> None:
    page.goto(full + YOUTUBE)
    page.wait_for_load_state("networkidle")
    assert foreign_requests == []
    assert page.locator("iframe").count() == 0
    page.get_by_role("button", name="Play on YouTube").click()
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("src", NOCOOKIE)
    expect(frame).to_have_attribute("referrerpolicy", "strict-origin-when-cross-origin")
    assert frame.get_attribute("title")
    page.wait_for_timeout(200)
    assert {url.split("/")[2] for url in foreign_requests} == {"www.youtube-nocookie.com"}


def test_the_play_button_works_by_keyboard(page: Page, full: str) -> None:
    page.goto(full + YOUTUBE)
    button = page.get_by_role("button", name="Play on YouTube")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pd-player iframe")).to_be_focused()


def test_without_javascript_a_link_leads_to_the_video(browser: Browser, full: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(full + YOUTUBE)
    expect(page.get_by_role("button", name="Play on YouTube")).to_be_hidden()
    links = page.get_by_role("link", name="Watch at YouTube")
    addresses = links.evaluate_all("links => links.map(link => link.href)")
    assert addresses == ["https://www.youtube.com/watch?v=AAAAAAAAAAA&t=12s"] * 2
    page.goto(f"{full}videos/")
    assert page.locator(".pd-card a").count() > 3
    context.close()


def test_an_issue_shows_its_cards_and_how_schools_stand(page: Page, starter: str) -> None:
    page.goto(f"{starter}newsletter/welcome-back/")
    assert page.locator(".pd-card").count() >= 1
    rows = page.locator(".pd-standings tbody tr")
    assert rows.count() >= 2
    bars = [row.locator(".pd-bar").bounding_box() for row in rows.all()]
    scores = [float(row.locator("td").first.inner_text()) for row in rows.all()]
    widths = [bar["width"] if bar else 0 for bar in bars]
    for score, width in zip(scores, widths, strict=True):
        assert width / widths[0] == pytest.approx(score / scores[0], abs=0.02)


@pytest.mark.parametrize("path", ["", "videos/find-a-video/", "newsletter/welcome-back/"])
def test_every_page_tells_readers_where_its_feeds_are(page: Page, starter: str, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(starter + path)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "sitemap" in url], "the theme took a feed for a language"
    links = page.locator('link[rel="alternate"][type="application/rss+xml"]')
    for address in links.evaluate_all("links => links.map(link => link.href)"):
        answer = page.request.get(address)
        assert answer.ok
        assert feedparser.parse(answer.body()).entries
    assert links.count() == 2


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_on_a_small_phone(phone: Page, starter: str, path: str) -> None:
    phone.goto(starter + path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_wrong(page: Page, starter: str, path: str) -> None:
    assert find_faults(page, lambda: page.goto(starter + path)) == []
