"""The queries are sound: what they hope to find is on the site, and is said when they say."""

from __future__ import annotations

import html
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from micropd.checks import check_project
from micropd.model.video import Video
from micropd.sources.content import read_content
from projects import SITES

SITE = SITES / "search"
CONTENT = read_content(SITE)
VIDEOS: dict[str, Video] = {
    entry.value.id: entry.value for entry in CONTENT.catalog.videos if entry.value
}
PATHS = {f"newsletter/{found.issue.slug}/" for found in CONTENT.newsletter.issues} | {"", "about/"}

TIMING = re.compile(r"^(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})")
WANTED = {
    "phrase": 26, "misspelt": 8, "question": 10, "spanish": 8, "prefix": 8, "punctuation": 6,
    "emoji": 4, "long": 2, "html": 3, "tool": 5, "tag": 4, "plural": 5, "diacritics": 5,
    "issue": 5, "page": 3, "nothing": 5,
}  # fmt: skip


@dataclass(frozen=True)
class Query:
    """What somebody types, and what belongs first; nothing where there is nothing to find."""

    query: str
    kind: str
    finds: tuple[str, ...]
    second: int | None
    harmless: bool


@dataclass(frozen=True)
class Cue:
    """One caption: its time in thousandths of a second, and its words."""

    start: int
    end: int
    text: str


def read_queries() -> Iterator[Query]:
    for row in yaml.safe_load((Path(__file__).parent / "search.yaml").read_text("utf-8")):
        assert set(row) <= {"query", "kind", "finds", "finds_any", "second", "harmless"}, row
        assert ("finds" in row) != ("finds_any" in row), row
        one = row.get("finds")
        finds = tuple(row["finds_any"]) if "finds_any" in row else (one,) if one else ()
        harmless = row.get("harmless", False)
        yield Query(row["query"], row["kind"], finds, row.get("second"), harmless)


def read_cues(file: Path) -> list[Cue]:
    cues = []
    for block in re.split(r"\n{2,}", file.read_text(encoding="utf-8").strip()):
        lines = block.splitlines()
        for number, line in enumerate(lines):
            if timing := TIMING.match(line):
                start, end = (
                    to_milliseconds(*timing.groups()[:4]),
                    to_milliseconds(*timing.groups()[4:]),
                )
                text = strip_markup(" ".join(lines[number + 1 :]))
                cues.append(Cue(start, end, text))
    return cues


def to_milliseconds(*clock: str | None) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in clock)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def strip_markup(text: str) -> str:
    return re.sub(r"<[^>]*>", "", html.unescape(text))


def words_of(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.casefold())
    return re.findall(
        r"[^\W_]+", "".join(char for char in plain if not unicodedata.combining(char))
    )


TRACKS = {
    (video.id, track.lang): read_cues(SITE / "docs" / track.file)
    for video in VIDEOS.values()
    for track in video.tracks
}
QUERIES = list(read_queries())
MOMENTS = [query for query in QUERIES if query.second is not None]
each_track = pytest.mark.parametrize("key", TRACKS, ids="-".join)
each_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.query[:40])
each_moment = pytest.mark.parametrize("query", MOMENTS, ids=lambda query: query.query[:40])


def said_then(query: Query) -> Iterator[list[Cue]]:
    """Yield the caption that starts in the query's second, between its neighbours."""
    for (video, _), cues in TRACKS.items():
        for number, cue in enumerate(cues):
            if video in query.finds and cue.start // 1000 == query.second:
                yield cues[max(0, number - 1) : number + 2]


def test_check_finds_nothing_wrong_with_the_site() -> None:
    assert [str(problem) for problem in check_project(SITE)] == []


def test_site_is_tiny_but_real() -> None:
    spoken = Counter(video.language or "en" for video in VIDEOS.values())
    assert spoken == {"en": 23, "es": 5}
    assert len(CONTENT.newsletter.issues) == 3
    assert len({video.url for video in VIDEOS.values()}) == len(VIDEOS)
    assert all(video.question and video.summary and video.tools for video in VIDEOS.values())
    assert [video.id for video in VIDEOS.values() if len(video.tracks) > 1] == [
        "classroom-guardian-summaries"
    ]


def test_every_caption_file_belongs_to_a_video() -> None:
    named = {track.file for video in VIDEOS.values() for track in video.tracks}
    files = {f"captions/{file.name}" for file in (SITE / "docs" / "captions").iterdir()}
    assert named == files
    assert sum(name.endswith(".srt") for name in named) == 2


@each_track
def test_captions_cover_the_video(key: tuple[str, str]) -> None:
    cues, length = TRACKS[key], VIDEOS[key[0]].duration
    assert length is not None
    assert 120 <= length <= 300
    assert 30 <= len(cues) <= 60
    assert all(2000 <= cue.end - cue.start <= 6000 and cue.text for cue in cues)
    assert all(before.end <= after.start for before, after in itertools.pairwise(cues))
    assert cues[0].start <= 3000
    assert length - 15 <= cues[-1].end / 1000 <= length


def test_chapters_start_with_a_caption() -> None:
    for video in VIDEOS.values():
        starts = {cue.start // 1000 for cue in TRACKS[video.id, video.language or "en"]}
        assert {chapter.start for chapter in video.chapters} <= starts | {0}, video.id


def test_queries_differ() -> None:
    counts = Counter(query.query.casefold() for query in QUERIES)
    assert [text for text, count in counts.items() if count > 1] == []


def test_there_are_enough_of_every_kind() -> None:
    counts = Counter(query.kind for query in QUERIES)
    assert set(counts) == set(WANTED)
    assert {kind: counts[kind] for kind in WANTED if counts[kind] < WANTED[kind]} == {}
    phrases = [len(words_of(query.query)) for query in QUERIES if query.kind == "phrase"]
    assert sum(4 <= length <= 8 for length in phrases) >= 26
    assert len(QUERIES) >= 72
    assert len(MOMENTS) >= 40


@each_query
def test_what_is_to_be_found_is_there(query: Query) -> None:
    assert set(query.finds) <= set(VIDEOS) | PATHS
    assert len(set(query.finds)) == len(query.finds)
    assert bool(query.finds) != (query.kind == "nothing")
    assert not (query.harmless and query.finds)


def test_every_video_and_issue_is_looked_for() -> None:
    wanted = {found for query in QUERIES for found in query.finds}
    assert (set(VIDEOS) | PATHS) - wanted <= {""}


def test_issues_and_pages_are_of_their_kind() -> None:
    for query in QUERIES:
        if query.kind in ("issue", "page"):
            folder = "newsletter/" if query.kind == "issue" else "about/"
            assert all(found.startswith(folder) for found in query.finds), query


def test_one_letter_is_the_first_of_a_tool_or_a_title() -> None:
    short = [query for query in QUERIES if query.kind == "prefix" and len(query.query) <= 2]
    assert {len(query.query) for query in short} == {1, 2}
    for query in short:
        for found in query.finds:
            names = [VIDEOS[found].title, *VIDEOS[found].tools]
            assert any(name.casefold().startswith(query.query) for name in names), query


@each_moment
def test_second_is_the_start_of_a_caption(query: Query) -> None:
    assert len(query.finds) == 1
    assert len(list(said_then(query))) >= 1


@each_moment
def test_it_is_said_in_that_second(query: Query) -> None:
    def share(cues: list[Cue]) -> float:
        said = {word[:4] for cue in cues for word in words_of(cue.text)}
        typed = words_of(strip_markup(query.query))
        longer = [word for word in typed if len(word) >= 4] or typed
        return sum(word[:4] in said for word in longer) / len(longer)

    if query.kind != "long":  # the next test reads those
        assert max(map(share, said_then(query))) >= 0.5


def test_a_long_query_repeats_a_sentence_that_is_said() -> None:
    for query in QUERIES:
        if query.kind == "long":
            assert len(query.query) >= 600
            typed = " ".join(words_of(query.query))
            ((*_, cue, _),) = said_then(query)
            said = words_of(cue.text)
            runs = (" ".join(said[start : start + 5]) for start in range(len(said) - 4))
            assert any(run in typed for run in runs), cue
