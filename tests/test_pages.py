"""The pages of a built site: what they show, where they lead, and whom they contact."""

from __future__ import annotations

import functools
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from lxml import etree
from lxml import html as lxml_html

from projects import (
    FULL_URL,
    build_well,
    full_pages,
    full_site,
    load,
    make_videos,
    render,
    write_project,
)

LOADING = (
    "img/@src",
    "script/@src",
    "iframe/@src",
    "video/@poster",
    "embed/@src",
    "object/@data",
    "link[contains(@rel, 'stylesheet') or contains(@rel, 'icon') or @rel='preconnect'"
    " or @rel='dns-prefetch' or @rel='preload' or @rel='prefetch']/@href",
    "track/@src",
    "input/@src",
    "*/@background",
    "*/@srcset",
    "form/@action",
)
GOOGLE_REQUIRES = ("name", "description", "thumbnailUrl", "uploadDate")


@functools.cache
def html_of(path: str) -> str:
    return (full_site() / path / "index.html").read_text(encoding="utf-8")


@functools.cache
def page(path: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(html_of(path))


def article(path: str) -> lxml_html.HtmlElement:
    (found,) = page(path).xpath("//article")
    return found


def words(node: lxml_html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def built_files() -> Iterator[str]:
    for file in full_site().rglob("*.html"):
        yield file.relative_to(full_site()).as_posix()


def structured(path: str) -> dict[str, object] | None:
    found = page(path).xpath("//script[@type='application/ld+json']/text()")
    return json.loads(found[0]) if found else None


# The watch page


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
        ("drive-file", "Google Drive", "https://drive.google.com/file/d/"),
        (
            "sharepoint-clip",
            "SharePoint",
            "https://district.sharepoint.com/sites/coach/_layouts/15/",
        ),
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
    (link,) = article("videos/link-card/").xpath(".//*[contains(@class, 'pd-linkcard')]/a")
    assert link.get("href") == "https://elsewhere.example/talks/7?part=2"


def test_a_staff_sign_in_is_announced() -> None:
    assert "Staff sign-in needed" in words(article("videos/drive-file/"))


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
    pages = render(load(write_project(tmp_path, text)))
    assert "Part 1 of 2" in pages["videos/v001/"]
    assert 'rel="prev"' in pages["videos/v002/"]


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


# Listings


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return render(load(write_project(tmp_path_factory.mktemp("many"), make_videos(60))))


def titles(html: str) -> list[str]:
    return lxml_html.fromstring(html).xpath("//*[@class='pd-card__title']/a/text()")


@pytest.mark.parametrize("first", ["videos/", "tools/kami/"])
def test_listings_have_24_cards_a_page_newest_first(many: dict[str, str], first: str) -> None:
    pages = [many[first], many[f"{first}page/2/"], many[f"{first}page/3/"]]
    assert f"{first}page/4/" not in many
    assert [len(titles(html)) for html in pages] == [24, 24, 12]
    assert [title for html in pages for title in titles(html)] == [
        f"Video {n}" for n in range(60, 0, -1)
    ]


def test_the_pages_of_a_listing_lead_to_each_other(many: dict[str, str]) -> None:
    middle = lxml_html.fromstring(many["videos/page/2/"])
    links = {rel: middle.xpath(f"//a[@rel='{rel}']/@href")[0] for rel in ("prev", "next")}
    here = "https://x.example/videos/page/2/"
    assert urljoin(here, links["prev"]) == "https://x.example/videos/"
    assert urljoin(here, links["next"]) == "https://x.example/videos/page/3/"
    assert middle.xpath("//*[@aria-current='page']/text()") == ["2"]
    assert "page 2" in many["videos/page/2/"].partition("</title>")[0]


def test_a_topics_page_lists_every_word_with_its_number() -> None:
    shown = words(article("tools/"))
    for text in ("C# 1 video", "Google Forms 2 videos", "Google Sheets 2 videos", "Kami 2 videos"):
        assert text in shown
    assert "Start here, in this order." in words(article("series/"))


def test_questions_are_grouped_by_tool() -> None:
    place = article("questions/")
    groups = [words(heading) for heading in place.iter("h2")]
    assert groups == ["Google Forms", "Google Sheets", "Kami", "Everything else"]
    assert "How do I send students to different questions? 3:45" in words(place)
    assert place.xpath(".//a[@href='mailto:coach@district.example']")


def test_an_empty_library_has_a_page_that_says_so(tmp_path: Path) -> None:
    pages = render(load(write_project(tmp_path, "videos: []\n")))
    assert "No videos yet." in pages["videos/"]
    assert "questions/" not in pages
    assert "newsletter/" not in pages


# The newsletter and hand-written pages


def test_an_issue_shows_every_field() -> None:
    place = article("newsletter/captions/")
    shown = words(place)
    for text in (
        "Newsletter · No. 2 · November 16, 2026",
        "I keep bees.",
        "Spotlight: Oak Elementary School",
        "The library club made captions.",
        "Videos in this issue",
        "Find a video in ten seconds",
        "Captions challenge",
        "Open until December 18, 2026.",
        "Where I will be",
        "Pine & Fir Middle School",
        "Library, book a slot",
    ):
        assert text in shown
    assert place.xpath(".//img[@alt='A desk with a laptop']")
    assert "Not ready yet" not in shown


def test_a_competition_has_bars_in_the_order_of_the_scores() -> None:
    rows = article("newsletter/captions/").xpath(".//table[@class='pd-standings']/tbody/tr")
    assert [words(row) for row in rows] == [
        "Oak Elementary School14",
        "Pine & Fir Middle School7.5",
        "Elm High School0",
    ]
    assert [row.xpath(".//*[@class='pd-bar']/@style")[0] for row in rows] == [
        "width:100%",
        "width:54%",
        "width:0%",
    ]


def test_visits_stand_in_the_order_of_their_dates() -> None:
    rows = article("newsletter/captions/").xpath(".//table[@class='pd-visits']/tbody/tr")
    assert [words(row.xpath("./td")[0]) for row in rows] == [
        "Tuesday, November 24",
        "Wednesday, November 25, 8:00 AM–3:00 PM",
    ]


def test_an_issues_contents_list_what_its_fields_show() -> None:
    place = page("newsletter/captions/")
    links = place.xpath("//nav[contains(@class, 'md-nav--secondary')]//a[@href]")
    listed = [(words(link), link.get("href")) for link in links]
    assert listed == [
        ("A tidbit", "#a-tidbit"),
        ("Spotlight: Oak Elementary School", "#spotlight"),
        ("Videos in this issue", "#videos"),
        ("Captions challenge", "#competition"),
        ("Where I will be", "#visits"),
    ]
    assert all(place.xpath(f"//*[@id='{anchor[1:]}']") for _, anchor in listed)


def test_an_issues_title_and_summary_are_its_heads() -> None:
    head = page("newsletter/captions/").find("head")
    assert head.findtext("title").startswith('Captions & "bars" <script>')
    (description,) = head.xpath("meta[@name='description']/@content")
    assert description == 'Two schools lead; "quotes" & more.'


def test_the_archive_lists_issues_by_year() -> None:
    place = article("newsletter/")
    assert [words(heading) for heading in place.iter("h2")] == ["2026", "2025"]
    assert "Welcome back" in words(place)
    assert "December" not in words(place)


def test_shortcodes_become_cards_where_they_stand_alone() -> None:
    about = article("about/")
    assert titles_in(about.xpath(".//*[contains(@class, 'admonition')]")[0]) == [
        "Find a video in ten seconds",
        "Branching in Google Forms",
    ]
    assert titles_in(about.xpath(".//*[@class='tabbed-block']")[0]) == [
        "Find a video in ten seconds"
    ]
    assert not about.xpath(".//p/ul")
    assert len(titles_in(article(""))) == 3
    assert len(article("").xpath(".//*[@class='pd-issues__title']")) == 2


def titles_in(node: lxml_html.HtmlElement) -> list[str]:
    return node.xpath(".//*[@class='pd-card__title']/a/text()")


def test_shortcodes_in_code_and_within_lines_are_left_alone() -> None:
    assert "{{ video find-a-video }}" in words(article("about/").xpath(".//pre")[0])
    assert "such as {{ latest-videos }}, stay" in words(article(""))


def test_visits_of_the_coming_week_have_a_shortcode() -> None:
    assert "Pine & Fir Middle School" in words(article("about/"))


# Redirects, the sitemap, the page for what is not there


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("videos/search-videos/", "videos/find-a-video/"),
        ("videos/branching/", "videos/branching-forms/"),
        ("videos/forms-2/", "videos/branching-forms/"),
        ("videos/long-gone/", "videos/gone/"),
        ("newsletter/captions-challenge/", "newsletter/captions/"),
    ],
)
def test_former_addresses_lead_to_the_present_one(path: str, target: str) -> None:
    stub = page(path)
    (refresh,) = stub.xpath("//meta[@http-equiv='refresh']/@content")
    assert urljoin(FULL_URL + path, refresh.partition("url=")[2]) == FULL_URL + target
    assert stub.xpath("//link[@rel='canonical']/@href") == [FULL_URL + target]
    assert stub.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_the_sitemap_lists_every_page_once_and_nothing_else() -> None:
    tree = etree.fromstring((full_site() / "sitemap.xml").read_bytes())
    listed = [node.text for node in tree.iter("{*}loc")]
    assert sorted(listed) == sorted(FULL_URL + path for path in full_pages())
    stubs = {
        f for f in built_files() if 'http-equiv="refresh"' in (full_site() / f).read_text("utf-8")
    }
    pages = {f.removesuffix("index.html") for f in set(built_files()) - stubs - {"404.html"}}
    assert pages == set(full_pages())


def test_the_page_for_what_is_not_there_helps() -> None:
    place = lxml_html.fromstring((full_site() / "404.html").read_text(encoding="utf-8"))
    links = place.xpath("//article//a/@href")
    assert links == ["/minutes/videos/", "/minutes/", "mailto:coach@district.example"]


# Every page


@pytest.mark.parametrize("path", full_pages())
def test_a_page_as_loaded_contacts_nobody_else(path: str) -> None:
    for place in LOADING:
        for address in page(path).xpath(f"//{place}"):
            assert not urlsplit(address).netloc, f"{place}: {address}"
    assert not page(path).xpath("//iframe")
    for text in page(path).xpath("//style/text() | //*/@style"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", text)


@pytest.mark.parametrize("path", full_pages())
def test_a_page_announces_both_feeds(path: str) -> None:
    links = page(path).xpath("//head/link[@type='application/rss+xml']/@href")
    assert [urljoin(FULL_URL + path, link) for link in links] == [
        f"{FULL_URL}feed.xml",
        f"{FULL_URL}newsletter.xml",
    ]


@pytest.mark.parametrize("path", full_pages())
def test_a_page_is_sound_html(path: str) -> None:
    tree = page(path)
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//h1")) == 1
    assert tree.xpath("//head/title/text()")
    assert len(tree.xpath("//link[@rel='canonical']")) == 1
    assert len(tree.xpath("//meta[@name='description']")) == 1
    assert not tree.xpath("//img[not(@alt)]")
    assert not [name for name, count in Counter(tree.xpath("//@id")).items() if count > 1]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "about/",
        "videos/",
        "videos/find-a-video/",
        "videos/hostile/",
        "newsletter/captions/",
        "questions/",
        "series/",
    ],
)
def test_our_html_is_what_the_standards_parser_expects(path: str) -> None:
    inner = re.search(r"<article[^>]*>(.*)</article>", html_of(path), re.DOTALL)
    assert inner is not None
    parser = html5lib.HTMLParser()
    parser.parseFragment(inner[1])
    assert parser.errors == []


@pytest.mark.parametrize("path", [p for p in full_pages() if p != "newsletter/captions/"])
def test_no_text_of_the_catalogue_runs(path: str) -> None:
    """The issue is left out: its text is a hand-written page, where HTML is allowed."""
    place = article(path)
    assert not place.xpath(".//script | .//iframe | .//object | .//embed | .//form")
    assert not [a for node in place.iter() for a in node.attrib if a.startswith("on")]
    assert "alert(" not in "".join(
        page(path).xpath("//script[not(@type='application/ld+json')]/text()")
    )


def test_every_link_and_file_of_the_site_exists() -> None:
    files = {file.relative_to(full_site()).as_posix() for file in full_site().rglob("*")}
    broken = []
    for name in built_files():
        tree = lxml_html.fromstring((full_site() / name).read_text(encoding="utf-8"))
        base = urlsplit(FULL_URL).path + name.removesuffix("index.html")
        for _, attribute, address, _ in tree.iterlinks():
            if attribute == "data-embed" or urlsplit(address).scheme or address.startswith("#"):
                continue
            path = unquote(urlsplit(urljoin(base, address)).path)
            target = posixpath.normpath(path.removeprefix(urlsplit(FULL_URL).path) or ".")
            inside = path.startswith(urlsplit(FULL_URL).path)
            page_file = "index.html" if target == "." else f"{target}/index.html"
            found = page_file in files if path.endswith("/") else target in files - folders(files)
            if not (inside and found):
                broken.append(f"{name}: {address}")
    assert broken == []


def folders(files: set[str]) -> set[str]:
    return {posixpath.dirname(name) for name in files}


def test_every_link_within_a_page_has_its_target() -> None:
    for path in full_pages():
        tree = page(path)
        names = set(tree.xpath("//@id")) | set(tree.xpath("//a/@name"))
        for address in article(path).xpath(".//a/@href[starts-with(., '#')]"):
            assert address[1:] in names, f"{path}: {address}"


@pytest.mark.slow
def test_drafts_and_future_items_show_when_asked_for(tmp_path: Path) -> None:
    from projects import FULL

    out = build_well(FULL, tmp_path / "site", "--drafts")
    assert "Only this preview shows it." in (out / "videos/unfinished/index.html").read_text(
        "utf-8"
    )
    for path in ("videos/next-week", "newsletter/december", "newsletter/half", "videos/nearly"):
        assert (out / path / "index.html").is_file()
