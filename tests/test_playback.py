"""How a video plays: its files, its provider's player, or a link; and what feeds may carry."""

from __future__ import annotations

from typing import Any

import pytest

from micropd.links.playback import Playback, find_playback, resolve_link
from micropd.links.providers import LinkFault, VideoLink, split_at_second
from micropd.model.media import media_type, played_as
from micropd.model.video import Video

SIZES = {"clips/a.mp4": 1000, "clips/a.m4a": 10}


def make_video(url: str, **facts: Any) -> Video:
    return Video(id="one", title="One", url=url, published="2026-09-01", **facts)


def play(url: str, **facts: Any) -> Playback:
    return find_playback(make_video(url, **facts), SIZES)


def test_a_local_file_plays_from_the_site_itself() -> None:
    playback = play("clips/a.mp4")
    assert playback.link.kind == "file"
    assert playback.enclosure is not None
    assert (playback.enclosure.size, playback.enclosure.type) == (1000, "video/mp4")


def test_a_player_has_no_enclosure() -> None:
    playback = play("https://youtu.be/AAAAAAAAAAA")
    assert playback.link.embed is not None
    assert playback.files == ()
    assert playback.enclosure is None


def test_a_remote_file_of_unknown_size_is_no_enclosure() -> None:
    playback = play("https://files.example/a.mp4")
    assert [file.url for file in playback.files] == ["https://files.example/a.mp4"]
    assert playback.enclosure is None


def test_the_size_on_disk_goes_before_the_size_that_was_typed() -> None:
    playback = play("clips/a.mp4", sources=[{"url": "clips/a.mp4", "size": 7}])
    assert [file.size for file in playback.files] == [1000]


def test_the_default_source_comes_first() -> None:
    files = play(
        "clips/a.mp4",
        sources=[
            {"url": "clips/a.m4a", "type": "audio/mp4"},
            {"url": "clips/a.mp4", "height": 480, "default": True},
        ],
    ).files
    assert [(file.url, file.height) for file in files] == [
        ("clips/a.mp4", 480),
        ("clips/a.m4a", None),
    ]


def test_sources_beside_a_player_give_the_enclosure() -> None:
    playback = play(
        "https://youtu.be/AAAAAAAAAAA",
        sources=[{"url": "https://files.example/a.mp4", "size": 5, "type": "video/mp4"}],
    )
    assert playback.link.kind == "player"
    assert playback.enclosure is not None
    assert playback.enclosure.size == 5


def test_start_reaches_the_player_and_the_link() -> None:
    link = play("https://vimeo.com/76979871", start="1:10").link
    assert link.start == 70
    assert "70" in str(link.embed)


def test_a_pasted_embed_code_makes_a_link_playable() -> None:
    code = '<iframe src="https://padlet.com/embed/abc123" onload="alert(1)"></iframe>'
    link = play("https://padlet.com/coach/wall", embed=code).link
    assert (link.kind, link.embed) == ("player", "https://padlet.com/embed/abc123")


STAFF_ONLY = "https://school.sharepoint.com/:v:/s/pd/x"
FRAME = (
    "https://school.sharepoint.com/_layouts/15/embed.aspx"
    "?UniqueId=1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
)


@pytest.mark.parametrize(
    ("url", "facts"),
    [
        (f"https://drive.google.com/file/d/{'1b9d6bcd' * 4}/view?t=83", {}),
        (f"https://drive.google.com/file/d/{'1b9d6bcd' * 4}/view", {"start": "1:23"}),
        (STAFF_ONLY, {}),
        (STAFF_ONLY, {"embed": FRAME}),
        (FRAME, {}),
    ],
)
def test_what_staff_sign_in_for_is_linked_to_and_not_framed(
    url: str, facts: dict[str, str]
) -> None:
    framed = play(url, **facts).link
    link = play(url, **facts, access="staff-login").link
    assert (link.kind, link.embed, link.advice) == ("link", None, None)
    assert (link.watch, link.start) == (framed.watch, framed.start)
    assert split_at_second(link)[1] is None


def test_a_file_plays_for_staff_as_for_others() -> None:
    assert play("clips/a.mp4", access="staff-login") == play("clips/a.mp4")
    remote = play("https://files.example/a.mp4", access="staff-login").link
    assert remote.kind == "file"


def test_staff_are_told_of_what_is_no_video_all_the_same() -> None:
    link = play("https://www.youtube.com/@coach", access="staff-login").link
    assert "no single video" in (link.advice or "")


def test_an_embed_from_an_unknown_host_is_a_fault() -> None:
    video = make_video("https://padlet.com/coach/wall", embed="https://evil.example/embed/1")
    assert isinstance(resolve_link(video), LinkFault)


def test_an_unknown_host_is_a_plain_link() -> None:
    link = resolve_link(make_video("https://elsewhere.example/talks/7"))
    assert isinstance(link, VideoLink)
    assert (link.kind, link.embed) == ("link", None)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("a.mp4", "video/mp4"),
        ("a.M4V", "video/mp4"),
        ("https://x.example/a.webm?b=c.mp4", "video/webm"),
        ("a.ogv", "video/ogg"),
        ("a.m4a", "audio/mp4"),
        ("a.mp3", "audio/mpeg"),
        ("a.mov", "video/quicktime"),
        ("a", "application/octet-stream"),
        ("why?.mp4", "video/mp4"),
        ("Part #1.mp4", "video/mp4"),
        ("a.mp3#b.mp4", "video/mp4"),
        ("a.mp4?v=1.mp3", "audio/mpeg"),
        ("100%.webm", "video/webm"),
    ],
)
def test_media_types_go_by_the_ending_on_every_machine(address: str, expected: str) -> None:
    assert media_type(address) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("video/quicktime", "video/mp4"),
        ("Video/QuickTime", "video/mp4"),
        ("application/octet-stream", ""),
        ("video/webm", "video/webm"),
    ],
)
def test_browsers_hear_no_type_that_they_refuse_by_its_name(kind: str, expected: str) -> None:
    assert played_as(kind) == expected


def test_a_feed_hears_the_true_type() -> None:
    file = find_playback(make_video("a.mov"), {"a.mov": 7}).enclosure
    assert file
    assert file.type == "video/quicktime"
