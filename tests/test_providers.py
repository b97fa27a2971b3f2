"""A video's link is understood the way its provider documents it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from micropd.links.embeds import parse_embed
from micropd.links.providers import LinkFault, VideoLink, parse_link, parse_start, with_start
from players import (
    CANVA,
    GUID,
    LIST,
    LOOM,
    LOOM_PLAYER,
    PLAYERS,
    SHAREPOINT,
    SHAREPOINT_PLAYER,
    WEVIDEO,
    YT,
    YT_PLAYER,
    YT_WATCH,
)


def short(value: object) -> str:
    """Name a case by the end of what goes in."""
    return re.sub(r"[^\w.@:#=-]+", "-", str(value))[-30:]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(url, row[:5], id=f"{row[0]}-{number}")
        for number, (row, url) in enumerate((row, url) for row in PLAYERS for url in row[5])
    ],
)
def test_recognises_player(url: str, expected: tuple[str, str, str, str, int]) -> None:
    link = understood(url)
    assert (link.provider, link.id, link.watch, link.embed, link.start) == expected
    assert (link.kind, link.media_type) == ("player", None)
    assert link.owner


LINKS = [
    ("https://www.youtube.com/@someone?si=x", "YouTube", None, "https://www.youtube.com/@someone"),
    ("https://www.youtube.com", "YouTube", None, "https://www.youtube.com/"),
    ("https://www.youtube.com/embed/live_stream?channel=UC1", "YouTube", None, None),
    ("https://vimeo.com/showcase/1234", "Vimeo", None, None),
    ("https://drive.google.com/drive/folders/1AbC?usp=sharing", "Google Drive", "1AbC",
     "https://drive.google.com/drive/folders/1AbC"),
    (f"https://www.loom.com/share/folder/{LOOM}", "Loom", LOOM, None),
    ("https://watch.screencastify.com/v/nViPbnAunlr98", "Screencastify", "nViPbnAunlr98", None),
    ("https://app.screencastify.com/v2/watch/nViPbnAunlr98", "Screencastify", "nViPbnAunlr98",
     None),
    ("https://app.screencastify.com/v3/watch/nViPbnAunlr98", "Screencastify", "nViPbnAunlr98",
     None),
    (f"{CANVA}/edit", "Canva", "DAFabc123_x", None),
    ("https://canva.link/abc", "Canva", None, None),
    ("https://school-my.sharepoint.com/:v:/g/personal/a_b/" + "Ea" * 23 + "?e=xyz", "SharePoint",
     "Ea" * 23, None),
    ("https://school.sharepoint.com/_layouts/15/stream.aspx?id=%2Fa.mp4", "SharePoint", None, None),
    ("https://1drv.ms/v/s!abc", "OneDrive", None, None),
    ("https://streamable.com/login", "Streamable", None, None),
    ("https://www.tella.tv/video/abc123/view", "Tella", "abc123", None),
    ("https://padlet.com/a/b", "Padlet", None, None),
    ("https://www.screencast.com/t/JR3TiP5Dds", "Screencast.com", None, None),
    ("https://edpuzzle.com/media/0123456789abcdef01234567", "Edpuzzle", "0123456789abcdef01234567",
     None),
    ("https://www.kaltura.com/tiny/abc", "Kaltura", None, None),
    ("https://view.genially.com/abc", "Genially", None, None),
    ("https://www.dropbox.com/s/x/clip.mp4?dl=0", "Dropbox", None, None),
    ("https://example.org/a?utm_source=x&b=1&si=2", "example.org", None,
     "https://example.org/a?b=1&si=2"),
    ("http://example.org", "example.org", None, "http://example.org/"),
    (f"https://youtube.com.evil.example/watch?v={YT}", "youtube.com.evil.example", None, None),
    (f"https://notyoutube.com/watch?v={YT}", "notyoutube.com", None, None),
    (f"https://evil.example/youtube.com/watch?v={YT}", "evil.example", None, None),
    ("https://bücher.example/ä", "xn--bcher-kva.example", None,
     "https://xn--bcher-kva.example/%C3%A4"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "provider", "id", "watch"), LINKS, ids=[f"{row[1]}-{n}" for n, row in enumerate(LINKS)]
)
def test_makes_card_of_what_cannot_be_embedded(
    url: str, provider: str, id: str | None, watch: str | None
) -> None:
    link = understood(url)
    assert (link.provider, link.id, link.watch) == (provider, id, watch or url)
    assert (link.embed, link.start, link.kind) == (None, 0, "link")


@pytest.mark.parametrize(("url", "owner"), [
    ("https://www.ted.com/about", "TED"), ("https://d.panopto.com/x", "d.panopto.com"),
    ("https://www.youtube.com/@someone", "Google"), ("https://elsewhere.example/x", None),
    ("https://padlet.com/a/b", "Padlet"),
], ids=short)  # fmt: skip
def test_a_card_tells_who_owns_the_host(url: str, owner: str | None) -> None:
    assert understood(url).owner == owner


def test_a_link_loses_what_is_known_to_be_tracking_there() -> None:
    assert understood("https://padlet.com/a/b?si=1&c=2").watch == "https://padlet.com/a/b?c=2"
    file = "https://cdn.example/a.mp4?si=1"
    assert understood(f"{file}&utm_source=x").watch == file


FILES = [
    ("clip.mp4", "video/mp4"), ("clip.M4V", "video/mp4"), ("clip.mov", "video/quicktime"),
    ("clip.webm", "video/webm"), ("clip.ogv", "video/ogg"), ("clip.m4a", "audio/mp4"),
    ("clip.mp3?token=a%2Fb&t=9", "audio/mpeg"),
]  # fmt: skip


ADDRESSES = [
    *(url for row in PLAYERS for url in row[5]), *(row[0] for row in LINKS),
    f"https://web.microsoftstream.com/video/{GUID}", "https://tube.example/w/tooshort",
    f"{YT_WATCH}Q", "https://youtu.be/short", "https://archive.org/download/pd-talk_1/part%201.mp4",
    "https://ia800.us.archive.org/12/items/pd-talk_1/talk.mp4",
]  # fmt: skip
"""One or more for each row of the table, beside those of `test_link_forms.py`."""


@pytest.mark.parametrize(("name", "media_type"), FILES, ids=[name for name, _ in FILES])
def test_recognises_file_by_its_ending(name: str, media_type: str) -> None:
    link = understood(f"https://cdn.example/a/{name}")
    assert (link.provider, link.kind, link.media_type) == ("File", "file", media_type)
    assert (link.watch, link.embed, link.owner) == (f"https://cdn.example/a/{name}", None, None)
    assert with_start(link, 83).watch == f"{link.watch}#t=83s"
    assert understood(f"https://cdn.example/a/{name}#t=1m23s") == with_start(link, 83)


@pytest.mark.parametrize("url", [
    "https://archive.org/download/pd-talk_1/part%201.mp4",
    "https://s3.us.archive.org/pd-talk_1/talk.mp4",
    "https://ia800.us.archive.org/12/items/pd-talk_1/talk.mp4",
], ids=short)  # fmt: skip
def test_recognises_file_in_the_internet_archive(url: str) -> None:
    link = understood(url)
    assert (link.provider, link.id, link.watch) == ("Internet Archive", "pd-talk_1", url)
    assert (link.kind, link.media_type, link.embed) == ("file", "video/mp4", None)


def test_only_links_to_hls_stream() -> None:
    link = understood("https://cdn.example/a/master.m3u8")
    assert (link.provider, link.kind) == ("cdn.example", "link")
    assert link.media_type == "application/vnd.apple.mpegurl"


@pytest.mark.parametrize(("url", "word"), [
    (f"{CANVA}/edit", "public"), ("https://school.sharepoint.com/:v:/s/a/x", "sign-in"),
    ("https://drive.google.com/drive/folders/1AbC", "folder"),
    ("http://cdn.example/clip.mp4", "https://"),
], ids=short)  # fmt: skip
def test_advises_the_coach(url: str, word: str) -> None:
    assert word in (understood(url).advice or "")


@pytest.mark.parametrize(("url", "word"), [
    ("", "paste"), ("videos/intro.mp4", "copy"), ("intro.mov", "copy"), ("#x", "copy"),
    (f"//youtube.com/watch?v={YT}", "https: in front"),
    (f"youtube.com/watch?v={YT}", "https://youtube.com/watch"), ("www.x.org/..", "https://www.x"),
    ("C:\\Videos\\a.mp4", "your computer"), ("file:///a.mp4", "your computer"),
    ("javascript:alert(1)", "copy"), ("data:text/html,x", "copy"), ("ftp://x.org/a.mp4", "copy"),
    ("https://a:b@youtube.com/", "between"), (f"https://youtube.com\\@evil.example/v/{YT}", "@"),
    ("https://x.org:99999/", "again"), ("https://x.org:a/", "again"), ("https://[::1/", "again"),
    ("https://[x]/", "again"), ("https:///x", "again"), ("https://x..org/", "again"),
    ("https://you%74ube.com/", "again"), ("https://" + "ä" * 80 + ".org/", "again"),
    ("https://x.org/a b", "%20"), ("https://x.org/\x00", "invisible"),
    ("https://x\u200b.org", "invisible"),
    ("https://x.org/\ud800", "invisible"), ("https://x.org/" + "a" * 9999, "Share"),
    ("https://youtu.be/dQw4w9WgXc", "mistyped"), (f"{YT_WATCH}Q", "mistyped"),
    ("https://www.youtube.com/watch", "mistyped"),
    (f"https://www.youtube.com/watch?v=bad&list={LIST}", "mistyped"),
    (f"https://web.microsoftstream.com/video/{GUID}", "retired"),
], ids=short)  # fmt: skip
def test_says_what_is_wrong_with_a_link(url: str, word: str) -> None:
    fault = parse_link(url)
    assert isinstance(fault, LinkFault)
    assert word in f"{fault.expected} {fault.fix}"


def test_trusts_the_coach_about_a_host_we_cannot_know() -> None:
    link = parse_link("https://tube.example/c/channel", provider="peertube")
    assert isinstance(link, VideoLink)
    assert (link.provider, link.kind, link.owner) == ("PeerTube", "link", "tube.example")
    mine = parse_link("https://tube.example/my-library/playlists", provider="PeerTube")
    assert isinstance(mine, VideoLink)
    assert "only you" in (mine.advice or "")


@pytest.mark.parametrize(("url", "provider"), [
    ("https://tube.example/w/tooshort", "peertube"), (YT_WATCH, "vimeo"), (YT_WATCH, "nobody"),
    ("https://example.org/x", "youtube"),
], ids=short)  # fmt: skip
def test_rejects_link_that_is_not_the_named_providers(url: str, provider: str) -> None:
    assert isinstance(parse_link(url, provider=provider), LinkFault)


@pytest.mark.parametrize(("text", "seconds"), [
    ("90", 90), ("90s", 90), ("1m30s", 90), ("1m30", 90), ("1h2m3s", 3723), ("0:90", 90),
    ("1:02:03", 3723), ("t=90", 90), ("#t=90s", 90), ("90.5", 90), ("10,20", 10), ("0", 0),
    ("", None), ("soon", None), ("-5", None), ("999999", None), ("٣", None),
], ids=short)  # fmt: skip
def test_reads_start_time(text: str, seconds: int | None) -> None:
    assert parse_start(text) == seconds


def test_does_not_claim_a_start_where_the_provider_cannot_be_told() -> None:
    for url in ("https://streamable.com/i7gdzj", "https://example.org/a"):
        assert with_start(understood(url), 83) == understood(url)


def test_pasted_player_outlives_another_start() -> None:
    card = understood("https://school.sharepoint.com/:v:/s/a/x")
    pasted = replace(card, embed=SHAREPOINT_PLAYER, kind="player")
    assert with_start(pasted, 83) == pasted
    youtube = replace(card, embed=YT_PLAYER, kind="player")
    assert with_start(youtube, 83).embed == f"{YT_PLAYER}&start=83"


def test_start_can_be_taken_away() -> None:
    assert with_start(understood(f"{YT_WATCH}&t=90"), 0) == understood(YT_WATCH)


@pytest.mark.parametrize(("code", "embed"), [
    (f'<iframe width="5" src="//www.youtube.com/embed/{YT}?si=x&amp;start=9" allow="autoplay">'
     "</iframe>", f"{YT_PLAYER}&start=9"),
    (YT_WATCH, YT_PLAYER),
    (f'<p>Hi</p><IFRAME SRC="{SHAREPOINT}&embed=%7B%7D" onload="x()">', SHAREPOINT_PLAYER),
    ("<iframe src='http://www.wevideo.com/embed/#2001222707'>", WEVIDEO[1]),
    (f"https://www.loom.com/embed/{LOOM}?sid=1", LOOM_PLAYER),
    ("https://app.screencastify.com/v3/watch/nViPbn_1?autoplay=1&x=a'\"%20b",
     "https://app.screencastify.com/v3/watch/nViPbn_1?x=a%27%22+b"),
    (f"<iframe src={YT_WATCH}><iframe src=https://vimeo.com/76979871>", YT_PLAYER),
    ("https://onedrive.live.com/embed?resid=1&autoPlay=1&utm_source=x",
     "https://onedrive.live.com/embed?resid=1"),
    ("https://www.google.com/url?q=https%3A%2F%2Fpadlet.com%2Fembed%2Fabc",
     "https://padlet.com/embed/abc"),
    ("https://padlet.com/embed/abc?utm_source=x", "https://padlet.com/embed/abc"),
    ("<iframe src=https://vimeo.com/showcase/1234/embed>", "https://vimeo.com/showcase/1234/embed"),
], ids=short)  # fmt: skip
def test_rebuilds_pasted_player(code: str, embed: str) -> None:
    assert parse_embed(code) == embed


@pytest.mark.parametrize("code", [
    "", "<iframe>", "<iframe src>", "<![foo[", "<script src='https://www.loom.com/embed/x'>",
    "<iframe src='javascript:alert(1)'>", "<iframe src='https://evil.example/embed/1'>",
    "<iframe src='https://sharepoint.com.evil.example/_layouts/15/embed.aspx'>",
    "https://padlet.com/embed/../x", "https://padlet.com:8443/embed/abc",
    "https://school.sharepoint.com/:v:/s/a/x", "https://cdn.example/clip.mp4", "<" * 90_000,
], ids=short)  # fmt: skip
def test_rejects_player_of_strangers(code: str) -> None:
    assert isinstance(parse_embed(code), LinkFault)


def understood(url: str) -> VideoLink:
    """Return the link; fail when it is a fault."""
    link = parse_link(url)
    assert isinstance(link, VideoLink), link
    return link
