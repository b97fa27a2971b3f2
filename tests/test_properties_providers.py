"""Whatever is pasted, a link is understood safely and always in the same way."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from hypothesis import assume, example, given
from hypothesis import strategies as st

from micropd.links.embeds import parse_embed
from micropd.links.providers import LinkFault, VideoLink, parse_link, parse_start, with_start
from micropd.links.table import ROWS
from micropd.wrappers import find_wrapped, unwrap, unwrap_all

PLAYER_HOSTS = {
    "www.youtube-nocookie.com", "www.youtubeeducation.com", "player.vimeo.com", "drive.google.com",
    "www.loom.com", "www.wevideo.com", "www.canva.com", "archive.org", "go.screenpal.com",
    "fast.wistia.net", "play.vidyard.com", "streamable.com", "embed.ted.com", "geo.dailymotion.com",
}  # fmt: skip
SELF_HOSTED = {"PeerTube", "Panopto", "SharePoint"}
SAFE = re.compile(r"https://[\w.:\[\]-]+(?:/[\w/.,%~+-]*)(?:\?[\w=&%.+~-]*)?(?:#[\w=]*)?", re.ASCII)
GUID = "9c9de1a4-1f2e-4f0b-8a57-0a1b2c3d4e5f"
HOSTS = sorted({host for row in ROWS for host in row.hosts.split()})
PATTERNS = [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLabcdefgh12345678&t=1m30s",
    "https://youtu.be/dQw4w9WgXcQ?si=abc&t=9", "https://www.youtube.com/playlist?list=PLabcdefgh",
    "https://www.youtubeeducation.com/embed/dQw4w9WgXcQ?start=9", "https://vimeo.com/769/012",
    "https://vimeo.com/76979871/0123456789#t=90s", "https://vimeo.com/a/review/76979871/0123456789",
    "https://player.vimeo.com/video/76979871?h=0123456789", "https://1drv.ms/v/s!abc",
    "https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz12345/view?resourcekey=0-a&t=9",
    "https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvWxYz12345",
    "https://www.loom.com/share/Title-0123456789abcdef0123456789abcdef?t=30&sid=1",
    "https://app.screencastify.com/v3/watch/nViPbnAunlr98", "https://padlet.com/embed/abc",
    "https://www.wevideo.com/embed/#2001222707", "https://www.wevideo.com/view/2001222707",
    "https://www.canva.com/design/DAFabc123_x/token/view", "https://canva.com/design/DAFabc123_x/edit",
    f"https://a.sharepoint.com/sites/b/_layouts/15/embed.aspx?UniqueId={GUID}&nav=x",
    "https://a-my.sharepoint.com/:v:/g/personal/b_c/" + "Ea" * 23 + "?e=xyz",
    f"https://web.microsoftstream.com/video/{GUID}", f"https://tube.example/w/{GUID}?start=9s",
    f"https://tube.example:8443/w/p/{GUID}", "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://archive.org/details/talk_1/a%20b.mp4?start=9", "https://archive.org/download/talk/a.mp4#t=9",
    "https://s3.us.archive.org/talk_1/a.mp4", "https://cdn.example/a.mp4?utm_source=b&c=d#t=1:30",
    "https://cdn.example/a.m3u8", "https://go.screenpal.com/watch/cOfibunTsDx",
    f"https://d.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id={GUID}&start=9",
    "https://home.wistia.com/medias/xfepf8u5c4?wtime=9s", "https://fast.wistia.net/embed/iframe/xfepf8u5c4",
    "https://play.vidyard.com/3DiwGFalTRHDA.html", "https://streamable.com/i7gdzj",
    "https://www.ted.com/talks/some_talk", "https://www.dailymotion.com/video/x9ekanc_t?start=9",
    "https://studio.youtube.com/video/dQw4w9WgXcQ/edit", "https://youtu.be/dQw4w9WgXcQ&t=9?t=8",
    "https://www.youtube.com/tv#/watch?v=dQw4w9WgXcQ", "https://vimeo.com/manage/videos/76979871",
    "https://vimeo.com/showcase/12?video=76979871#t=9s", f"https://vimeo.com/reviews/{GUID}/videos/76979871",
    "https://vimeo.com/event/4753/videos/76979871", "https://app.screencastify.com/v3/edit/nViPbnAunlr98",
    "https://docs.google.com/videos/d/1AbCdEfGhIjKlMnOpQrStUvWxYz12345/edit?usp=sharing",
    "https://lh3.googleusercontent.com/d/1AbCdEfGhIjKlMnOpQrStUvWxYz12345=w9", "https://bit.ly/3abc",
    "https://archive.org/details/talk_1/disc1/b+(c).mp4?start=9", "https://github.com/a/b/blob/c/d.mp4",
    "https://www.ted.com/talks/some_talk?language=es", "https://www.dailymotion.com/fr/video/x9ekanc",
    "https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ&data=1",
    f"https://d.hosted.panopto.com/Panopto/Podcast/Social/{GUID}.mp4", "https://cdn.example/a.mkv",
    "https://example.org/a?utm_source=b&c=d#e", "https://[::1]:80/a.mp4", "https://bücher.example/ä",
]  # fmt: skip

pieces = st.one_of(
    st.sampled_from(
        [*HOSTS, "/", "//", "?", "#", "&", "=", "%", "@", ":", ".", "[", "]", "{", "}"]
    ),
    st.sampled_from(["t=90", "{id}", "&t=1m30s", "#t=5s", "\\", " ", '"', "<", ".mp4", "\ud800"]),
    st.text(max_size=4),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real address with up to three stretches of it replaced."""
    url = draw(st.sampled_from(PATTERNS))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(url)))
        url = url[:start] + draw(pieces) + url[start + draw(st.integers(0, 6)) :]
    return url


links = mutated().map(parse_link).filter(lambda link: isinstance(link, VideoLink))
addresses = st.one_of(
    mutated(), st.text(), st.lists(pieces).map("".join), st.lists(pieces).map("https://{}".format)
)


@given(addresses, st.none() | st.sampled_from(["peertube", "panopto", "youtube"]) | st.text())
def test_any_text_is_a_link_or_a_fault(url: str, provider: str | None) -> None:
    link = parse_link(url, provider=provider)
    assert isinstance(link, VideoLink | LinkFault)
    if isinstance(link, LinkFault):
        assert link.expected
        assert link.fix


@given(addresses)
@example("https://a.safelinks.protection.outlook.com/?url=" + "https%3A%2F%2Fx.example%2F" * 99)
@example("https://urldefense.com/v3/__https://x.example/**__;!!")
@example("https://urldefense.com/v3/__https://x.example/**/__;4pyT!!")
@example("https://www.bing.com/ck/a?u=a1https")
def test_any_address_leads_somewhere(url: str) -> None:
    inner = unwrap(url)
    assert inner == url or re.match(r"https?://[^\s<>\"]+$", inner, re.IGNORECASE)
    assert unwrap(inner) == inner
    assert list(find_wrapped(unwrap_all(url))) == []


@given(addresses | addresses.map('<iframe src="{}">'.format))
@example("<![foo[")
@example("<!" * 4000)
def test_any_pasted_code_is_an_address_or_a_fault(code: str) -> None:
    embed = parse_embed(code)
    if isinstance(embed, str):
        assert SAFE.fullmatch(embed), embed
        assert not re.search(r"autoplay=(?!false)", embed, re.IGNORECASE)


@given(st.text())
def test_any_start_is_understood_or_not(text: str) -> None:
    seconds = parse_start(text)
    assert seconds is None or seconds >= 0


@given(links)
def test_player_is_only_contacted_where_it_lives(link: VideoLink) -> None:
    assume(link.embed)
    assert link.kind == "player"
    assert SAFE.fullmatch(link.embed or ""), link.embed
    host = urlsplit(link.embed or "").netloc
    own = link.provider in SELF_HOSTED and host == urlsplit(link.watch).netloc
    assert own or host in PLAYER_HOSTS


@given(links)
def test_page_can_be_written_into_any_document(link: VideoLink) -> None:
    assert link.watch.isascii()
    assert not set(link.watch) & set('<>"\\ `{}|^')
    assert urlsplit(link.watch).scheme in {"https", "http"}


@given(links)
def test_canonical_page_is_understood_as_the_same_video(link: VideoLink) -> None:
    assert parse_link(link.watch) == replace(link, note=None)


@given(links)
def test_player_is_understood_as_the_same_player(link: VideoLink) -> None:
    assume(link.embed)
    again = parse_link(link.embed or "")
    assert isinstance(again, VideoLink)
    assert (again.provider, again.id, again.embed) == (link.provider, link.id, link.embed)


@given(links, st.integers(-5, 10**9))
def test_start_survives_the_round_trip(link: VideoLink, seconds: int) -> None:
    link = replace(link, note=None)
    moved = with_start(link, seconds)
    assert parse_link(moved.watch) == moved
    assert with_start(moved, link.start) == link
    assert moved.start in {0, max(0, min(seconds, 359_999))}


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_every_way_to_write_a_start_means_the_same(hours: int, minutes: int, seconds: int) -> None:
    total = hours * 3600 + minutes * 60 + seconds
    assert parse_start(f"{hours}h{minutes}m{seconds}s") == total
    assert parse_start(f"{hours}:{minutes:02}:{seconds:02}") == total
    assert parse_start(f"#t={total}s") == total
