"""Related videos: the nearest by series, tools, tags and grades."""

from __future__ import annotations

from pathlib import Path

from micropd.pages.related import MOST, find_related
from projects import load, make_videos, write_project
from test_library import entry, library_of


def test_shared_series_counts_more_than_a_shared_tool(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        entry("a", series="s", tools="Kami", grades="3"),
        entry("grade", grades="3"),
        entry("tool", tools="Kami"),
        entry("series", series="s"),
        entry("both", tools="Kami", grades="3"),
        entry("none", tools="Zoom"),
        series="series: [{id: s, title: S}]\n",
    )
    assert [video.id for video in find_related(library, library.videos)["a"]] == [
        "both",
        "series",
        "tool",
        "grade",
    ]


def test_equals_come_newest_first_whatever_their_ids(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        entry("here", tools="Kami"),
        entry("a", tools="Kami", published="2026-01-01"),
        entry("c", tools="Kami", published="2026-02-01"),
        entry("b", tools="Kami", published="2026-03-01"),
        entry("z", tools="Kami", published="2026-10-01"),
        entry("y", tools="Kami", published="2026-10-01"),
    )
    found = [video.id for video in find_related(library, library.videos)["here"]]
    assert found == ["y", "z", "b", "c"], "the same day by id, and the oldest is one too many"


def test_retired_and_removed_videos_are_recommended_to_nobody(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        entry("a", tools="Kami"),
        entry("old", tools="Kami", status="retired"),
        entry("gone", tools="Kami", status="removed"),
    )
    assert find_related(library, library.videos)["a"] == ()


def test_of_a_large_topic_the_nearest_in_time_are_looked_at_on_both_sides(tmp_path: Path) -> None:
    entries = [entry(f"v{n:02}", tools="Kami", published=f"2026-09-{n:02}") for n in range(1, 31)]
    for n in (5, 6, 14):
        entries[n - 1] = entries[n - 1].replace("tools", "tags: rare, tools")
    library = library_of(tmp_path, *entries)
    related = find_related(library, library.videos)
    assert [video.id for video in related["v14"]] == ["v06", "v22", "v21", "v20"]
    assert [video.id for video in related["v30"]] == ["v29", "v28", "v27", "v26"]


def test_there_are_at_most_four_and_never_the_video_itself(tmp_path: Path) -> None:
    library = load(write_project(tmp_path, make_videos(50)))
    related = find_related(library, library.videos)
    assert len(related) == 50
    for name, videos in related.items():
        assert len(videos) == MOST
        assert name not in [video.id for video in videos]
