"""Reading along: sentences move the player, and the player marks what is being said."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser.axe import find_faults

FILE = "videos/find-a-video/"
YOUTUBE = "videos/branching-forms/"
VIMEO = "videos/vimeo-tour/"
PLAYERS = ("https://www.youtube-nocookie.com/**", "https://player.vimeo.com/**")
TIME = "document.querySelector('video').currentTime"
FAKE_PLAYER = """<!doctype html><script>
  window.heard = [];
  addEventListener("message", (event) => heard.push(JSON.parse(event.data)));
</script>"""


def open_transcript(page: Page) -> None:
    page.locator(".pd-transcript summary").first.click()


def cue(page: Page, words: str) -> Locator:
    return page.locator(".pd-transcript__cues").first.get_by_role("link", name=words)


def fake_players(page: Page) -> None:
    def answer(route: Route) -> None:
        route.fulfill(body=FAKE_PLAYER, content_type="text/html")

    for pattern in PLAYERS:
        page.route(pattern, answer)


def heard(page: Page) -> list[dict[str, object]]:
    page.wait_for_timeout(100)
    found: list[dict[str, object]] = page.frames[1].evaluate("heard")
    return found


def player_query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.locator("iframe").get_attribute("src") or "").query)


def test_a_sentence_moves_the_video_and_the_address(page: Page, starter: str) -> None:
    page.goto(starter + FILE)
    open_transcript(page)
    cue(page, "Or go by tool").click()
    page.wait_for_function(f"{TIME} > 24.4 && {TIME} < 28")
    assert page.evaluate("document.querySelector('video').paused") is False
    assert page.url == f"{starter}{FILE}#t=24"


def test_sentences_work_by_keyboard(page: Page, starter: str) -> None:
    page.goto(starter + FILE)
    summary = page.locator(".pd-transcript summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(cue(page, "Type a tool")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function(f"{TIME} > 3.4 && {TIME} < 8")
    expect(cue(page, "Type a tool")).to_be_focused()


def test_what_is_being_said_is_marked(page: Page, starter: str) -> None:
    page.goto(starter + FILE)
    open_transcript(page)
    page.evaluate("document.querySelector('video').currentTime = 8.5")
    page.evaluate("document.querySelector('video').play()")
    expect(cue(page, "Type a tool")).to_have_attribute("aria-current", "true")
    expect(cue(page, "Click the sentence")).to_have_attribute("aria-current", "true")
    assert page.locator(".pd-transcript__cues [aria-current]").count() == 1


@pytest.mark.parametrize(
    "asked",
    ["?t=14", "#t=14", "?t=14s", "?a=b&t=13.5#transcript", "?t=0:14", "?start=14", "#t=0m14s",
     "?t=soon&start=14", "?t=9#start=0:14"],
)  # fmt: skip
def test_an_address_with_a_second_starts_there(page: Page, starter: str, asked: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(starter + FILE + asked)
    spoken = cue(page, "The video is at the top")
    expect(spoken).to_be_in_viewport()
    expect(spoken).to_have_attribute("aria-current", "true")
    assert not [url for url in loaded if url.endswith(".mp4")]
    page.evaluate("document.querySelector('video').play()")
    page.wait_for_function(f"{TIME} > 13.4 && {TIME} < 19")


def test_an_address_without_a_second_leaves_everything_closed(page: Page, starter: str) -> None:
    page.goto(f"{starter}{FILE}?t=soon")
    expect(page.locator(".pd-transcript")).not_to_have_attribute("open", "")
    assert page.locator("[aria-current=true]").count() == 0
    assert page.evaluate(TIME) == 0


def test_a_chapter_moves_the_video_and_is_marked(page: Page, full: str) -> None:
    page.goto(full + FILE)
    chapter = page.locator(".pd-chapters").get_by_role("link", name="Type & go")
    chapter.click()
    page.wait_for_function(f"{TIME} >= 1")
    expect(chapter).to_have_attribute("aria-current", "true")
    page.wait_for_function(
        "[...document.querySelector('video').textTracks].some(t => t.kind === 'chapters')"
    )


def test_a_provider_starts_at_the_sentence_and_hears_the_next(
    page: Page, full: str, foreign_requests: list[str]
) -> None:
    fake_players(page)
    page.goto(full + YOUTUBE)
    open_transcript(page)
    assert foreign_requests == []
    cue(page, "Because a student").click()
    expect(page.locator("iframe[data-loaded]")).to_be_visible()
    query = player_query(page)
    assert query["start"] == ["70"]
    assert query["autoplay"] == query["enablejsapi"] == ["1"]
    assert query["origin"] == [full.rstrip("/")]
    cue(page, "Why would I want one").click()
    assert heard(page) == [
        {"event": "command", "func": "seekTo", "args": [19, True]},
        {"event": "command", "func": "playVideo", "args": []},
    ]
    assert page.url == f"{full}{YOUTUBE}#t=19"


def test_vimeo_hears_its_own_words(page: Page, full: str) -> None:
    fake_players(page)
    page.goto(full + VIMEO)
    open_transcript(page)
    cue(page, "This is the marker").click()
    expect(page.locator("iframe[data-loaded]")).to_be_visible()
    assert (page.locator("iframe").get_attribute("src") or "").endswith("#t=70s")
    cue(page, "That was all").click()
    assert heard(page) == [{"method": "setCurrentTime", "value": 3661.5}, {"method": "play"}]


@pytest.mark.parametrize("asked", ["?t=71", "#t=71", "?t=1m11s", "?start=1:11"])
def test_the_play_button_starts_where_the_address_says(
    page: Page, full: str, foreign_requests: list[str], asked: str
) -> None:
    page.goto(full + YOUTUBE + asked)
    expect(cue(page, "Because a student")).to_be_in_viewport()
    page.wait_for_load_state("networkidle")
    assert foreign_requests == []
    page.get_by_role("button", name="Play on YouTube").click()
    assert player_query(page)["start"] == ["71"]


def test_the_play_button_alone_starts_where_the_video_says(page: Page, full: str) -> None:
    page.goto(full + YOUTUBE)
    page.get_by_role("button", name="Play on YouTube").click()
    assert player_query(page)["start"] == ["12"]


def test_a_sentence_opens_in_a_new_tab_as_any_link(page: Page, full: str) -> None:
    page.goto(full + YOUTUBE)
    open_transcript(page)
    with page.context.expect_page():
        cue(page, "Why would I want one").click(modifiers=["ControlOrMeta"])
    assert page.locator("iframe").count() == 0


def test_without_javascript_sentences_lead_to_the_second(
    browser: Browser, starter: str, full: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(full + YOUTUBE)
    open_transcript(page)
    sentence = cue(page, "Because a student")
    expect(sentence).to_be_visible()
    expect(sentence).to_have_attribute("href", "https://www.youtube.com/watch?v=AAAAAAAAAAA&t=70s")
    page.goto(starter + FILE)
    open_transcript(page)
    cue(page, "Click the sentence").click()
    expect(page).to_have_url(f"{starter}media/find-a-video.mp4#t=9")
    context.close()


def test_reading_elsewhere_is_not_disturbed(page: Page, tmp_path: Path, starter: str) -> None:
    page.goto(starter + FILE)
    open_transcript(page)
    # A box that shows two lines stands for a transcript of many pages.
    page.add_style_tag(content=".pd-transcript__cues { max-height: 3.4em !important }")
    box = page.locator(".pd-transcript__cues")
    cue(page, "You have a question").click()
    page.evaluate("document.querySelector('video').currentTime = 30.5")
    expect(cue(page, "Each card tells")).to_have_attribute("aria-current", "true")
    assert box.evaluate("box => box.scrollTop") > 0
    box.evaluate("box => box.scrollTop = 0")
    page.evaluate("document.querySelector('video').currentTime = 20")
    expect(cue(page, "Or look through")).to_have_attribute("aria-current", "true")
    assert box.evaluate("box => box.scrollTop") == 0


@pytest.mark.parametrize("path", [f"{FILE}?t=14", YOUTUBE])
def test_axe_finds_nothing_wrong_with_open_transcripts(
    page: Page, starter: str, full: str, path: str
) -> None:
    def show() -> None:
        page.goto((full if path == YOUTUBE else starter) + path)
        transcripts = page.locator("details.pd-transcript")
        transcripts.evaluate_all("all => all.forEach(one => one.open = true)")

    assert find_faults(page, show) == []


def test_structured_data_can_be_read(page: Page, full: str) -> None:
    page.goto(full + YOUTUBE)
    data = json.loads(page.locator("script[type='application/ld+json']").first.inner_text())
    assert [clip["startOffset"] for clip in data["hasPart"]] == [0, 70]
    page.goto(data["hasPart"][1]["url"].replace("https://coach.example/minutes/", full))
    expect(page.locator(".pd-chapters [aria-current]")).to_have_text("1:10 Make sections")


def test_on_a_phone_the_player_comes_into_sight(phone: Page, starter: str) -> None:
    phone.goto(starter + FILE)
    open_transcript(phone)
    phone.locator(".pd-transcript__cues a").last.tap()
    phone.wait_for_function("document.querySelector('video').currentTime > 0")
    expect(phone.locator("video")).to_be_in_viewport(ratio=0.5)
