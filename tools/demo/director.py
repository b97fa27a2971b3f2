"""One screencast from its screenplay to its three files."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, ViewportSize

from demo import DemoError, project, studio
from demo.camera import film
from demo.desk import Desk
from demo.hand import SCRIPT, Hand
from demo.server import serve
from demo.timeline import Screenplay, format_vtt, time_cues

_LATEST = 0.25
"""Seconds by which a scene may be late before its caption is wrong."""

_PATIENCE_MILLISECONDS = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """What a recording left behind."""

    id: str
    """The id of the video."""
    size: int
    """Bytes of the video."""
    seconds: float
    """Its length."""


def record(play: Screenplay, browser: Browser, copy: Path, out: Path, today: dt.date) -> Take:
    """Film a screenplay on a copy of the project and write video, captions and poster."""
    project.build(copy, today)
    video, captions, poster = (out / name for name in project.media_names(play.id))
    with tempfile.TemporaryDirectory() as pictures, serve(copy / "site") as site:
        hand = Hand(_open_page(browser), site)
        _film(play, hand, Desk(hand, copy, today), Path(pictures), video, poster)
        hand.page.context.close()
    captions.write_text(format_vtt(time_cues(play.scenes)), encoding="utf-8", newline="\n")
    return Take(id=play.id, size=video.stat().st_size, seconds=play.seconds)


def _open_page(browser: Browser) -> Page:
    size = ViewportSize(width=studio.WIDTH, height=studio.HEIGHT)
    context = browser.new_context(viewport=size, locale="en-US", color_scheme="light")
    context.add_init_script(path=SCRIPT)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE_MILLISECONDS)
    return page


def _film(
    play: Screenplay, hand: Hand, desk: Desk, folder: Path, video: Path, poster: Path
) -> None:
    play.prepare(hand, desk)
    with film(hand.page, folder) as pictures:
        hand.wait(0.5)
        start = time.time()
        _perform(play, hand, desk, start)
        # What was drawn last may still be on its way.
        hand.wait(0.3)
    studio.write_video(pictures, start, play.seconds, video)
    studio.write_poster(studio.find_picture(pictures, start + play.poster_at), poster)


def _perform(play: Screenplay, hand: Hand, desk: Desk, start: float) -> None:
    for scene, cue in zip(play.scenes, time_cues(play.scenes), strict=True):
        try:
            scene.act(hand, desk)
        except Error as error:
            raise DemoError(f"{play.id}: “{scene.words}” did not work: {error.message}") from error
        left = start + cue.end - time.time()
        if left < -_LATEST:
            raise DemoError(
                f"{play.id}: “{scene.words}” took {-left:.1f} s more than its "
                f"{scene.seconds:g} s. "
                "Try again when the machine has less to do, or give the scene more time."
            )
        hand.wait(max(0, left))
