"""Days and times as people of a language write them."""

from __future__ import annotations

import datetime as dt

import pytest

from micropd.model.issue import Visit
from micropd.pages.dates import format_visit

ZONE = dt.timezone(dt.timedelta(hours=-6))
MONDAY = dt.datetime(2026, 11, 23, tzinfo=ZONE)
MORNING, NOON = MONDAY.replace(hour=8), MONDAY.replace(hour=12)
TUESDAY = MONDAY + dt.timedelta(days=1)


def show(start: dt.datetime, end: dt.datetime | None = None, language: str = "en") -> str:
    text = format_visit(Visit(school="oak", start=start, end=end), language)
    return text.replace("\xa0", " ")  # between the digits and AM


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (MORNING, NOON, "Monday, November 23, 8:00 AM–12:00 PM"),
        (MORNING, None, "Monday, November 23, 8:00 AM"),
        (MONDAY, None, "Monday, November 23"),
        (MONDAY, TUESDAY, "Monday, November 23 – Tuesday, November 24"),
        (NOON, TUESDAY, "Monday, November 23, 12:00 PM – Tuesday, November 24, 12:00 AM"),
        (NOON, MORNING, "Monday, November 23, 12:00 PM"),
    ],
)
def test_a_visit_has_its_weekday_and_times(
    start: dt.datetime, end: dt.datetime | None, text: str
) -> None:
    assert show(start, end) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Monday 23 November, 08:00–12:00"),
        ("es", "lunes, 23 de noviembre, 8:00–12:00"),
        ("es-MX", "lunes, 23 de noviembre, 8:00 a.m.–12:00 p.m."),
        ("de", "Montag, 23. November, 08:00–12:00"),
        ("vi", "Thứ Hai, 23 tháng 11, 08:00–12:00"),
        ("nonsense", "Monday, November 23, 8:00 AM–12:00 PM"),
    ],
)
def test_a_visit_is_told_in_the_language_of_the_site(language: str, text: str) -> None:
    assert show(MORNING, NOON, language) == text
