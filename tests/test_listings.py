"""Listings: which videos are on them, in what order, and how they lead to each other."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html as lxml_html

from built_pages import article, words
from projects import (
    make_videos,
    render,
    write_project,
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return render(write_project(tmp_path_factory.mktemp("many"), make_videos(60)))


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


def test_the_library_leads_to_the_twelve_largest_tools(tmp_path: Path) -> None:
    names = [f"t{n:02}" for n in range(1, 15)]
    videos = "videos:\n" + "".join(
        f"  - {{id: v{n}, title: V, url: 'https://x.example/{n}', published: 2026-09-01, "
        f"tools: [{', '.join(names[n:])}]}}\n"
        for n in range(len(names))
    )
    page = lxml_html.fromstring(render(write_project(tmp_path, videos))["videos/"])
    links = page.xpath("//a[starts-with(@href, '../tools/t')]/@href")
    assert links == [f"../tools/{name}/" for name in reversed(names[2:])]


def test_questions_are_grouped_by_tool() -> None:
    place = article("questions/")
    groups = [words(heading) for heading in place.iter("h2")]
    assert groups == ["Google Forms", "Google Sheets", "Kami", "Everything else"]
    assert "How do I send students to different questions? 3:45" in words(place)
    assert place.xpath(".//a[@href='mailto:coach@district.example']")


def test_an_empty_library_has_a_page_that_says_so(tmp_path: Path) -> None:
    pages = render(write_project(tmp_path, "videos: []\n"))
    assert "No videos yet." in pages["videos/"]
    assert "questions/" not in pages
    assert "newsletter/" not in pages
