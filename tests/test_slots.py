"""What is read of each thing that can be found, slot by slot."""

from __future__ import annotations

from pathlib import Path

import pytest

from micropd.model.transcript import Cue
from micropd.search.documents import WrittenPage
from micropd.search.format import FRONT
from micropd.search.slots import Slots, cut_passages, read_page, read_video
from projects import CONFIG, load, share_all, write_project

VIDEO = """videos:
  - id: a
    title: Forms
    question: Who sees it?
    url: https://youtu.be/AAAAAAAAAAA
    published: 2026-01-01
    language: fr
    tools: [Docs]
    tags: [quick]
    subjects: [Art]
    grades: [K, 3]
    series: s
    people: [Ann]
    summary: In short.
    description: "At [length](https://x.example/y)."
    steps: Click.
    resources: [{label: A sheet, url: "https://x.example/s"}]
    chapters: ["0:00 Start"]
"""
SERIES = "series: [{id: s, title: First steps}]\n"
CUES = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n"


def slots_of(root: Path, fields: str = "", **files: str) -> Slots:
    text = SERIES + VIDEO + "".join(f"    {line}\n" for line in fields.split("; ") if line)
    library = load(write_project(root, text, CONFIG, **files))
    (speech,) = share_all(root, library).speeches
    series = {topic.path: topic.name for topic in library.topics["series"]}
    return read_video(speech, library.settings.language, series)


def test_a_video_is_read_by_title_names_and_text_in_its_language(tmp_path: Path) -> None:
    slots = slots_of(tmp_path)
    assert {language for language, _ in slots} == {"fr"}
    assert [text.split() for _, text in slots] == [
        ["Forms", "Who", "sees", "it?"],
        ["Docs", "quick", "Art", "First", "steps", "Ann", "grade", "K", "grade", "3"],
        ["In", "short.", "At", "[length", ".", "Click.", "A", "sheet", "Start"],
    ]
    assert len(slots) == len(FRONT)


def test_a_video_without_a_series_is_in_none(tmp_path: Path) -> None:
    text = SERIES + VIDEO.replace("    series: s\n", "")
    library = load(write_project(tmp_path, text))
    (speech,) = share_all(tmp_path, library).speeches
    names = read_video(speech, "en", {"series//": "None", "series/s/": "S"})[1][1]
    assert names.split() == ["Docs", "quick", "Art", "Ann", "grade", "K", "grade", "3"]


def test_captions_are_read_in_their_language_and_a_transcript_where_there_are_none(
    tmp_path: Path,
) -> None:
    files = {"docs__a_vtt": CUES, "docs__t_md": "Written [down](https://x.example/z)."}
    spoken = slots_of(
        tmp_path / "a", "captions: [{lang: en, file: a.vtt}]; transcript: t.md", **files
    )
    assert [*spoken[len(FRONT) :]] == [("en", "Hello.")]
    written = slots_of(tmp_path / "b", "transcript: t.md", **files)
    assert [(lang, text.split()) for lang, text in written[len(FRONT) :]] == [
        ("fr", ["Written", "[down", "."])
    ]


@pytest.mark.parametrize(("second", "passages"), [(23.9, ["a\nb"]), (24.0, ["a", "b"])])
def test_a_passage_is_over_after_24_seconds(second: float, passages: list[str]) -> None:
    began = 100.0
    cues = [Cue(began, began + 1, "a"), Cue(began + second, began + 30, "b")]
    assert list(cut_passages(cues)) == passages


def test_a_passage_counts_from_its_own_first_words() -> None:
    cues = [Cue(float(start), start + 1.0, str(start)) for start in (0, 23, 30, 53, 54)]
    assert list(cut_passages(cues)) == ["0\n23", "30\n53", "54"]


def test_a_page_is_read_by_title_and_text() -> None:
    page = WrittenPage(path="about/", title="About", text="Your coach")
    assert [(lang, text.split()) for lang, text in read_page(page, None, "en")] == [
        ("en", ["About"]), ("en", []), ("en", ["Your", "coach"]),
    ]  # fmt: skip
