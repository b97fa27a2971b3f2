"""Sentences and chapters move the player, in every engine."""

from __future__ import annotations

import pytest

from browser.engines.visitor import Visitor

pytestmark = pytest.mark.long

FILE = "videos/find-a-video/"
PROVIDER = "videos/branching-forms/"
CUES = ".pd-transcript__cues a"
SPOKEN = """(words) => [...document.querySelectorAll(".pd-transcript__cues [aria-current=true]")]
  .some((one) => one.textContent.includes(words))"""
BETWEEN = """([from, to]) => {
  const { currentTime, paused } = document.querySelector("video");
  return !paused && currentTime > from && currentTime < to;
}"""


def test_a_sentence_moves_the_video_and_the_address(visitor: Visitor, starter: str) -> None:
    visitor.open(starter + FILE)
    visitor.click(".pd-transcript summary")
    visitor.click(CUES, "Or go by tool")
    visitor.wait_for(BETWEEN, [24.4, 28])
    visitor.wait_for(SPOKEN, "Or go by tool")
    visitor.wait_for_address(f"{starter}{FILE}#t=24")


def test_a_sentence_is_chosen_by_keyboard(visitor: Visitor, starter: str) -> None:
    visitor.open(starter + FILE)
    visitor.focus(".pd-transcript summary")
    visitor.driver.press("Enter")
    visitor.focus(f"{CUES}:nth-of-type(2)")
    visitor.driver.press("Enter")
    visitor.wait_for(BETWEEN, [3.4, 8])


def test_an_address_with_a_second_starts_there(visitor: Visitor, starter: str) -> None:
    visitor.open(f"{starter}{FILE}?t=14")
    visitor.wait_for(SPOKEN, "The video is at the top")
    visitor.find(CUES, "The video is at the top")
    visitor.click(".pd-player")
    visitor.wait_for(BETWEEN, [13.9, 19])


def test_a_chapter_moves_the_video(visitor: Visitor, starter: str) -> None:
    visitor.open(starter + FILE)
    visitor.click(".pd-chapters a", "Go by the question")
    visitor.wait_for(BETWEEN, [18.9, 23])


def test_captions_are_shown(visitor: Visitor, starter: str) -> None:
    visitor.open(starter + FILE)
    visitor.click(".pd-player")
    visitor.wait_for(
        "() => [...document.querySelector('video').textTracks].some("
        "(one) => one.mode === 'showing' && one.activeCues?.length > 0)"
    )


def test_a_sentence_starts_the_player_of_a_provider(visitor: Visitor, full: str) -> None:
    visitor.open(full + PROVIDER)
    visitor.click(".pd-transcript summary")
    visitor.click(CUES, "Because a student")
    address = visitor.wait_for("() => document.querySelector('.pd-player iframe')?.src")
    assert "start=70" in address
