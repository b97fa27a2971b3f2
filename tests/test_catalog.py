"""`videos.yaml` is read as it was meant; what is wrong is told where it stands."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from coach_files import BASE, catalog, read_video, video_with
from micropd.model.parts import Caption
from micropd.yaml import loaders


def test_every_synonym_is_read_and_noted() -> None:
    video, notes = read_video(
        """
        id: forms
        title: Forms
        link: https://youtu.be/AAAAAAAAAAA
        date: 2026-09-01
        length: 3:45
        tag: a
        tool: b
        grade: 3
        subject: math
        playlist: google-forms
        """
    )
    assert video
    assert (video.duration, video.tags, video.tools, video.series) == (
        225, ("a",), ("b",), "google-forms",
    )  # fmt: skip
    assert (video.grades, video.subjects) == (("3",), ("math",))
    assert [(note.rule, note.severity) for note in notes] == [("synonym", "note")] * 8


def test_long_and_short_forms_mean_the_same() -> None:
    long, _ = video_with("chapters: [{start: 0:00, title: Why}, {start: 1:10, title: How}]")
    short, _ = video_with("chapters: |\n  0:00 Why\n  1:10 - How\n")
    listed, _ = video_with("chapters: ['0:00 Why', '1:10 How']")
    assert long.chapters == short.chapters == listed.chapters
    assert video_with("people: A. Coach")[0] == video_with("people: [{name: A. Coach}]")[0]
    assert video_with("tags: a, b")[0] == video_with("tags: [a, b]")[0]


def test_captions_may_be_files() -> None:
    video, _ = video_with("captions: [{lang: es, file: a.vtt}, {file: b.srt, status: auto}]")
    assert video.tracks == (
        Caption(lang="es", file="a.vtt"), Caption(file="b.srt", status="auto"),
    )  # fmt: skip


def test_a_damaged_entry_does_not_hide_the_others(tmp_path: Path) -> None:
    source = catalog(
        tmp_path,
        """\
        series:
          - id: one
            title: One: two
        videos:
          - id: broken
            title: "Never closed
            tags: [a, b
          - title: Whole
            id: whole
            url: https://youtu.be/AAAAAAAAAAA
            published: 2026-09-01
        """,
    )
    assert [entry.id for entry in source.videos] == ["broken", "whole"]
    assert source.video_ids == {"broken", "whole"}
    assert source.series_ids == {"one"}
    assert {problem.subject for problem in source.problems} == {'series "one"', 'video "broken"'}
    assert sorted({problem.place.line for problem in source.problems}) == [3, 5, 6, 7]


def test_an_entry_without_an_id_is_named_by_its_number(tmp_path: Path) -> None:
    source = catalog(tmp_path, "videos:\n  - {id: a, title: A}\n  - {title: B}\n")
    assert {problem.subject for problem in source.problems} == {'video "a"', "video number 2"}


def test_a_catalog_may_still_be_empty(tmp_path: Path) -> None:
    for text in ("videos:\n", "videos: []\n", "videos: []\nseries:\n"):
        source = catalog(tmp_path, text)
        assert (source.videos, source.problems, source.is_complete) == ([], [], True)


def test_byte_order_mark_and_line_ends_are_accepted(tmp_path: Path) -> None:
    text = "videos:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in BASE.items()) + "\n"
    plain = catalog(tmp_path, text)
    assert plain.videos[0].value
    for data in (b"\xef\xbb\xbf" + text.encode(), text.replace("\n", "\r\n").encode(),
                 text.replace("\n", "\r").encode()):  # fmt: skip
        source = catalog(tmp_path, data)
        assert [entry.value for entry in source.videos] == [plain.videos[0].value]
        assert not source.problems


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "- " * 100_000, "{a: " * 50_000, "? " * 50_000, "videos:\n" + "  - " * 50_000],
    ids=["lists", "hyphens", "groups", "questions", "entries"],
)
def test_deep_nesting_cannot_crash(tmp_path: Path, text: str) -> None:
    assert catalog(tmp_path, text).problems


def test_an_alias_bomb_takes_no_time(tmp_path: Path) -> None:
    names = [f"a{number}" for number in range(40)]
    lines = ["a0: &a0 [x, x]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in itertools.pairwise(names)]
    source = catalog(tmp_path, "\n".join([*lines, "videos: *a39"]))
    assert any(problem.rule == "yaml-alias" for problem in source.problems)


def test_the_slow_parser_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "videos:\n  - " + "\n    ".join(f"{k}: {v}" for k, v in BASE.items()) + "\n    tags:\n"
    fast = catalog(tmp_path, text)
    monkeypatch.setattr(loaders, "_Loader", loaders._PureLoader)
    slow = catalog(tmp_path, text)
    assert [e.value for e in slow.videos] == [e.value for e in fast.videos]
    assert slow.videos[0].origin.place("url") == fast.videos[0].origin.place("url")
