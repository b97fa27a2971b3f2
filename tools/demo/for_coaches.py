"""The screencasts for the coach: add a video, mend what the check reports."""

from __future__ import annotations

from demo.desk import Desk
from demo.hand import Hand
from demo.timeline import Scene, Screenplay

_FIRST_LINE = "videos:\n"
_TITLE = "Branching in Google Forms"
_ENTRY = (
    "  - id: google-forms-branching",
    f'    title: "{_TITLE}"',
    "    url: https://videos.your-district.example/branching",
    "    published: 2026-11-20",
)
_SLIPS = """\
  - id: slides-timer
    title: "A timer in Google Slides"
    url: https://videos.your-district.example/timer
    published: 11/20/2026
    levle: beginner
    duration: 2.30

"""


def _look(hand: Hand, desk: Desk) -> None:
    """Give time to read."""


# Add a video


def _open_catalog(hand: Hand, desk: Desk) -> None:
    desk.open("# All videos")


def _start_entry(hand: Hand, desk: Desk) -> None:
    desk.go_to("\nvideos:")
    hand.page.keyboard.press("Enter")


def _type_entry(hand: Hand, desk: Desk) -> None:
    for line in _ENTRY:
        hand.type(line)
        hand.page.keyboard.press("Enter")


def _save_and_check(hand: Hand, desk: Desk) -> None:
    desk.save()
    desk.check()


def _build(hand: Hand, desk: Desk) -> None:
    desk.build()


def _show_home(hand: Hand, desk: Desk) -> None:
    hand.open("")
    card = hand.page.get_by_role("link", name=_TITLE)
    hand.scroll(card, top=420)
    hand.point(card)


def _show_page(hand: Hand, desk: Desk) -> None:
    hand.press()
    hand.page.wait_for_load_state("load")


_ADD = Screenplay(
    id="add-a-video", prepare=_open_catalog, poster_at=18.5,
    scenes=(
        Scene(seconds=3.5, act=_look, words="All videos are in one file, videos.yaml."),
        Scene(seconds=3.5, act=_start_entry, words="Go below the line “videos:”."),
        Scene(seconds=13.5, act=_type_entry,
              words="A new video starts with a dash. Four lines are enough: "
                    "id, title, url and published."),
        Scene(seconds=4.5, act=_save_and_check, words="Save it, and ask the check."),
        Scene(seconds=3, act=_look, words="All is well."),
        Scene(seconds=5, act=_build, words="Build the site to see it."),
        Scene(seconds=4.5, act=_show_home, words="There it is, on the home page."),
        Scene(seconds=4.5, act=_show_page,
              words="It has a page of its own, and its place in the feed."),
    ),
)  # fmt: skip


# Fix a mistake


def _open_slips(hand: Hand, desk: Desk) -> None:
    desk.insert(_SLIPS, after=_FIRST_LINE)
    desk.open("videos:\n")


def _check(hand: Hand, desk: Desk) -> None:
    desk.check()


def _compare_lines(hand: Hand, desk: Desk) -> None:
    hand.wait(1)
    hand.move(175, 492)
    hand.wait(1.6)
    hand.move(*desk.find("11/20/2026"))


def _mend_date(hand: Hand, desk: Desk) -> None:
    desk.replace("11/20/2026", by="2026-11-20")


def _mend_key(hand: Hand, desk: Desk) -> None:
    desk.replace("levle", by="level")


def _mend_time(hand: Hand, desk: Desk) -> None:
    desk.replace("2.30", by="2:30")


def _save(hand: Hand, desk: Desk) -> None:
    desk.save()
    desk.clear()
    desk.check()


_FIX = Screenplay(
    id="fix-a-mistake", prepare=_open_slips, poster_at=12,
    scenes=(
        Scene(seconds=4, act=_look, words="There are three slips in this new entry."),
        Scene(seconds=4, act=_check, words="The check finds them."),
        Scene(seconds=6, act=_compare_lines,
              words="Each line names the file and the line, and says what to write instead."),
        Scene(seconds=5, act=_mend_date, words="A date is year, month and day."),
        Scene(seconds=5, act=_mend_key,
              words="This key has a typo. The check knows which one was meant."),
        Scene(seconds=5, act=_mend_time, words="And a length is minutes, a colon, and seconds."),
        Scene(seconds=4.5, act=_save, words="Save, and ask again."),
        Scene(seconds=4.5, act=_look, words="All is well. Now it can be published."),
    ),
)  # fmt: skip

SCREENPLAYS = (_ADD, _FIX)
