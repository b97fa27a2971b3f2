"""An address of this site says a second in the words in which a provider's may say it."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import Page

from browser.modules import call
from micropd.links.address import LONGEST_START, parse_start

TEXTS = [
    "24", "24s", "1m", "1m30s", "1m30", "1h2m3s", "2h", "0:24", "1:02:03", "0:90", "90.5", "90.",
    "90.5s", "t=90", "#t=90s", "?start=90", "&t=90", "npt:90", "t=npt:10,20", "10,20", " 1M30S ",
    "0", "0h", "100m", f"{LONGEST_START}", f"{LONGEST_START + 1}", f"{LONGEST_START}.9",
    "99:59:59", "99:60:00", "99h59m59s", "99h60m", "100h", "9999:59", "12345:00", "1:2", "1:2:3",
    "1:234", ":24", "24:", "1:2:3:4", "", " ", "t=", "npt:", "soon", "-5", "+5", "1e3", "0x10",
    "٣", "５", "1m 30s", "30s1m", "1.5m", "s", "m", "1;30", "t=t=90", "#", "1s2", "01m05s",
    "1234567", "12345m",
]  # fmt: skip


def test_the_browser_reads_a_second_as_the_build_does(page: Page) -> None:
    read = call(page, "given.map(starts.parseStart)", TEXTS)
    told = {
        text: None if second is None else math.floor(second)
        for text, second in zip(TEXTS, read, strict=True)
    }
    assert told == {text: parse_start(text) for text in TEXTS}
    assert sum(second is not None for second in told.values()) > 30


@pytest.mark.parametrize(
    ("hash", "search", "second"),
    [
        ("#t=24", "", 24), ("", "?t=24", 24), ("", "?start=0:24", 24), ("", "?a=b&t=1m", 60),
        ("#t=9", "?t=24", 9), ("#transcript", "?t=24.5", 24.5), ("", "?t=soon&start=7", 7),
        ("", "?start=7&t=8", 8), ("#start=1m5s", "?t=8", 65), ("", "?q=t%3D5", None),
        ("", "?at=5", None), ("", "", None), ("#", "?", None), ("", "?t=0", 0),
    ],
)  # fmt: skip
def test_the_end_of_an_address_goes_before_its_middle(
    page: Page, hash: str, search: str, second: float | None
) -> None:
    assert call(page, "starts.findStart(given)", {"hash": hash, "search": search}) == second
