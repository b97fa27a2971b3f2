"""The recorder of the starter's screencasts: its pure parts, and one second of a real page."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from browser.chromium import find_chromium, launch_options
from demo import DemoError, studio
from demo.camera import Picture, film
from demo.catalog import write_numbers
from demo.copies import copy_project
from demo.project import media_names
from demo.server import serve
from demo.studio import find_picture, write_poster, write_video
from demo.timeline import Cue, Scene, Screenplay, format_vtt, time_cues
from mp4 import boxes, mp4_height, mp4_seconds
from projects import SCRIPTS, run_script
from record_demo import PLAYS
from test_starter import MEDIA, VIDEOS

ROOT = SCRIPTS.parent
RECORDER = ROOT / "tools/record_demo.py"
each_play = pytest.mark.parametrize("play", PLAYS.values(), ids=PLAYS)


def scene(seconds: float, words: str) -> Scene:
    return Scene(seconds=seconds, words=words, act=lambda hand, desk: None)


def test_cues_follow_each_other_without_a_gap() -> None:
    cues = time_cues([scene(3.5, "One"), scene(2, "Two")])
    assert cues == (Cue(start=0, end=3.5, words="One"), Cue(start=3.5, end=5.5, words="Two"))


def test_captions_are_webvtt() -> None:
    cues = [Cue(start=0, end=3.5, words="Save & <go>"), Cue(start=3.5, end=71.25, words="Two")]
    assert format_vtt(cues) == (
        "WEBVTT\n\n00:00.000 --> 00:03.500\nSave &amp; &lt;go&gt;\n\n00:03.500 --> 01:11.250\nTwo\n"
    )


CATALOG = """\
videos:
  - id: first  # note
    duration: 0:10
    sources:
      - {url: media/first.mp4, size: 5, height: 720}
    steps: |
      duration: 0:99 and size: 7 are only words here
  - id: second
    duration: 0:20
    sources:
      - {url: media/second.mp4, size: 6, height: 720}
"""


@pytest.mark.parametrize("name", ["first", "second"])
def test_new_numbers_go_to_their_entry_only(name: str) -> None:
    old = {"first": ("0:10", "size: 5"), "second": ("0:20", "size: 6")}[name]
    expected = CATALOG.replace(old[0], "1:05").replace(old[1], "size: 123456")
    assert write_numbers(CATALOG, name, 123456, 65.0) == expected


def test_numbers_of_an_unknown_video_change_nothing() -> None:
    assert write_numbers(CATALOG, "third", 1, 1) == CATALOG


def test_picture_is_the_one_that_was_on_the_screen() -> None:
    pictures = [Picture(at=moment, file=Path(f"{moment}.png")) for moment in (10.0, 11.0, 12.0)]
    assert find_picture(pictures, 11.9).at == 11.0
    assert find_picture(pictures, 9.0).at == 10.0


def test_every_video_of_the_starter_can_be_recorded_again() -> None:
    assert set(PLAYS) == {video.id for video in VIDEOS}


@each_play
def test_screenplay_fits_a_short_video(play: Screenplay) -> None:
    assert 15 <= play.seconds <= 60
    assert play.seconds == int(play.seconds), "the catalog tells whole seconds"
    assert 0 < play.poster_at < play.seconds


@each_play
def test_committed_captions_are_those_of_the_screenplay(play: Screenplay) -> None:
    _, captions, _ = media_names(play.id)
    assert (MEDIA / captions).read_text(encoding="utf-8") == format_vtt(time_cues(play.scenes))


def test_server_sends_parts_so_that_players_can_jump(tmp_path: Path) -> None:
    (tmp_path / "video.mp4").write_bytes(b"0123456789")
    with serve(tmp_path) as site:
        request = urllib.request.Request(f"{site}video.mp4", headers={"Range": "bytes=3-5"})
        with urllib.request.urlopen(request) as answer:
            assert (answer.status, answer.read()) == (206, b"345")
            assert answer.headers["Content-Range"] == "bytes 3-5/10"


def test_without_ffmpeg_it_says_what_to_install(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(RECORDER)], capture_output=True, text=True,
        encoding="utf-8", env={"PATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("ffmpeg is missing; it turns the pictures into videos.")
    assert "Traceback" not in done.stderr


def test_without_a_browser_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    import record_demo

    nothing = {"find_chromium": lambda: None}
    monkeypatch.setattr(record_demo.runpy, "run_path", lambda path: nothing)
    with pytest.raises(DemoError, match="No Chromium, Chrome or Edge found"):
        record_demo._browser_options()


def test_unknown_screencast_is_wrong_usage() -> None:
    done = run_script(str(RECORDER), "make-coffee")
    assert done.returncode == 2
    assert "no such screencast: make-coffee" in done.stderr


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_one_second_of_a_page_becomes_a_video(tmp_path: Path) -> None:
    # In a thread of its own: the other browser tests of this process have Playwright's loop here.
    with ThreadPoolExecutor(1) as pool:
        pictures, start = pool.submit(film_a_counter, tmp_path).result()
    video, poster = tmp_path / "video.mp4", tmp_path / "poster.jpg"
    if not ffmpeg_is_there():
        with pytest.raises(DemoError, match="ffmpeg is missing"):
            write_video(pictures, start, 1, video)
        return
    write_video(pictures, start, 1, video)
    write_poster(find_picture(pictures, start + 1), poster)
    kinds = [kind for kind, _ in boxes(video.read_bytes())]
    assert kinds.index(b"moov") < kinds.index(b"mdat")
    assert b"avc1" in video.read_bytes()
    assert (mp4_seconds(video), mp4_height(video)) == (pytest.approx(1, abs=0.1), studio.HEIGHT)
    assert poster.read_bytes().startswith(b"\xff\xd8\xff")


@pytest.mark.slow
def test_copy_has_stand_ins_for_what_is_not_recorded(tmp_path: Path) -> None:
    root, copy = tmp_path / "root", tmp_path / "copy"
    for folder in ("docs", "newsletter", "scripts"):
        (root / folder).mkdir(parents=True)
    for name in ("mkdocs.yml", "videos.yaml"):
        (root / name).touch()
    play = Screenplay(
        id="new", prepare=lambda hand, desk: None, poster_at=0, scenes=(scene(1, "Hello"),)
    )
    if not ffmpeg_is_there():
        with pytest.raises(DemoError, match="ffmpeg is missing"):
            copy_project(root, copy, [play])
        return
    copy_project(root, copy, [play])
    media = copy / "docs" / "media"
    assert {file.name for file in media.iterdir()} == set(media_names("new"))
    assert mp4_seconds(media / "new.mp4") == pytest.approx(1, abs=0.1)
    assert "Hello" in (media / "new.en.vtt").read_text(encoding="utf-8")


def ffmpeg_is_there() -> bool:
    try:
        return bool(studio.find_ffmpeg())
    except DemoError:
        return False


def film_a_counter(folder: Path) -> tuple[list[Picture], float]:
    """Film a page whose number changes all the time."""
    executable = find_chromium()
    assert executable, "no browser found; run: python tests/browser/chromium.py --install"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(executable))
        page = browser.new_page(viewport={"width": studio.WIDTH, "height": studio.HEIGHT})
        page.set_content("<h1>0</h1>")
        with film(page, folder) as pictures:
            start = time.time()
            page.evaluate("setInterval(() => { document.querySelector('h1').textContent++ }, 50)")
            page.wait_for_timeout(1200)
        browser.close()
    assert len(pictures) > 3
    return pictures, start
