"""The site that is here, whatever it is: `make test ARGS="-k your_site"` asks for nothing else."""

from __future__ import annotations

import feedparser
import pytest

import your_site
from micropd.checks import check_content
from micropd.urls import is_page, output_file
from site_links import find_dead_links

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("your_site")]


def test_nothing_is_wrong_with_the_content() -> None:
    problems = check_content(your_site.content())
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_every_link_leads_to_something() -> None:
    assert find_dead_links(your_site.site(), your_site.library().settings.site_url) == []


@pytest.mark.parametrize("name", ["feed.xml", "newsletter.xml"])
def test_readers_understand_the_feed_and_find_each_item_once(name: str) -> None:
    library = your_site.library()
    items = library.in_feed if name == "feed.xml" else library.issues
    newest = items[: library.settings.extra.feeds.items]
    feed = feedparser.parse((your_site.site() / name).read_bytes())
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [item.id for item in newest]
    for entry in feed.entries:
        page = entry.link.removeprefix(library.settings.site_url)
        assert is_page(page)
        assert (your_site.site() / output_file(page)).is_file()
