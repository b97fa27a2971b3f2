"""The whole picture is the button, and it fits the window, in every engine."""

from __future__ import annotations

import pytest

from browser.engines.proxy import Proxy
from browser.engines.visitor import Visitor

pytestmark = pytest.mark.long

FILE = "videos/find-a-video/"
PROVIDER = "videos/branching-forms/"
LINK = "videos/link-card/"
PLAYS = "() => document.querySelector('video').currentTime > 0.2"
FOCUSED = "(name) => document.activeElement.localName === name"
# WebKitGTK and Firefox make no window as narrow as a phone.
WINDOWS = [(1366, 630), (1280, 585), (740, 360), (500, 800)]
# How far the words of the button are from the window's lower edge, if they are on top.
ROOM = """() => {
  const isSeen = (one) => one.getClientRects().length > 0;
  const pill = [...document.querySelectorAll(".pd-player__pill")].find(isSeen);
  const { x, y, width, height, bottom } = pill.getBoundingClientRect();
  const isTop = pill.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  return isTop ? innerHeight - bottom : -1;
}"""


def test_the_middle_of_a_file_plays_it(visitor: Visitor, full: str) -> None:
    visitor.open(full + FILE)
    visitor.click(".pd-player")
    visitor.wait_for(PLAYS)
    visitor.wait_for(FOCUSED, "video")


def test_the_middle_of_a_poster_loads_its_player(visitor: Visitor, full: str, proxy: Proxy) -> None:
    proxy.asked.clear()
    visitor.open(full + PROVIDER)
    assert "www.youtube-nocookie.com" not in proxy.asked
    visitor.click(".pd-player")
    visitor.wait_for(FOCUSED, "iframe")
    proxy.wait_for("www.youtube-nocookie.com")


def test_the_middle_of_a_link_card_leads_there(visitor: Visitor, full: str, proxy: Proxy) -> None:
    proxy.asked.clear()
    visitor.open(full + LINK)
    assert "elsewhere.example" not in proxy.asked
    visitor.click(".pd-player")
    proxy.wait_for("elsewhere.example")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_key_plays_a_file(visitor: Visitor, full: str, key: str) -> None:
    visitor.open(full + FILE)
    visitor.focus("button.pd-player__cover")
    visitor.driver.press(key)
    visitor.wait_for(PLAYS)


@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("path", [FILE, PROVIDER, LINK])
def test_the_words_of_the_button_are_seen_without_scrolling(
    visitor: Visitor, full: str, path: str, window: tuple[int, int]
) -> None:
    visitor.driver.resize(*window)
    visitor.open(full + path)
    assert visitor.driver.look(ROOM) >= 0
