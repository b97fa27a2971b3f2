"""The library: what is public today, in which order, and in which groups."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from micropd.library import Library
from micropd.problems import ContentError
from projects import CONFIG, FULL, load, write_project


def entry(name: str, **facts: object) -> str:
    lines = {
        "id": name,
        "title": name.title(),
        "url": f"https://x.example/{name}",
        "published": "2026-09-01",
        **facts,
    }
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in lines.items()) + "}\n"


def library_of(folder: Path, *entries: str, series: str = "", **options: object) -> Library:
    config = str(options.pop("config", CONFIG))
    text = f"{series}videos:\n" + "".join(entries)
    return load(write_project(folder, text, config), **options)


def ids(videos: object) -> list[str]:
    return [video.id for video in videos]


def test_newest_first_and_equal_dates_by_id(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        entry("b"),
        entry("a"),
        entry("new", published="2026-10-01"),
        entry("later", published="2026-09-01T08:00"),
    )
    assert ids(library.videos) == ["new", "later", "a", "b"]


def test_drafts_and_future_items_wait(tmp_path: Path) -> None:
    entries = (entry("now"), entry("draft", status="draft"), entry("soon", published="2026-11-24"))
    assert ids(library_of(tmp_path, *entries).videos) == ["now"]
    assert ids(library_of(tmp_path, *entries, today=dt.date(2026, 11, 24)).videos) == [
        "soon",
        "now",
    ]
    assert ids(library_of(tmp_path, *entries, drafts=True).videos) == ["soon", "draft", "now"]


def test_todays_date_counts_in_the_districts_time_zone(tmp_path: Path) -> None:
    config = CONFIG + "extra: {time_zone: Pacific/Auckland}\n"
    library = library_of(tmp_path, entry("now", published="2026-11-23"), config=config)
    assert library.videos[0].published.utcoffset() == dt.timedelta(hours=13)


def test_retired_videos_leave_listings_and_stay_in_feeds(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, entry("good"), entry("old", status="retired"), entry("gone", status="removed")
    )
    assert ids(library.listed) == ["good"]
    assert ids(library.in_feed) == ["good", "old"]
    assert ids(library.videos) == ["gone", "good", "old"]


def test_controlled_words_take_the_spelling_of_the_list(tmp_path: Path) -> None:
    config = CONFIG + "extra: {tools: [{name: Google Forms, aliases: [GForms]}], tags: [Quiz]}\n"
    library = library_of(
        tmp_path, entry("a", tools="[gforms, Google forms]", tags="quiz"), config=config
    )
    assert library.videos[0].tools == ("Google Forms",)
    assert library.videos[0].tags == ("Quiz",)


def test_spellings_with_one_address_are_one_topic(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, entry("a", tags="[Quiz, quiz]"), entry("b", tags="quiz!", published="2026-08-01")
    )
    (topic,) = library.topics["tags"]
    assert (topic.path, ids(topic.videos)) == ("tags/quiz/", ["a", "b"])


def test_topics_are_in_alphabetical_order_and_grades_in_school_order(tmp_path: Path) -> None:
    library = library_of(tmp_path, entry("a", tools="[kami, Zoom, Forms]", grades="[10, PK, 2, K]"))
    assert [topic.name for topic in library.topics["tools"]] == ["Forms", "kami", "Zoom"]
    assert [topic.name for topic in library.topics["grades"]] == ["PK", "K", "2", "10"]


def test_a_series_is_ordered_by_its_list_then_episode_then_date(tmp_path: Path) -> None:
    series = "series:\n  - {id: s, title: S, videos: [z, guest]}\n  - {id: empty, title: E}\n"
    library = library_of(
        tmp_path,
        entry("e2", series="s", episode=2, published="2026-01-01"),
        entry("e1", series="s", episode=1, published="2026-02-01"),
        entry("late", series="s", published="2026-04-01"),
        entry("early", series="s", published="2026-03-01"),
        entry("z", series="s"),
        entry("guest"),
        series=series,
    )
    (topic,) = library.topics["series"]
    assert ids(topic.videos) == ["z", "guest", "e1", "e2", "early", "late"]


def test_an_impossible_length_is_not_shown(tmp_path: Path) -> None:
    library = library_of(tmp_path, entry("a", duration=225000), entry("b", duration="3:45"))
    assert [video.duration for video in library.videos] == [None, 225]


def test_issues_come_newest_first_without_drafts_and_future_ones() -> None:
    assert [issue.slug for issue in load(FULL).issues] == ["captions", "welcome"]
    every = ["december", "captions", "half-done", "welcome"]
    assert [issue.slug for issue in load(FULL, drafts=True).issues] == every


def test_a_library_is_only_made_of_content_without_errors(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        library_of(tmp_path, entry("a"), entry("a", tilte="x"))
    assert len(caught.value.problems) >= 2
