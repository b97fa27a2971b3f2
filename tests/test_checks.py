"""Where the checks draw the line: the last value that is right, and the first that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from micropd.checks import check_content, check_project
from micropd.problems import Problem
from micropd.sources.content import read_content
from projects import CONFIG, write_project

VIDEO = (
    "videos:\n  - {id: a, title: A, url: 'https://youtu.be/AAAAAAAAAAA', published: 2026-09-01, "
)


def check(root: Path, text: str, config: str = CONFIG, **files: str) -> tuple[Problem, ...]:
    return check_project(write_project(root, text, config, **files))


def rules_of(root: Path, fields: str, **files: str) -> list[str]:
    """Return the rules that a video with these fields breaks, and where."""
    problems = check(root, f"{VIDEO}{fields}}}\n", **files)
    return [f"{problem.rule} {problem.field}" for problem in problems]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("duration: 2:00, chapters: ['0:00 One', '1:59 Two']", []),
        ("duration: 2:00, chapters: ['0:00 One', '2:00 Two']", ["chapter-beyond-end chapters[1]"]),
        ("chapters: ['0:00 One', '11:59:59 Two']", []),
        ("chapters: ['0:00 One', '12:00:00 Two']", ["chapter-beyond-end chapters[1]"]),
        ("chapters: ['0:10 One', '0:11 Two']", []),
        ("chapters: ['0:10 One', '0:10 Two']", ["chapter-order chapters[1]"]),
        (
            "chapters: ['0:10 One', '1:00 Two', '0:30 Three', '0:45 Four']",
            ["chapter-order chapters[2]", "chapter-order chapters[3]"],
        ),
    ],
)
def test_a_chapter_starts_after_the_one_before_and_within_the_video(
    tmp_path: Path, fields: str, told: list[str]
) -> None:
    assert rules_of(tmp_path, fields) == told


@pytest.mark.parametrize(
    ("fields", "ends", "is_told"),
    [
        ("duration: 0:10, ", ["00:15.000"], False),
        ("duration: 0:10, ", ["00:15.001"], True),
        ("duration: 0:10, ", ["00:59.000", "00:05.000", "00:06.000"], True),
        ("", ["59:59.000"], False),
    ],
)
def test_captions_may_stay_five_seconds_longer_than_the_picture(
    tmp_path: Path, fields: str, ends: list[str], is_told: bool
) -> None:
    cues = "".join(f"00:0{n}.000 --> {end}\nx\n\n" for n, end in enumerate(ends))
    text = f"{fields}captions: [{{file: a.vtt}}]"
    told = rules_of(tmp_path, text, docs__a_vtt=f"WEBVTT\n\n{cues}")
    assert told == (["captions-beyond-end captions[0].file"] if is_told else [])


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("caf\u00e9.png", "cafe\u0301.png", True),
        ("CAF\u00c9.png", "cafe\u0301.png", True),
        ("pics/Map.png", "pics/map.PNG", True),
        ("caf\u00e9.png", "cafe.png", False),
    ],
)
def test_names_that_are_one_on_macos_are_told_however_accents_are_written(
    tmp_path: Path, one: str, other: str, are_one: bool
) -> None:
    content = read_content(write_project(tmp_path, "videos: []\n"))
    content.files.sizes |= {one: 1, other: 1}  # no folder there could hold both
    told = [(problem.rule, problem.place.file) for problem in check_content(content)]
    assert told == ([("case-clash", f"docs/{other}")] if are_one else [])


@pytest.mark.parametrize("below", ["", "/x.png", "/deep/x.png"])
def test_a_file_or_folder_where_the_site_writes_a_file_is_told(tmp_path: Path, below: str) -> None:
    root = write_project(tmp_path, f"{VIDEO}captions: [{{file: a/b.srt}}]}}\n")
    content = read_content(root)
    name = f"a/b.srt.vtt{below}"
    content.files.sizes |= {"a/b.srt": 1, name: 1}
    told = [(problem.rule, problem.place.file) for problem in check_content(content)]
    assert told == [("folder-clash" if below else "path-claimed", f"docs/{name}")]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (f"title: {'t' * 80}", []),
        (f"title: {'t' * 81}", ["long-title title"]),
        (f"summary: {'s' * 200}", []),
        (f"summary: {'s' * 201}", ["long-summary summary"]),
        (f"tags: [{'w' * 200}, {'v' * 201}]", ["long-name tags[1]"]),
        (f"tools: ['{'#' * 33}', '{'#' * 34}']", ["long-name tools[1]"]),
        ("duration: 12:00:00", []),
        ("duration: 12:00:01", ["implausible-length duration"]),
    ],
)
def test_texts_and_lengths_may_reach_their_limit(
    tmp_path: Path, fields: str, told: list[str]
) -> None:
    video = VIDEO.replace("title: A, ", "") if fields.startswith("title") else VIDEO
    problems = check(tmp_path, f"{video}{fields}}}\n")
    assert [f"{problem.rule} {problem.field}" for problem in problems] == told


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        (["box", "boxes", "boxes"], ["box -> boxes"]),
        (["box", "box", "boxes"], ["boxes -> box"]),
        (["story", "stories", "story"], ["stories -> story"]),
        (["b", "B"], ["b -> B"]),
        (["to-do", "todo", "Todo", "Todo"], ["to-do -> Todo", "todo -> Todo"]),
        (["bus", "bu"], []),
        (["buss", "bus"], ["buss -> bus"]),
        (["news", "quizzes"], []),
    ],
)
def test_words_that_differ_by_case_or_a_plural_are_told_to_be_the_most_usual_one(
    tmp_path: Path, tags: list[str], told: list[str]
) -> None:
    videos = "videos:\n" + "".join(
        f"  - {{id: v{n}, title: V, url: 'https://x.example/{n}', published: 2026-09-01, "
        f"tags: [{tag}]}}\n"
        for n, tag in enumerate(tags)
    )
    problems = check(tmp_path, videos)
    assert {one.rule for one in problems} <= {"tags-alike"}
    words = [(one.got.split('"')[1], one.fix.split('"')[1]) for one in problems]
    assert [f"{typed} -> {better}" for typed, better in words] == told


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ("<IMG SRC=a.png>", 'none for "a.png"'),
        ("<img>", "none"),
        ("![ ](a.png)", 'none for "a.png"'),
        ("![][a]\n\n[a]: a.png", 'none for "a"'),
        ("<img src=a.png alt=''>", None),
        ("<img src=a.png ALT=Map>", None),
        ("![Map](a.png)", None),
        ("`<img>` and `![](a.png)`", None),
    ],
)
def test_a_picture_without_words_is_told_however_it_is_typed(
    tmp_path: Path, text: str, got: str | None
) -> None:
    problems = check(tmp_path, "videos: []\n", docs__index_md=f"{text}\n")
    assert [one.got for one in problems] == ([got] if got else [])


def test_every_kind_of_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    fields = (
        "thumbnail: a.png, transcript: a.md, captions: [{file: a.vtt}], "
        "sources: [{url: a.webm}], resources: [{label: A, url: a.pdf}]"
    )
    told = rules_of(tmp_path, fields)
    named = ("captions[0].file", "resources[0].url", "sources[0].url", "thumbnail", "transcript")
    assert sorted(told) == [f"missing-file {field}" for field in named]


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("docs/a.png", 'did you mean "a.png"?'),
        ("Clips-A.png", 'did you mean "clips/a.png"?'),
        ("zebra.png", "put the file into docs/, or mend the name"),
        ("zebra.example/a.png", "if it is a web address, write https://zebra.example/a.png"),
    ],
)
def test_a_file_of_the_same_type_is_what_was_meant(tmp_path: Path, typed: str, fix: str) -> None:
    files = {"docs__a_png": "", "docs__clips__a_png": "", "docs__zebra_jpg": ""}
    text = f"{VIDEO}thumbnail: {typed}}}\n"
    (problem,) = check(tmp_path, text, **files)
    assert (problem.rule, problem.fix) == ("missing-file", fix)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20:36:00", ["minutes and seconds were meant, write 20:36"]),
        ("20:36:01", []),
        ("225000", ["minutes and seconds were meant, write 1:02:30", "milliseconds, write 3:45"]),
    ],
)
def test_an_impossible_length_is_told_with_what_may_have_been_meant(
    tmp_path: Path, typed: str, meant: list[str]
) -> None:
    (problem,) = check(tmp_path, f"{VIDEO}duration: {typed}}}\n")
    assert all(words in problem.fix for words in meant)
    assert ("minutes and seconds" in problem.fix) is bool(meant)
