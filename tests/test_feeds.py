"""The feeds, as validators and feed readers see them."""

from __future__ import annotations

import datetime as dt
import email.utils
import functools
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from micropd.feeds import newsletter, videos
from micropd.library import Library
from micropd.urls import absolute, video_page
from projects import FULL, FULL_URL, TODAY, URL, full_site, load, make_videos, write_project

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
FEEDS = ("feed.xml", "newsletter.xml")


@functools.cache
def read(name: str) -> Any:
    return feedparser.parse((full_site() / name).read_bytes())


@functools.cache
def library() -> Library:
    return load(FULL)


def channel_of(xml: bytes) -> etree._Element:
    channel = etree.fromstring(xml).find("channel")
    assert channel is not None
    return channel


def full_channel(name: str) -> etree._Element:
    return channel_of((full_site() / name).read_bytes())


def test_a_reader_finds_the_librarys_videos() -> None:
    feed = read("feed.xml")
    assert not feed.bozo
    expected = [
        (video.id, video.title, FULL_URL + video_page(video.name), video.published.timestamp())
        for video in library().in_feed
    ]
    found = [
        (
            item.id,
            item.title,
            item.link,
            email.utils.parsedate_to_datetime(item.published).timestamp(),
        )
        for item in feed.entries
    ]
    # feedparser cleans titles as if they were HTML; test_titles_are_text looks at the hostile one.
    assert [row for row in found if row[0] != "hostile"] == [
        r for r in expected if r[0] != "hostile"
    ]


def test_titles_are_text() -> None:
    titles = {
        i.findtext("guid"): i.findtext("title") for i in full_channel("feed.xml").iter("item")
    }
    assert titles == {video.id: video.title for video in library().in_feed}


def test_a_reader_finds_the_librarys_issues() -> None:
    feed = read("newsletter.xml")
    assert not feed.bozo
    assert [item.id for item in feed.entries] == [issue.id for issue in library().issues]
    assert [item.link for item in feed.entries] == [
        f"{FULL_URL}newsletter/{issue.slug}/" for issue in library().issues
    ]
    assert [item.author for item in feed.entries] == ["A. Coach, B. Guest", "A. Coach"]


@pytest.mark.parametrize("name", FEEDS)
def test_the_channel_has_what_validators_ask_for(name: str) -> None:
    channel = full_channel(name)
    assert channel.findtext("link") == FULL_URL
    assert channel.findtext("title")
    assert channel.findtext("description")
    assert channel.findtext("language") == "en"
    (self_link,) = [link for link in channel.iter(f"{ATOM}link") if link.get("rel") == "self"]
    assert self_link.get("href") == FULL_URL + name


@pytest.mark.parametrize("name", FEEDS)
def test_no_element_that_may_stand_once_stands_twice(name: str) -> None:
    once = [
        "title",
        "link",
        "description",
        "guid",
        "pubDate",
        "enclosure",
        CONTENT,
        f"{MEDIA}thumbnail",
        "author",
        "comments",
        "source",
    ]
    for item in full_channel(name).iter("item"):
        for tag in once:
            assert len(item.findall(tag)) <= 1, tag
        assert item.findtext("title")
        assert item.findtext("description")


@pytest.mark.parametrize("name", FEEDS)
def test_guids_are_ids_and_never_addresses(name: str) -> None:
    guids = [item.find("guid") for item in full_channel(name).iter("item")]
    assert all(guid is not None and guid.get("isPermaLink") == "false" for guid in guids)
    texts = [guid.text for guid in guids if guid is not None]
    assert len(set(texts)) == len(texts)
    assert not any("/" in (text or "") for text in texts)


@pytest.mark.parametrize("name", FEEDS)
def test_dates_are_those_of_the_content_in_rfc_822(name: str) -> None:
    channel = full_channel(name)
    dates = [item.findtext("pubDate") or "" for item in channel.iter("item")]
    for text in [*dates, channel.findtext("lastBuildDate") or ""]:
        moment = email.utils.parsedate_to_datetime(text)
        assert moment.tzinfo
        assert moment.date() <= TODAY
        assert email.utils.format_datetime(moment) == text


def test_last_build_date_is_the_newest_change() -> None:
    built = email.utils.parsedate_to_datetime(
        full_channel("feed.xml").findtext("lastBuildDate") or ""
    )
    assert built == max(video.updated or video.published for video in library().in_feed)


def test_only_files_with_a_known_size_are_enclosures() -> None:
    enclosures = {
        item.id: item.enclosures[0] for item in read("feed.xml").entries if item.enclosures
    }
    facts = {name: (e.href, int(e.length), e.type) for name, e in enclosures.items()}
    clip = FULL / "docs/clips/find.mp4"
    assert facts == {
        "find-a-video": (FULL_URL + "clips/find.mp4", clip.stat().st_size, "video/mp4"),
        "archive-file": (
            "https://archive.org/download/old-film/old-film.mp4",
            9876543,
            "video/mp4",
        ),
        "only-heard": ("https://files.example/walk.mp3", 4321, "audio/mpeg"),
    }


def test_categories_say_what_kind_of_word_they_are() -> None:
    (item,) = [
        i for i in full_channel("feed.xml").iter("item") if i.findtext("guid") == "find-a-video"
    ]
    found = [(category.get("domain"), category.text) for category in item.iter("category")]
    assert found == [
        ("tool", "Google Sheets"),
        ("grade", "K"),
        ("grade", "1"),
        ("grade", "2"),
        ("grade", "12"),
        ("tag", "search"),
        ("tag", "quizzes"),
    ]
    captions = read("newsletter.xml").entries[0]
    assert [tag.term for tag in captions.tags] == ["captions", "ai"]


def test_every_video_has_a_thumbnail_of_the_site() -> None:
    for item in read("feed.xml").entries:
        (thumbnail,) = item.media_thumbnail
        path = thumbnail["url"].removeprefix(FULL_URL)
        assert (full_site() / path).is_file(), path


@pytest.mark.parametrize("name", FEEDS)
def test_every_link_in_a_feed_is_absolute(name: str) -> None:
    for item in full_channel(name).iter("item"):
        text = item.findtext(CONTENT)
        if not text:
            continue
        tree = etree.fromstring(text, etree.HTMLParser())
        for node in tree.iter():
            for attribute in ("href", "src"):
                address = node.get(attribute)
                assert address is None or address.startswith(("https://", "mailto:")), address


@pytest.mark.parametrize("name", FEEDS)
def test_nothing_in_a_feed_can_run(name: str) -> None:
    for item in full_channel(name).iter("item"):
        text = item.findtext(CONTENT) or "<p></p>"
        for node in etree.fromstring(text, etree.HTMLParser()).iter():
            assert node.tag not in ("script", "iframe", "object", "form", "style", "svg", "video")
            assert not [key for key in node.attrib if key.startswith("on") or key == "style"]


def test_an_issues_whole_text_is_in_the_feed() -> None:
    html = read("newsletter.xml").entries[0].content[0].value
    for words in (
        "I keep bees.",
        "made captions",
        "Captions challenge",
        "7.5",
        "Library",
        "<td>2</td>",
        "Find a video in ten seconds",
        f'src="{FULL_URL}newsletter/img/desk.png"',
    ):
        assert words in html
    assert "¶" not in html


def render_both(library: Library) -> tuple[bytes, bytes]:
    bodies = {issue.id: "<p>Text</p>" for issue in library.issues}
    return videos.render(library), newsletter.render(library, bodies)


def test_the_day_of_the_build_changes_nothing() -> None:
    tomorrow = TODAY + dt.timedelta(days=1)
    assert render_both(load(FULL)) == render_both(load(FULL, today=tomorrow))


def test_feeds_without_items_are_valid_and_stay_the_same(tmp_path: Path) -> None:
    root = write_project(tmp_path, "videos: []\n")
    first, second = render_both(load(root)), render_both(load(root, today=dt.date(2030, 1, 1)))
    assert first == second
    for xml in first:
        feed: Any = feedparser.parse(xml)
        assert not feed.bozo
        assert feed.entries == []
        assert channel_of(xml).findtext("description")


def test_a_feed_carries_only_the_newest_items(tmp_path: Path) -> None:
    config = f"site_name: Test\nsite_url: {URL}\nextra: {{feeds: {{items: 5}}}}\n"
    root = write_project(tmp_path, make_videos(12), config)
    feed: Any = feedparser.parse(render_both(load(root))[0])
    assert [item.id for item in feed.entries] == ["v012", "v011", "v010", "v009", "v008"]


def test_a_new_title_slug_or_address_keeps_the_guid(tmp_path: Path) -> None:
    text = make_videos(1)
    before: Any = feedparser.parse(render_both(load(write_project(tmp_path / "a", text)))[0])
    changed = text.replace("title: Video 1", "title: Better, slug: other").replace("AA", "BA")
    config = "site_name: Moved\nsite_url: https://elsewhere.example/\n"
    after: Any = feedparser.parse(
        render_both(load(write_project(tmp_path / "b", changed, config)))[0]
    )
    assert before.entries[0].id == after.entries[0].id == "v001"
    assert before.entries[0].published == after.entries[0].published
    assert after.entries[0].link == absolute("https://elsewhere.example/", "videos/other/")


def test_an_issue_without_text_has_none_in_the_feed() -> None:
    page = "https://example.org/newsletter/one/"
    assert newsletter.make_absolute("", page) == newsletter.make_absolute(" \n", page) == ""


def test_the_pictures_and_headings_of_an_issue_are_in_the_feed_without_their_anchors() -> None:
    body = '<h2>A<a class="headerlink" href="#a">¶</a></h2><img src="https://x.example/a.png">'
    html = newsletter.make_absolute(body, "https://example.org/newsletter/one/")
    assert "¶" not in html
    assert 'src="https://x.example/a.png"' in html


def test_an_issue_with_a_broken_address_and_control_characters_is_in_the_feed() -> None:
    body = '<p>a&#1;b <a href="http://[bad">x</a> <a href="../y/">y</a></p>'
    html = newsletter.make_absolute(body, "https://example.org/newsletter/one/")
    assert "ab" in html
    assert "[bad" not in html
    assert 'href="https://example.org/newsletter/y/"' in html
