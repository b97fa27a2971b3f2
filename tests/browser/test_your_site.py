"""The site that is here, whatever it is, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

import your_site
from browser.searching import open_search, paths, search
from demo.server import serve
from micropd.urls import video_page


@pytest.fixture
def here() -> Iterator[str]:
    with serve(your_site.site()) as address:
        yield address


def test_home_a_video_and_the_search_work(page: Page, here: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(here)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for video in your_site.library().videos[:1]:
        page.goto(here + video_page(video.name))
        expect(page.get_by_role("heading", level=1)).to_have_text(video.title)
        open_search(page)
        search(page, video.title)
        assert video_page(video.name) in paths(page, here)
    assert errors == []
