"""Transcripts on watch pages: readable, each sentence a link that works without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from coach_files import SHORTEST_MP4
from micropd.links.playback import Playback
from micropd.links.providers import VideoLink, parse_link, split_at_second
from micropd.model.transcript import Cue, Transcript
from micropd.pages.languages import name_language
from micropd.pages.moments import find_moments
from micropd.speech.transcripts import split_paragraphs, write_text
from projects import render, write_project

CUES = "WEBVTT\n\n00:01.500 --> 00:03.000\nOne, & <two>\n\n01:23.000 --> 01:25.000\nthree.\n"
YOUTUBE = "https://youtu.be/AAAAAAAAAAA"


def page_of(
    root: Path, fields: str = "", url: str = YOUTUBE, **files: str
) -> lxml_html.HtmlElement:
    video = f"  - {{id: a, title: A, url: '{url}', published: 2026-09-01, {fields}}}\n"
    files = {"docs__a_vtt": CUES, **files}
    return lxml_html.fromstring(
        render(write_project(root, f"videos:\n{video}", **files))["videos/a/"]
    )


def words(node: lxml_html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def folds(page: lxml_html.HtmlElement) -> list[str]:
    return [words(summary) for summary in page.xpath("//details/summary")]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (f"{YOUTUBE}?t=9", "https://www.youtube.com/watch?v=AAAAAAAAAAA&t=83s"),
        ("https://vimeo.com/76979871", "https://vimeo.com/76979871#t=83s"),
        ("https://www.loom.com/share/" + "0" * 32, f"https://www.loom.com/share/{'0' * 32}?t=83"),
        (
            "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=83s",
        ),
        ("https://files.example/a%20b.mp4?x=1#t=5", "https://files.example/a%20b.mp4?x=1#t=83"),
        ("clips/a b.mp4", "../../clips/a%20b.mp4#t=83"),
        ("https://elsewhere.example/talk?x=83", "https://elsewhere.example/talk?x=83"),
    ],
)
def test_a_sentence_leads_to_its_second_without_javascript(
    tmp_path: Path, url: str, link: str
) -> None:
    page = page_of(
        tmp_path, "captions: [{file: a.vtt}]", url, **{"docs__clips__a b_mp4": SHORTEST_MP4}
    )
    cues = page.xpath("//*[@class='pd-transcript__cues']//a")
    assert [(cue.text, cue.get("data-t")) for cue in cues] == [
        ("One, &", "1.5"),
        ("three.", "83"),
    ]
    assert cues[1].get("href") == link


@given(
    st.integers(0, 359_999), st.sampled_from([f"{YOUTUBE}?t=359999", "https://vimeo.com/1234567"])
)
def test_the_halves_of_an_address_are_those_of_the_provider(second: int, url: str) -> None:
    link = parse_link(url)
    assert isinstance(link, VideoLink)
    page, player = split_at_second(link)
    moved = parse_link(str(second).join(page or ()))
    assert isinstance(moved, VideoLink)
    assert moved.start == second
    assert player
    assert moved.id == link.id


def test_a_player_that_cannot_be_told_a_second_has_no_address_for_it() -> None:
    link = parse_link("https://www.wevideo.com/view/2001222707")
    assert isinstance(link, VideoLink)
    moments = find_moments(Playback(link=link, files=()), "")
    assert (moments.after, moments.player) == (None, None)
    assert moments.link(83.5, "x") == f'<a href="{link.watch}" data-t=83.5>x</a>'


def cue(start: float, text: str, speaker: str | None = None, length: float = 1) -> Cue:
    return Cue(start, start + length, text, speaker)


def test_a_paragraph_ends_with_its_speaker_after_a_pause_or_when_it_is_long() -> None:
    cues = [
        cue(0, "Hi", "Ann"), cue(1, "all.", "Ann"), cue(2, "Ho.", "Bob"), cue(3, "Yes."),
        cue(4, "No.", ""), cue(5, "Maybe.", ""), cue(9, "Later."),
    ]  # fmt: skip
    found = [[one.text for one in part] for part in split_paragraphs(cues)]
    assert found == [["Hi", "all."], ["Ho.", "Yes."], ["No."], ["Maybe."], ["Later."]]
    many = [cue(n, "A few words.") for n in range(10)]
    assert [len(part) for part in split_paragraphs(many)] == [4, 4, 2]
    endless = [cue(n, "without any stop") for n in range(100)]
    assert max(len(part) for part in split_paragraphs(endless)) == 40


def test_no_pause_is_seen_while_a_longer_caption_is_still_shown() -> None:
    cues = [cue(0, "Watch", length=9), cue(1, "the left side", length=1), cue(8, "of the screen.")]
    assert [len(part) for part in split_paragraphs(cues)] == [3]
    assert [len(part) for part in split_paragraphs([*cues, cue(11, "Now")])] == [4]
    assert [len(part) for part in split_paragraphs([*cues, cue(11.5, "Now")])] == [3, 1]


def test_many_words_end_a_paragraph_at_the_next_full_stop() -> None:
    cues = [cue(n, "nine words more and no stop to be seen") for n in range(6)]
    cues += [cue(6, "six words and then a stop."), cue(7, "Next")]
    assert [len(part) for part in split_paragraphs(cues)] == [7, 1], "sixty words, then a stop"
    assert [len(part) for part in split_paragraphs([*cues[1:7], cue(7, "Next")])] == [7]


@given(
    st.lists(st.builds(cue, st.floats(0, 999), st.text("ab. ?"), st.sampled_from([None, "", "A"])))
)
def test_paragraphs_hold_every_cue_once(cues: list[Cue]) -> None:
    assert [one for part in split_paragraphs(cues) for one in part] == cues


def test_plain_text_names_the_speakers() -> None:
    cues = (cue(0, "Hi", "Ann"), cue(1, "there.", "Ann"), cue(2, "Ho.", ""))
    paragraphs = tuple(split_paragraphs(cues))
    text = write_text(Transcript(lang="en", status="auto", paragraphs=paragraphs, file="a.vtt"))
    assert text == "Ann: Hi there.\n\nHo.\n"


def test_a_written_transcript_comes_before_the_captions(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n**Said** <script>alert(1)</script>\n"
    fields = "transcript: t.md, captions: [{file: a.vtt}]"
    page = page_of(tmp_path, fields, docs__t_md=text)
    assert folds(page) == [
        "Read instead: the transcript",
        "The transcript, sentence by sentence",
    ]
    assert words(page.xpath("//*[@class='pd-transcript__text']")[0]) == "Said"
    assert page.xpath("//details[1]/@id") == ["transcript"]


def test_a_plain_transcript_is_shown_as_it_is(tmp_path: Path) -> None:
    page = page_of(tmp_path, "transcript: t.txt", docs__t_txt="1. *One* <b>\n\n\n\nTwo\n")
    shown = page.xpath("//*[@class='pd-transcript__text']/p")
    assert [words(part) for part in shown] == ["1. *One* <b>", "Two"]


def test_captions_can_be_the_transcript(tmp_path: Path) -> None:
    page = page_of(tmp_path, "language: es, transcript: a.vtt")
    assert folds(page) == ["Read instead: the transcript"]
    assert page.xpath("//a[@download]/text()") == ["Transcript as text", "Captions (español)"]


def test_other_languages_have_their_name_and_direction(tmp_path: Path) -> None:
    fields = "captions: [{lang: ar, file: b.vtt, status: auto}, {lang: en, file: a.vtt}]"
    page = page_of(tmp_path, fields, docs__b_vtt=CUES)
    assert folds(page) == [
        "Read instead: the transcript",
        "The transcript, sentence by sentence (العربية)",
    ]
    assert page.xpath("//details[2]//*[@lang='ar']/@dir") == ["auto"]
    assert "nobody has checked it" in words(page.xpath("//details[2]")[0])
    assert "nobody has checked it" not in words(page.xpath("//details[1]")[0])


def test_what_is_not_there_leaves_no_trace(tmp_path: Path) -> None:
    page = page_of(tmp_path, "captions: auto")
    assert not page.xpath("//details | //*[@data-t] | //a[@download]")


def test_a_removed_video_keeps_what_was_said_to_itself(tmp_path: Path) -> None:
    fields = "status: removed, captions: [{file: a.vtt}], chapters: [0:00 One]"
    root = tmp_path / "project"
    page = page_of(root, fields)
    assert not page.xpath("//details | //*[@data-t]")
    assert "videos/a/transcript.txt" not in render(root)


def test_chapters_are_links_and_a_track_of_files(tmp_path: Path) -> None:
    fields = "duration: 2:00, chapters: ['0:00 One', '1:23 Two & <\"more\">']"
    page = page_of(tmp_path, fields, "https://files.example/a.mp4")
    links = page.xpath("//ol[contains(@class, 'pd-chapters')]//a")
    assert [(words(link), link.get("data-t")) for link in links] == [
        ("0:00 One", "0"),
        ('1:23 Two & <"more">', "83"),
    ]
    assert page.xpath("//track[@kind='chapters']/@src") == ["../../videos/a/chapters.vtt"]
    assert render(tmp_path)["videos/a/chapters.vtt"] == (
        "WEBVTT\n\n00:00:00.000 --> 00:01:23.000\nOne\n\n"
        '00:01:23.000 --> 00:02:00.000\nTwo &amp; &lt;"more"&gt;\n'
    )


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("es", "español"),
        ("pt-BR", "português (Brasil)"),
        ("xx", "xx"),
        ("zh-Hant-XX", "zh-Hant-XX"),
    ],
)
def test_languages_have_their_own_names(tag: str, name: str) -> None:
    assert name_language(tag) == name
