"""Dates and lengths are read in every form that people type, and never guessed."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropd.model.times import (
    format_clock,
    format_iso_duration,
    parse_date_time,
    parse_seconds,
    suggest_date,
)

CHICAGO = zoneinfo.ZoneInfo("America/Chicago")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("225", 225), ("0", 0), ("3:45", 225), ("03:45", 225), ("0:45", 45), ("90:00", 5400),
        ("1:02:03", 3723), ("1:2:03", 3723), ("3m45s", 225), ("3m 45s", 225), ("3 min", 180),
        ("3 Minutes 45 Seconds", 225), ("45 sec", 45), ("1h", 3600), ("2 hrs 5 min", 7500),
        ("PT3M45S", 225), ("pt1h2m3s", 3723), (" 3:45 ", 225),
    ],
)  # fmt: skip
def test_reads_a_length(text: str, seconds: int) -> None:
    assert parse_seconds(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "soon", "3:5", "3:60", "1:60:00", "3.45", "3,45", "-3:45", "1:2:3:4", "PT", "3m45", "٣:٤٥",
     "1234567890", "3:45 min", "s", "3 h m"],
)  # fmt: skip
def test_does_not_guess_a_length(text: str) -> None:
    assert parse_seconds(text) is None


@given(st.integers(0, 999 * 3600))
def test_reads_back_what_it_writes(seconds: int) -> None:
    assert parse_seconds(format_clock(seconds)) == seconds
    if seconds < 99_999 * 60:
        assert parse_seconds(format_iso_duration(seconds)) == seconds


@given(st.text())
def test_any_text_is_a_length_or_not(text: str) -> None:
    seconds = parse_seconds(text)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-09-01", "2026-09-01T00:00:00-05:00"),
        ("2026-12-01", "2026-12-01T00:00:00-06:00"),
        ("2026-09-10T08:00", "2026-09-10T08:00:00-05:00"),
        ("2026-09-10 08:00:30", "2026-09-10T08:00:30-05:00"),
        ("2026-09-10T08:00Z", "2026-09-10T08:00:00+00:00"),
        ("2026-09-10T08:00+02:00", "2026-09-10T08:00:00+02:00"),
        (" 2026-09-01 ", "2026-09-01T00:00:00-05:00"),
    ],
)
def test_reads_a_date_in_the_districts_time_zone(text: str, moment: str) -> None:
    assert parse_date_time(text, CHICAGO) == dt.datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "text",
    ["", "2026-9-1", "9/1/2026", "2026-02-30", "2026-13-01", "2026-09-01T25:00", "0026-09-01",
     "2999-01-01", "2026-09-01T08", "20260901", "２０２６-09-01", "2026-W01-1"],
)  # fmt: skip
def test_does_not_guess_a_date(text: str) -> None:
    assert parse_date_time(text, CHICAGO) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-9-1", "2026-09-01"), ("Sept 1, 2026", "2026-09-01"), ("9/15/2026", "2026-09-15"),
        ("1 September 2026", "2026-09-01"), ("tomorrow", None), ("Sept 5", None), ("", None),
        ("0026-1-1", None), ("9" * 500, None),
    ],
)  # fmt: skip
def test_suggests_the_date_that_was_meant(text: str, date: str | None) -> None:
    assert suggest_date(text) == date


@given(st.text(max_size=80))
def test_any_text_suggests_a_date_or_none(text: str) -> None:
    guess = suggest_date(text)
    assert guess is None or parse_date_time(guess, dt.UTC)
