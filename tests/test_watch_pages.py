"""Watch pages: what they show of a video, and whom they contact before a click."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html as lxml_html

from built_pages import article, page, structured, words
from projects import (
    FULL_URL,
    full_site,
    load,
    make_videos,
    render,
    write_project,
)

GOOGLE_REQUIRES = ("name", "description", "thumbnailUrl", "uploadDate")


def test_a_watch_page_shows_every_field() -> None:
    shown = words(article("videos/find-a-video/"))
    for text in (
        "Find a video in ten seconds",
        "How do I find the right video?",
        "Length 0:03",
        "Published November 20, 2026",
        "Checked November 22, 2026",
        "Level beginner",
        "A. Coach, B. & C. Guests",
        "Google Sheets",
        "Kindergarten",
        "Grade 12",
        "search",
        "quizzes",
        "Part 1 of 2 in First steps",
        "Longer text with a handout",
        "Step by step",
        "Type a word & press Enter.",
        "Card for the desk handout",
        "Sheet <to> copy template",
        "Watch next",
    ):
        assert text in shown
    assert article("videos/find-a-video/").xpath(".//a[contains(@href, 'feed.xml')]")


def test_files_play_in_the_page_and_load_nothing_before() -> None:
    (video,) = article("videos/find-a-video/").xpath(".//video")
    assert video.get("preload") == "none"
    assert "controls" in video.attrib
    assert [source.get("type") for source in video.iter("source")] == ["video/mp4", "video/webm"]
    tracks = [(t.get("srclang"), t.get("label")) for t in video.iter("track")]
    assert tracks == [
        ("en", "English"),
        ("es", "español (automatic)"),
        ("de", "Deutsch"),
        ("en", "Chapters"),
    ]
    files = [urljoin(FULL_URL + "videos/find-a-video/", t.get("src")) for t in video.iter("track")]
    assert [file.removeprefix(FULL_URL) for file in files] == [
        "captions/find.en.vtt",
        "captions/find.es.vtt",
        "captions/find.de.srt.vtt",
        "videos/find-a-video/chapters.vtt",
    ]
    for file in files:
        text = (full_site() / file.removeprefix(FULL_URL)).read_text(encoding="utf-8")
        assert text.startswith("WEBVTT\n")


def test_what_is_only_heard_plays_as_sound() -> None:
    assert article("videos/only-heard/").xpath(".//audio/source[@type='audio/mpeg']")
    assert not article("videos/only-heard/").xpath(".//video")


@pytest.mark.parametrize(
    ("name", "provider", "player"),
    [
        ("branching-forms", "YouTube", "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?"),
        ("vimeo-tour", "Vimeo", "https://player.vimeo.com/video/76979871?dnt=1"),
        ("peertube-clip", "PeerTube", "https://tube.district.example/videos/embed/"),
        ("padlet-wall", "Padlet", "https://padlet.com/embed/abc123"),
        ("en-espanol", "Loom", "https://www.loom.com/embed/"),
    ],
)
def test_a_provider_waits_for_a_click(name: str, provider: str, player: str) -> None:
    place = article(f"videos/{name}/")
    (facade,) = place.xpath(".//*[@data-embed]")
    assert facade.get("data-embed").startswith(player)
    (button,) = facade.xpath(".//button")
    assert f"Play on {provider}" in words(button)
    assert "hidden" in button.attrib  # without JavaScript there is the link
    assert f"Watch at {provider}" in words(place)


def test_an_unknown_host_gets_a_link() -> None:
    (link,) = article("videos/link-card/").xpath(".//*[@class='pd-player']/a")
    assert link.get("href") == "https://elsewhere.example/talks/7?part=2"


@pytest.mark.parametrize(
    ("name", "provider"), [("drive-file", "Google Drive"), ("sharepoint-clip", "SharePoint")]
)
def test_a_video_behind_a_staff_sign_in_is_a_link_that_says_so(name: str, provider: str) -> None:
    place = article(f"videos/{name}/")
    assert not place.xpath(".//*[@data-embed] | .//button[contains(@class, 'pd-player')]")
    (link,) = place.xpath(".//*[@class='pd-player']/a")
    assert f"Watch at {provider}" in words(link)
    assert "Staff sign-in needed" in words(place)


def test_another_language_is_marked() -> None:
    assert article("videos/en-espanol/").xpath("./*[@lang='es']")
    assert page("videos/").xpath("//article//a[@lang='es']")


def test_a_series_leads_back_and_forth() -> None:
    (after,) = article("videos/find-a-video/").xpath(".//a[@rel='next']")
    assert words(after) == "Next Branching in Google Forms"
    (before,) = article("videos/branching-forms/").xpath(".//a[@rel='prev']")
    assert words(before) == "Previous Find a video in ten seconds"


def test_a_video_that_only_the_series_names_has_its_place_too(tmp_path: Path) -> None:
    text = "series: [{id: s, title: S, videos: [v001, v002]}]\n" + make_videos(2)
    pages = render(write_project(tmp_path, text))
    assert "Part 1 of 2" in pages["videos/v001/"]
    assert 'rel="prev"' in pages["videos/v002/"]


@pytest.mark.parametrize("own", ["first", "second"])
def test_a_video_of_two_series_has_its_place_in_its_own(tmp_path: Path, own: str) -> None:
    other = "second" if own == "first" else "first"
    series = (
        f"series:\n  - {{id: {other}, title: {other}, videos: [v003, v002]}}\n"
        f"  - {{id: {own}, title: {own}, videos: [v001, v002, v003]}}\n"
    )
    videos = make_videos(3).replace("id: v002", f"id: v002, series: {own}")
    pages = render(write_project(tmp_path, series + videos))
    shown = words(lxml_html.fromstring(pages["videos/v002/"]))
    assert f"Part 2 of 3 in {own}" in shown
    assert (shown.count("Part 2 of"), "Previous Video 1" in shown, "Next Video 3" in shown) == (
        1, True, True,
    )  # fmt: skip


def test_retired_and_replaced_videos_say_so() -> None:
    assert "This video is retired." in words(article("videos/old-way/"))
    replaced = article("videos/replaced/")
    assert "There is a newer video: Branching in Google Forms" in words(replaced)
    (canonical,) = page("videos/replaced/").xpath("//link[@rel='canonical']/@href")
    assert canonical == f"{FULL_URL}videos/branching-forms/"


def test_a_removed_video_leaves_a_page_without_the_video() -> None:
    gone, vanished = article("videos/gone/"), article("videos/vanished/")
    assert "This video was removed. Watch Find a video in ten seconds instead." in words(gone)
    assert "This video was removed. Look for another one." in words(vanished)
    for place in (gone, vanished):
        assert not place.xpath(".//*[@data-embed] | .//video")
    assert structured("videos/gone/") is None


def test_removed_retired_and_waiting_videos_are_in_no_listing() -> None:
    listed = "".join(words(article(path)) for path in ("", "videos/", "tools/kami/", "questions/"))
    for title in ("The old way", "Taken down", "Not ready yet", "Coming next week"):
        assert title not in listed


def test_drafts_and_future_items_have_no_page() -> None:
    for path in (
        "videos/unfinished",
        "videos/next-week",
        "videos/nearly",
        "newsletter/december",
        "newsletter/half-done",
        "newsletter/half",
    ):
        assert not (full_site() / path).exists()


def test_structured_data_has_what_google_requires() -> None:
    for video in load_full_videos():
        facts = structured(f"videos/{video}/")
        assert facts is not None
        assert facts["@type"] == "VideoObject"
        for name in GOOGLE_REQUIRES:
            assert facts[name]
        assert str(facts["thumbnailUrl"]).startswith(FULL_URL)


def load_full_videos() -> list[str]:
    from projects import FULL

    return [video.name for video in load(FULL).in_feed]


def test_structured_data_tells_length_and_file() -> None:
    facts = structured("videos/find-a-video/")
    assert facts is not None
    assert facts["duration"] == "PT3S"
    assert facts["contentUrl"] == f"{FULL_URL}clips/find.mp4"
    assert facts["accessibilityFeature"] == ["closedCaptions", "transcript"]
    assert facts["hasPart"] == [
        {
            "@type": "Clip",
            "name": name,
            "startOffset": start,
            "endOffset": end,
            "url": f"{FULL_URL}videos/find-a-video/?t={start}",
        }
        for name, start, end in (("Look", 0, 1), ("Type & go", 1, 3))
    ]
    assert facts["license"] == "CC-BY-4.0"
