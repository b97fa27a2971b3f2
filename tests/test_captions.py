"""Captions as cues: what players show, who speaks, and where a file is broken."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import webvtt
from hypothesis import example, given
from hypothesis import strategies as st

from micropd.model.transcript import Cue
from micropd.model.video import Video
from micropd.problems import has_errors
from micropd.sources.captions import read_captions
from micropd.sources.content import read_content, read_speech
from micropd.speech.captions import convert_srt, parse_captions
from projects import load, share_all, write_project

HEAD = "WEBVTT\n\n"
VIDEO = (
    "videos:\n  - {id: a, title: A, url: 'https://youtu.be/AAAAAAAAAAA', published: 2026-09-01, "
)


def cues_of(text: str, file: str = "x.vtt") -> list[Cue]:
    cues, problems = parse_captions(text, file)
    assert problems == []
    return list(cues)


def said(text: str) -> list[tuple[str | None, str]]:
    return [(cue.speaker, cue.text) for cue in cues_of(f"{HEAD}00:00.000 --> 00:02.000\n{text}\n")]


def test_cues_have_their_times_and_words() -> None:
    text = f"{HEAD}1\n00:01.500 --> 00:02.250 line:0 align:start\nOne,\ntwo.\n\n"
    text += "01:00:02.250 --> 01:00:03.000\nThree."
    assert cues_of(text) == [Cue(1.5, 2.25, "One, two."), Cue(3602.25, 3603.0, "Three.")]


def test_heads_comments_styles_and_regions_are_no_cues() -> None:
    head = "WEBVTT - title\nKind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\n"
    text = f"{head}REGION\nid:a\n\nNOTE\nnothing\n\nNOTE one line\n\n00:00.000 --> 00:01.000\nHi\n"
    assert [cue.text for cue in cues_of(text)] == ["Hi"]


def test_times_that_follow_at_once_start_a_cue_as_in_browsers() -> None:
    text = "WEBVTT\n00:00.000 --> 00:01.000\nOne\n00:01.000 --> 00:02.000\nTwo"
    assert [cue.text for cue in cues_of(text)] == ["One", "Two"]


def test_cues_come_in_the_order_of_their_times_and_may_overlap() -> None:
    text = f"{HEAD}00:03.000 --> 00:05.000\nB\n\n00:01.000 --> 00:04.000\nA\n"
    assert [cue.text for cue in cues_of(text)] == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain - with a dash: and a colon", [(None, "Plain - with a dash: and a colon")]),
        ("<b>Bold</b> &amp; <c.red>red</c> 5 &lt; 6", [(None, "Bold & red 5 < 6")]),
        ("a<00:00:01.000><c> b</c>", [(None, "a b")]),
        ("<v Ann B.>Hi</v>", [("Ann B.", "Hi")]),
        ("<v.loud Ann>Hi <v Bob>Ho", [("Ann", "Hi"), ("Bob", "Ho")]),
        ("ANN: Hi", [("ANN", "Hi")]),
        ("MARÍA-JOSÉ: Sí", [("MARÍA-JOSÉ", "Sí")]),
        ("Note: this is no name", [(None, "Note: this is no name")]),
        ("12:30 is lunch", [(None, "12:30 is lunch")]),
        (">> Hi", [("", "Hi")]),
        ("&gt;&gt; Ann: Hi. &gt;&gt; Ho", [("Ann", "Hi."), ("", "Ho")]),
        ("- Hi.\n- Ho.", [("", "Hi."), ("", "Ho.")]),
        ("- Only one dash", [(None, "- Only one dash")]),
        ("Yes.\nBOB: No.", [(None, "Yes."), ("BOB", "No.")]),
        ("{\\an8}Up here", [(None, "Up here")]),
        ("a <b", [(None, "a <b")]),
        ("One\ntwo", [(None, "One two")]),
        ("A: one letter is no name", [(None, "A: one letter is no name")]),
        (">> a: Hi", [("a", "Hi")]),
        ("One\nTWO: b\nTHREE: c", [(None, "One"), ("TWO", "b"), ("THREE", "c")]),
        ("- a - b\n- c", [("", "a - b"), ("", "c")]),
        ("a\n- b", [(None, "a - b")]),
        ("Before <v Ann>BOB: x", [(None, "Before"), ("Ann", "BOB: x")]),
        ("<v A &amp; B>x", [("A & B", "x")]),
        (">> Hi >> Ho >>> Hey", [("", "Hi"), ("", "Ho"), ("", "Hey")]),
    ],
)
def test_tells_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


def test_automatic_captions_that_scroll_say_everything_once() -> None:
    text = (
        f"{HEAD}00:00.000 --> 00:02.000\n \nhello<00:01.000><c> and</c>\n\n"
        "00:02.000 --> 00:02.010\nhello and\n \n\n"
        "00:02.010 --> 00:04.000\nhello and\nwelcome<00:03.000><c> back</c>\n\n"
        "00:04.000 --> 00:05.000\nback\n\n00:05.000 --> 00:06.000\nback\n"
    )
    assert [cue.text for cue in cues_of(text)] == ["hello and", "welcome back", "back", "back"]


@pytest.mark.parametrize(
    ("end", "shown"), [("02.099", ["one", "two"]), ("02.100", ["one", "one", "two"])]
)
def test_a_repeated_line_alone_is_left_out_where_it_only_blinks(end: str, shown: list[str]) -> None:
    text = (
        f"{HEAD}00:00.000 --> 00:02.000\none\n\n00:02.000 --> 00:{end}\none\n\n"
        "00:02.200 --> 00:04.000\none\ntwo\n"
    )
    assert [cue.text for cue in cues_of(text)] == shown


def test_a_number_on_a_line_of_its_own_may_be_what_is_said() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n42\n\n43\n2\n"
    text += "00:00:02,000 --> 00:00:03,000\n7\n"
    assert [cue.text for cue in cues_of(text, "x.srt")] == ["How many? 42 43", "7"]


def test_times_end_a_caption_but_for_those_below_its_name() -> None:
    first, second = "00:01.000 --> 00:02.000\nOne", "00:02.000 --> 00:03.000\nTwo"
    text = f"{HEAD}name\n{first}\n{second}\n\nNOTE a\nb\n"
    assert [cue.text for cue in cues_of(text)] == ["One", "Two"]


def test_a_file_of_the_other_form_is_told_from_one_without_its_head() -> None:
    cues = "00:00:01.000 --> 00:00:02.000\nHi\n"

    def first_rule(text: str, file: str) -> str:
        return parse_captions(text, file)[1][0].rule

    assert first_rule(cues, "x.vtt") == first_rule(f"1\n{cues}", "x.vtt") == "no-webvtt-head"
    assert first_rule("\n\n1\n" + cues.replace(".", ","), "x.vtt") == "other-captions"
    assert first_rule(HEAD + cues, "X.SRT") == "other-captions"


def test_srt_is_read_with_and_without_numbers_and_empty_lines() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\n<i>One</i>\n\nmore\n"
        "2\n00:00:02,000 --> 00:00:03,5\nTwo\n\n"
        "00:00:04,000 --> 00:00:05,000\nThree\n"
    )
    found = [(cue.start, cue.end, cue.text) for cue in cues_of(text, "x.srt")]
    assert found == [(1.0, 2.0, "One more"), (2.0, 3.5, "Two"), (4.0, 5.0, "Three")]


def test_srt_becomes_webvtt_with_the_same_words() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>a</i> < 'b' & c\n"
        "<font color=red>red</font>\n\n"
        "2\n10:00:02,000 --> 10:00:03,000\n- Hi\n- Ho --> there\n"
    )
    text = text.replace(" --> there", "")
    written = convert_srt(text)
    assert written == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<i>a</i> &lt; 'b' &amp; c\n"
        "&lt;font color=red&gt;red&lt;/font&gt;\n\n10:00:02.000 --> 10:00:03.000\n- Hi\n- Ho\n"
    )
    assert [(c.start, c.end) for c in cues_of(written)] == [
        (c.start, c.end) for c in cues_of(text, "x.srt")
    ]
    assert [str(c.start) for c in webvtt.from_string(written)] == ["00:00:01.000", "10:00:02.000"]


def test_of_a_line_like_times_the_first_two_are_what_was_meant() -> None:
    _, (problem,) = parse_captions(f"{HEAD}0:06.000 -> 0:08.5 line:10%\nHi\n", "x.vtt")
    assert problem.fix == "write 00:00:06.000 --> 00:00:08.500"


def test_a_file_of_another_kind_gives_few_problems() -> None:
    cues, problems = parse_captions(HEAD + "a --> b\n\n" * 5000, "x.vtt")
    assert (cues, len(problems)) == ((), 20)


def test_an_error_among_many_warnings_is_told() -> None:
    _, problems = parse_captions(HEAD + "stray\n\n" * 50 + "a --> b\n", "x.vtt")
    assert "bad-timing" in {problem.rule for problem in problems}


PIECES = st.sampled_from(
    [
        "WEBVTT", "\n", "\n\n", "\t", "1", "00:01.000", "00:00:01.000", "00:00:01,000", " --> ",
        "-->", "99:99.000", "NOTE", "STYLE", "REGION", "<v ", "<v.a", ">", "<", "&gt;&gt;", "&amp;",
        "&#0;", ">>", "- ", "ANN: ", "{\\an8}", "{", "word", "…", "٣", "²", "\u2028", "🎬",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)
FILES = st.tuples(TEXTS, st.sampled_from(["x.vtt", "x.srt", "x.VTT"]))
SAID = st.lists(PIECES | st.text(max_size=5), min_size=1, max_size=5).map("".join)
BLOCKS = st.lists(st.tuples(st.integers(10, 59), st.integers(10, 59), SAID), min_size=1, max_size=5)


def write_blocks(blocks: list[tuple[int, int, str]], file: str) -> tuple[str, str]:
    """Write captions whose times are well-formed, in whatever order and with whatever words."""
    lines = [f"00:00:{start}.000 --> 00:01:{end}.000\n{said}\n" for start, end, said in blocks]
    if file == "x.vtt":
        return "\n".join(["WEBVTT\n", *lines]), file
    return "\n".join(
        f"{n}\n{line.replace('.000', ',000')}" for n, line in enumerate(lines, 1)
    ), file


@given(FILES | st.builds(write_blocks, BLOCKS, st.sampled_from(["x.vtt", "x.srt"])))
@example(("WEBVTT\n\n99999999999:00:01.000 --> 00:02.000\nx", "x.vtt"))
@example(("²\n00:00:01,000 --> 00:00:02,000\nx", "x.srt"))
@example(("1\n٣٣:00:01,000 --> 00:00:02,000\nx", "x.srt"))
def test_any_text_gives_cues_or_problems(made: tuple[str, str]) -> None:
    text, file = made
    cues, problems = parse_captions(text, file)
    assert cues or problems
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.col <= len(lines[problem.place.line - 1]) + 1
        assert "\n" not in str(problem)
    for cue in cues:
        assert cue.text == " ".join(cue.text.split()) != ""
        assert cue.start >= 0
    assert list(cues) == sorted(cues, key=lambda cue: cue.start)
    if file == "x.srt" and cues and not has_errors(problems):
        assert not has_errors(parse_captions(convert_srt(text), "x.vtt")[1])


@pytest.mark.parametrize("piece", ["<", "<v ", "<v.", "{\\", ">> ", "- a\n", "A:", "1\n", ": "])
def test_hostile_files_take_no_longer_than_long_ones(piece: str) -> None:
    text = HEAD + "00:00.000 --> 00:01.000\n" + piece * 100_000
    begun = time.process_time()
    cues, problems = parse_captions(text, "x.vtt")
    assert cues or problems
    assert time.process_time() - begun < 3, "a tenth of it is usual, whatever the length"


# The files


def videos_of(*captions: str, transcript: str | None = None) -> list[Video]:
    tracks = [{"file": name} for name in captions]
    facts = {"title": "A", "url": "https://youtu.be/AAAAAAAAAAA", "published": "2026-09-01"}
    video: Any = {"id": "a", **facts, "captions": tracks, "transcript": transcript}
    return [Video(**video)]


def test_reads_each_named_file_once_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("a.vtt", "unnamed.vtt"):
        (tmp_path / "docs" / name).write_text("broken")
    (tmp_path / "docs/b.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nHi\n")
    (tmp_path / "docs/t.md").write_text("---\ntitle: T\n---\nText")
    videos = videos_of("a.vtt", "a.vtt", "b.srt", "none.vtt", transcript="t.md")
    present = {"a.vtt", "b.srt", "t.md", "unnamed.vtt"}
    found = read_captions(tmp_path / "docs", "docs", videos, present)
    assert {problem.place.file for problem in found.problems} == {"docs/a.vtt"}
    assert set(found.by_file) == {"a.vtt", "b.srt"}
    assert found.converted == {"b.srt.vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHi\n"}
    assert found.texts == {"t.md": "Text"}


@pytest.mark.parametrize("folder", [False, True])
def test_reads_nothing_outside_the_project(tmp_path: Path, folder: bool) -> None:
    outside, docs = tmp_path / "outside", tmp_path / "project/docs"
    outside.mkdir()
    docs.mkdir(parents=True)
    (outside / "a.vtt").write_text(f"{HEAD}00:00.000 --> 00:01.000\nSecret\n")
    try:
        if folder:
            (docs / "in").symlink_to(outside)
        else:
            (docs / "in").mkdir()
            (docs / "in/a.vtt").symlink_to(outside / "a.vtt")
    except OSError:
        pytest.skip("links need a right here")
    text = VIDEO + "captions: [{file: in/a.vtt}]}"
    root = write_project(tmp_path / "project", text)
    content = read_content(root)
    assert read_speech(root, content, content.catalog.found).by_file == {}


def test_the_library_has_the_transcript_of_the_spoken_language_first(tmp_path: Path) -> None:
    tracks = "captions: [{lang: es, file: a.es.vtt}, {lang: en-GB, file: a.en.srt, status: auto}]}"
    write_project(tmp_path, VIDEO + tracks)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.es.vtt").write_text(f"{HEAD}00:00.000 --> 00:01.000\nHola\n")
    (tmp_path / "docs/a.en.srt").write_text("1\n00:00:00,000 --> 00:00:01,000\nHello\n")
    found = share_all(tmp_path, load(tmp_path)).speeches[0].transcripts
    assert [(one.lang, one.status, one.file) for one in found] == [
        ("en-GB", "auto", "a.en.srt.vtt"),
        ("es", "reviewed", "a.es.vtt"),
    ]
    assert [next(one.cues).text for one in found] == ["Hello", "Hola"]


@pytest.mark.parametrize(
    ("spoken", "langs", "order"),
    [
        ("es", ["fr", "es-MX", "en", "es"], ["es", "es-MX", "fr", "en"]),
        ("es-MX", ["fr", "es-AR", "es-MX", "es"], ["es-MX", "es-AR", "es", "fr"]),
        ("zh-Hans", ["en", "zh-Hant-TW", "zh-Hans"], ["zh-Hans", "zh-Hant-TW", "en"]),
    ],
)
def test_a_variant_of_the_spoken_language_goes_before_the_others(
    tmp_path: Path, spoken: str, langs: list[str], order: list[str]
) -> None:
    tracks = ", ".join(f"{{lang: {lang}, file: {lang}.vtt}}" for lang in langs)
    text = VIDEO + f"language: {spoken}, captions: [{tracks}]}}"
    said = f"{HEAD}00:00.000 --> 00:01.000\nx\n"
    files = {f"docs__{lang}_vtt": said for lang in langs}
    root = write_project(tmp_path, text, **files)
    found = share_all(root, load(root)).speeches[0].transcripts
    assert [one.lang for one in found] == order


def test_a_video_of_which_nothing_is_known_has_no_transcript(tmp_path: Path) -> None:
    write_project(tmp_path, VIDEO + "captions: auto}")
    (speech,) = share_all(tmp_path, load(tmp_path)).speeches
    assert (speech.video.id, speech.transcripts, speech.written) == ("a", (), None)
