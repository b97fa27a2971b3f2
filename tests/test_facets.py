"""What results are filtered by: states of captions, and the series a video is part of."""

from __future__ import annotations

from pathlib import Path

import pytest

from micropd.search.documents import describe_videos
from micropd.search.facets import collect_facets
from projects import load, make_videos, write_project

CUES = "WEBVTT\n\n00:00.000 --> 00:01.000\nx\n"
NONE, SOME, READ = 0, 1, 2


def facets_of(root: Path, videos: str) -> dict[str, dict[str, list]]:
    """Return the facets of a project's videos, oldest first."""
    library = load(write_project(root, videos, docs__a_vtt=CUES, docs__b_vtt=CUES))
    documents = [*describe_videos(library, dict.fromkeys(library.by_id, ()))][::-1]
    return collect_facets(documents, library)


@pytest.mark.parametrize(
    ("captions", "state"),
    [
        ("[{file: a.vtt, status: reviewed}, {file: b.vtt, lang: es, status: auto}]", SOME),
        ("[{file: a.vtt, status: auto}, {file: b.vtt, lang: es, status: reviewed}]", SOME),
        ("[{file: a.vtt, status: auto}]", SOME),
        ("[{file: a.vtt, status: reviewed}]", READ),
        ("[{file: a.vtt, status: open}]", READ),
        ("[{file: a.vtt, status: reviewed}, {file: b.vtt, lang: es, status: open}]", READ),
        ("auto", SOME),
        ("reviewed", READ),
        ("open", READ),
        ("none", NONE),
    ],
)
def test_captions_count_as_read_when_a_person_has_read_them_all(
    tmp_path: Path, captions: str, state: int
) -> None:
    videos = make_videos(2).replace("id: v001", f"id: v001, captions: {captions}")
    assert facets_of(tmp_path, videos)["columns"]["captions"] == [state, NONE]


def test_a_video_is_found_by_a_series_that_names_it(tmp_path: Path) -> None:
    series = "series:\n  - {id: b, title: Beta, videos: [v001]}\n  - {id: a, title: Alpha}\n"
    videos = make_videos(3).replace("id: v003", "id: v003, series: a")
    facets = facets_of(tmp_path, series + videos)
    names = facets["names"]["series"]
    assert [[names[n] for n in part] for part in facets["columns"]["series"]] == [
        ["Beta"], [], ["Alpha"],
    ]  # fmt: skip
