"""The screencasts for teachers: find, watch, subscribe, read."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator

from demo.desk import Desk
from demo.hand import Hand
from demo.timeline import Act, Scene, Screenplay


def _scene(seconds: float, words: str, act: Callable[[Hand], None]) -> Scene:
    def without_desk(hand: Hand, desk: Desk) -> None:
        act(hand)

    return Scene(words=words, seconds=seconds, act=without_desk)


def _start_at(path: str) -> Act:
    return lambda hand, desk: hand.open(path)


def _look(hand: Hand) -> None:
    """Give time to read."""


def _tab(hand: Hand, name: str) -> None:
    hand.follow(hand.page.locator(".md-tabs").get_by_role("link", name=name, exact=True))


def _side(hand: Hand, name: str) -> None:
    side = hand.page.locator(".md-sidebar--primary")
    hand.follow(side.get_by_role("link", name=name, exact=True))


def _content(hand: Hand) -> Locator:
    return hand.page.locator(".md-content")


def _link(hand: Hand, name: str) -> Locator:
    return _content(hand).get_by_role("link", name=name).first


def _heading(hand: Hand, name: str) -> Locator:
    return _content(hand).get_by_role("heading", name=re.compile(name))


# Find a video


def _search(hand: Hand) -> None:
    hand.click(hand.page.locator('[data-search="open"]'))
    hand.type("click a line")


def _choose_moment(hand: Hand) -> None:
    result = hand.page.locator('[data-search="result"]').filter(
        has_text="Watch with the transcript"
    )
    hand.follow(result.locator('[data-search="moment"]').first)


def _scroll_to_steps(hand: Hand) -> None:
    hand.wait(1.5)
    hand.scroll(_heading(hand, "Step by step"), seconds=1.6)


def _choose_tool(hand: Hand) -> None:
    _side(hand, "By tool")
    hand.wait(1)
    hand.follow(_link(hand, "This site"))


_FIND = Screenplay(
    id="find-a-video", prepare=_start_at(""), poster_at=8.5,
    scenes=(
        _scene(3.5, "You have a question, and a class in five minutes.", _look),
        _scene(5.5, "Type a tool into the search, or words that you remember.", _search),
        _scene(4, "Click the sentence. The video starts there.", _choose_moment),
        _scene(6, "The video is at the top. The same steps in words are below.", _scroll_to_steps),
        _scene(5.5, "Or look through the questions that teachers have asked.",
               lambda hand: _side(hand, "Questions answered")),
        _scene(5.5, "Or go by tool, and choose the one in front of you.", _choose_tool),
        _scene(5, "Each card tells you the question, and how long the answer takes.",
               lambda hand: hand.point(_link(hand, "Watch with the transcript"))),
    ),
)  # fmt: skip


# Watch with the transcript


def _press_play(hand: Hand) -> None:
    hand.scroll(hand.page.locator(".pd-player"), top=70, seconds=0.8)
    hand.press_play()


def _open_transcript(hand: Hand) -> None:
    hand.scroll(hand.page.locator(".pd-transcript"), top=300)
    hand.click(hand.page.locator(".pd-transcript summary"))


def _cue(hand: Hand, number: int) -> Locator:
    return hand.page.locator(".pd-transcript__cues a").nth(number)


def _jump(hand: Hand, number: int) -> None:
    hand.click(_cue(hand, number))


def _show_download(hand: Hand) -> None:
    link = _link(hand, "Download the video")
    hand.scroll(link, top=380)
    hand.point(link)


_WATCH = Screenplay(
    id="watch-with-the-transcript", prepare=_start_at("videos/find-a-video/"), poster_at=17.5,
    scenes=(
        _scene(4, "Press play.", _press_play),
        _scene(4, "Captions show at the bottom of the picture.",
               lambda hand: hand.move(1060, 650)),
        _scene(5, "Below the player, open the transcript.", _open_transcript),
        _scene(5, "Every sentence is there, with its time. Read it where you cannot play a video.",
               lambda hand: hand.point(_cue(hand, 1))),
        _scene(5, "Click a line, and the video jumps to that moment.",
               lambda hand: _jump(hand, 4)),
        _scene(4, "Click another one to go back.", lambda hand: _jump(hand, 1)),
        _scene(5, "On a slow connection, download the video, and watch it later.", _show_download),
    ),
)  # fmt: skip


# Subscribe


def _show_addresses(hand: Hand) -> None:
    hand.point(_link(hand, "feed.xml"))
    hand.wait(1)
    hand.point(_link(hand, "newsletter.xml"))


def _copy_address(hand: Hand) -> None:
    hand.point(_link(hand, "feed.xml"))
    hand.press("right")


_SUBSCRIBE = Screenplay(
    id="subscribe", prepare=_start_at(""), poster_at=9.5,
    scenes=(
        _scene(3.5, "New videos can come to you.", _look),
        _scene(4, "Open Subscribe at the top of the page.", lambda hand: _tab(hand, "Subscribe")),
        _scene(5.5, "There are two addresses: one for the videos, one for the newsletter.",
               _show_addresses),
        _scene(5, "Right-click the one you want and copy the link. On a phone, press and hold.",
               _copy_address),
        _scene(5, "Then find what you use: a feed reader, a podcast app, …",
               lambda hand: hand.scroll(_heading(hand, "In a feed reader"), seconds=1.6)),
        _scene(5.5, "… Outlook, Teams or e-mail. The steps are on this page.",
               lambda hand: hand.scroll(_heading(hand, "In Outlook"), seconds=1.6)),
        _scene(4.5, "There is no account. To stop, remove the address in your app.", _look),
    ),
)  # fmt: skip


# Read the newsletter


_NEWSLETTER = Screenplay(
    id="read-the-newsletter", prepare=_start_at(""), poster_at=24.5,
    scenes=(
        _scene(4, "Open Newsletter at the top of the page.",
               lambda hand: _tab(hand, "Newsletter")),
        _scene(3.5, "All issues are here, the newest first.",
               lambda hand: hand.point(_link(hand, "Welcome back"))),
        _scene(4, "Click one to read it.",
               lambda hand: hand.follow(_link(hand, "Short days, short videos"))),
        _scene(5, "It starts with news from your coach, and a tidbit.",
               lambda hand: hand.scroll(_heading(hand, "A tidbit"), top=260, seconds=1.4)),
        _scene(5, "A school is in the spotlight, and the videos of the month follow.",
               lambda hand: hand.scroll(_heading(hand, "Spotlight"), seconds=1.6)),
        _scene(4.5, "See how the schools stand in the competition, …",
               lambda hand: hand.scroll(hand.page.locator("#competition"), seconds=1.4)),
        _scene(5, "… and when your coach is at your school.",
               lambda hand: hand.scroll(hand.page.locator("#visits"), top=250, seconds=1.4)),
    ),
)  # fmt: skip

SCREENPLAYS = (_FIND, _WATCH, _SUBSCRIBE, _NEWSLETTER)
