"""Every page of a built site: sound HTML, living links, nobody else contacted."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from lxml import etree
from lxml import html as lxml_html

from built_pages import article, built_files, html_of, page
from projects import (
    FULL_URL,
    build_well,
    full_pages,
    full_site,
)
from site_links import find_dead_links

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
def test_no_text_of_the_catalog_runs(path: str) -> None:
    """The issue is left out: its text is a hand-written page, where HTML is allowed."""
    place = article(path)
    assert not place.xpath(".//script | .//iframe | .//object | .//embed | .//form")
    assert not [a for node in place.iter() for a in node.attrib if a.startswith("on")]
    assert "alert(" not in "".join(
        page(path).xpath("//script[not(@type='application/ld+json')]/text()")
    )


def test_every_link_leads_to_something() -> None:
    assert find_dead_links(full_site(), FULL_URL) == []


@pytest.mark.slow
def test_drafts_and_future_items_show_when_asked_for(tmp_path: Path) -> None:
    from projects import FULL

    out = build_well(FULL, tmp_path / "site", "--drafts")
    assert "Only this preview shows it." in (out / "videos/unfinished/index.html").read_text(
        "utf-8"
    )
    for path in ("videos/next-week", "newsletter/december", "newsletter/half", "videos/nearly"):
        assert (out / path / "index.html").is_file()
