"""What can be found: words, what they are found by, and the files they are fetched from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropd import urls
from micropd.assets.served import FOLDER
from micropd.model.transcript import Cue
from micropd.search.documents import WrittenPage, sort_pages
from micropd.search.format import (
    CARD,
    CARDS_AT_ONCE,
    KINDS,
    LONGEST_PREFIX,
    FacetTable,
    FirstCards,
    Shard,
    Start,
)
from micropd.search.index import SearchIndex, index_videos
from micropd.search.postings import Group
from micropd.search.shards import cut_shards, pack
from micropd.search.slots import cut_passages
from micropd.search.words import find_stemmer, fold, split_words, without_targets
from projects import load, make_videos, render, share_all, write_project

CAPTIONS = """WEBVTT

00:01.000 --> 00:04.000
Share the folder with the parents.

01:23.000 --> 01:26.000
Then untick the box.
"""
ISSUE = """---
title: Hello
date: 2026-01-02
summary: For every teacher
tags: [parents, prizes]
---
Body.
"""
VIDEOS = """series:
  - {id: start, title: First steps}
videos:
  - id: share
    title: Sharing a folder
    question: Who may see it?
    url: https://youtu.be/AAAAAAAAAAA
    published: 2026-01-01
    summary: "See [the **guide**](https://example.com/hidden)."
    duration: 2:30
    tools: [Drive]
    tags: [parents]
    grades: [K, 3]
    series: start
    captions: [{lang: en, file: share.vtt, status: reviewed}]
    chapters: ["0:00 Intro"]
  - id: camara
    title: La cámara y los niños
    url: https://youtu.be/BBBBBBBBBBB
    published: 2026-01-02
    language: es
    tools: [Drive, Meet]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_project(tmp_path / "project", VIDEOS)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "share.vtt").write_text(CAPTIONS)
    (root / "newsletter").mkdir()
    (root / "newsletter" / "2026-01-02-hello.md").write_text(ISSUE)
    return root


def index(root: Path, *pages: WrittenPage, drafts: bool = False) -> dict[str, str]:
    files = render(root, *pages, drafts=drafts)
    return {path: text for path, text in files.items() if path.endswith(".json")}


def read(root: Path, *pages: WrittenPage, drafts: bool = False) -> dict[str, object]:
    return {path: json.loads(text) for path, text in index(root, *pages, drafts=drafts).items()}


def find(files: dict[str, object], word: str) -> set[tuple[int, int]]:
    """Return the documents that hold a word, and in which of their slots."""
    counts = files[urls.SEARCH_CARDS]["counts"]
    found = set()
    for shard in shards(files):
        groups = {g for w, g in zip(shard["words"], shard["groups"], strict=True) if w == word}
        for group in groups:
            slot = 0
            for step in shard["slots"][group]:
                slot += step
                found.add(locate(slot, counts))
    return found


def shards(files: dict[str, object]) -> list[dict[str, object]]:
    """Return the files with the words, in their order."""
    start = files[urls.SEARCH_START]
    return [files[f"{start['folder']}words-{n}.json"] for n in range(len(start["words"]))]


def facets_in(files: dict[str, object]) -> dict[str, object]:
    return files[f"{files[urls.SEARCH_START]['folder']}facets.json"]


def locate(slot: int, counts: list[int]) -> tuple[int, int]:
    for number, count in enumerate(counts):
        if slot < count:
            return number, slot
        slot -= count
    raise AssertionError("a slot of no document")


def test_words_are_folded_alike_whatever_their_case_accents_and_apostrophes() -> None:
    assert split_words("Don’t PANIC: Niño, Straße, Ødegård!") == [
        "dont", "panic", "nino", "strasse", "odegard",
    ]  # fmt: skip
    assert split_words("view-only_mode (C++) 2.10") == ["view", "only", "mode", "c", "2", "10"]
    assert split_words("共有 folder") == ["共", "有", "folder"]
    assert split_words("🎉 <>") == []


@given(st.text())
def test_any_text_gives_words_that_are_their_own_fold(text: str) -> None:
    for word in split_words(text):
        assert word
        assert split_words(word) == [word] or fold(word) != word


def test_addresses_in_markdown_are_no_words() -> None:
    text = without_targets("See [the guide](https://example.com/x) or https://example.org/y now")
    assert split_words(text) == ["see", "the", "guide", "or", "now"]


def test_a_language_without_stems_keeps_its_words() -> None:
    assert find_stemmer("en-GB").stemWords(["branches"]) == ["branch"]
    assert find_stemmer("es").stemWords(["carpetas"]) == ["carpet"]
    assert find_stemmer("ja") is None
    assert find_stemmer("not a language") is None


def test_a_word_is_found_by_where_it_stands(site: Path) -> None:
    files = read(site)
    assert [card[0] for card in files[urls.SEARCH_CARDS]["cards"]] == [
        "videos/camara/", "videos/share/",
    ]  # fmt: skip
    assert find(files, "sharing") == {(1, 0), (1, 3)}, "the title, and `share` in what is said"
    assert find(files, "parents") == {(1, 1), (1, 3)}
    assert (1, 1) in find(files, "grade")
    assert find(files, "guide") == {(1, 2)}
    assert find(files, "intro") == {(1, 2)}
    assert find(files, "untick") == {(1, 4)}, "said more than half a minute later"
    assert find(files, "hidden") == set()


def test_words_keep_to_the_stems_of_their_own_language(site: Path) -> None:
    files = read(site)
    assert find(files, "camara") == {(0, 0)}
    assert find(files, "ninos") == {(0, 0)}


def test_pages_and_issues_follow_the_videos(site: Path) -> None:
    pages = [
        WrittenPage(path="about/", title="About", text="Your coach"),
        WrittenPage(path="newsletter/hello/", title="Hello", text="A captions challenge"),
    ]
    assert [issue is not None for _, issue in sort_pages(load(site), pages)] == [True, False]
    files = read(site, *pages)
    assert find(files, "challenge") == find(files, "teacher") == {(2, 2)}
    assert find(files, "prizes") == {(2, 1)}
    assert find(files, "about") == {(3, 0)}
    assert files[urls.SEARCH_CARDS]["cards"][3] == ["about/", "About"]
    issue = dict(zip(CARD, files[urls.SEARCH_CARDS]["cards"][2], strict=False))
    assert (issue["title"], issue["day"]) == ("Hello", "2026-01-02")
    assert "day" not in dict(zip(CARD, files[urls.SEARCH_CARDS]["cards"][1], strict=False))


def test_a_card_holds_what_a_result_shows(site: Path) -> None:
    first = read(site)[urls.SEARCH_CARDS]
    path, title, question, length, tools, tags, picture, tracks = first["cards"][1]
    assert (path, title, question) == ("videos/share/", "Sharing a folder", "Who may see it?")
    assert length == 150
    assert [first["tools"][tool] for tool in tools] == ["Drive"]
    assert [first["tags"][tag] for tag in tags] == ["parents"]
    assert picture == "videos/share/poster.svg"
    assert tracks == ["share.vtt", "videos/share/chapters.vtt"]


def test_facets_have_a_value_for_every_document(site: Path) -> None:
    files = read(site, WrittenPage(path="about/", title="About", text=""))
    facets = facets_in(files)
    columns, names = facets["columns"], facets["names"]
    assert {len(column) for column in columns.values()} == {3}
    assert columns["kind"] == [0, 0, 2]
    assert columns["length"] == [0, 150, 0]
    assert columns["captions"] == [0, 2, 0]
    assert [[names["tools"][n] for n in one] for one in columns["tools"]] == [
        ["Drive", "Meet"], ["Drive"], [],
    ]  # fmt: skip
    assert [names["grades"][n] for n in columns["grades"][1]] == ["K", "3"]
    assert [names["series"][n] for n in columns["series"][1]] == ["First steps"]
    assert [names["language"][n] for n in columns["language"]] == ["es", "en", "en"]


def test_issues_are_filtered_by_their_tags_too(site: Path) -> None:
    files = read(site, WrittenPage(path="newsletter/hello/", title="Hello", text=""))
    first, facets = files[urls.SEARCH_CARDS], facets_in(files)
    assert [KINDS[n] for n in facets["columns"]["kind"]] == ["video", "video", "issue"]
    tags = [[facets["names"]["tags"][n] for n in few] for few in facets["columns"]["tags"]]
    assert tags == [[], ["parents"], ["parents", "prizes"]]
    assert [first["tags"][n] for n in first["cards"][2][5]] == tags[2]


def test_passages_are_cut_by_the_time_they_take() -> None:
    cues = [Cue(float(start), start + 4.0, f"w{start}") for start in range(0, 60, 4)]
    passages = list(cut_passages(cues))
    assert [len(passage.split()) for passage in passages] == [6, 6, 3]
    assert list(cut_passages([])) == []


def test_what_is_said_everywhere_counts_only_where_it_is_written(tmp_path: Path) -> None:
    root = write_project(tmp_path, make_videos(120))
    files = read(root)
    common = {
        shard["words"][shard["groups"].index(group)]
        for shard in shards(files)
        for group in shard["common"]
    }
    assert common, "every one of these videos has the same words in it"


def test_what_is_fetched_first_does_not_grow_with_the_library(tmp_path: Path) -> None:
    root = write_project(tmp_path, make_videos(CARDS_AT_ONCE + 5))
    files = read(root, drafts=True)
    first = files[urls.SEARCH_CARDS]
    assert len(first["cards"]) == first["size"] == CARDS_AT_ONCE
    further = [path for path in files if path.startswith(f"{first['folder']}cards-")]
    assert [len(files[path]) for path in further] == [5]


@pytest.mark.parametrize("shape", [Start, FirstCards, Shard, FacetTable], ids=lambda s: s.__name__)
def test_both_languages_have_the_same_names_for_what_a_file_holds(shape: type) -> None:
    shapes = FOLDER.joinpath("search", "shapes.js").read_text(encoding="utf-8")
    _, _, found = shapes.partition(f"@typedef {{object}} {shape.__name__}\n")
    block, _, _ = found.partition("*/")
    assert re.findall(r"@property \{.*\} (\w+)", block) == list(shape.__annotations__)


def test_the_files_hold_letters_as_they_are_and_no_space_too_many(site: Path) -> None:
    cards = index(site)[urls.SEARCH_CARDS]
    assert '"La cámara y los niños"' in cards
    assert "\\u" not in cards
    assert '": ' not in cards


def test_the_same_library_gives_the_same_bytes(site: Path) -> None:
    assert index(site) == index(site)


def test_parts_that_are_indexed_apart_give_the_same_bytes_as_the_whole(site: Path) -> None:
    library = load(site)
    speeches = share_all(site, library).speeches
    whole, parts = SearchIndex(library), SearchIndex(library)
    whole.add(index_videos(library, speeches))
    for few in (speeches[:1], speeches[1:]):
        parts.add(index_videos(library, few))
    assert list(parts.render([])) == list(whole.render([]))


def test_files_of_two_publications_never_pass_for_one(site: Path) -> None:
    before = read(site)
    after = read(site, WrittenPage(path="about/", title="About", text=""))
    for files in (before, after):
        assert len({files[path]["folder"] for path in (urls.SEARCH_START, urls.SEARCH_CARDS)}) == 1
    assert set(before) & set(after) == {urls.SEARCH_START, urls.SEARCH_CARDS}


def test_videos_that_no_listing_shows_are_not_found(tmp_path: Path) -> None:
    videos = make_videos(2).replace("id: v001", "id: v001, status: retired")
    root = write_project(tmp_path, videos)
    assert list(share_all(root, load(root)).index().tracks) == ["v002"]


WORDS = st.sets(st.text("abcde", min_size=1, max_size=7), min_size=1, max_size=3)


@given(st.lists(st.tuples(WORDS, st.integers(1, 2000)), max_size=60))
def test_every_word_is_in_the_shard_that_its_letters_lead_to(
    made: list[tuple[set[str], int]],
) -> None:
    groups = [
        Group(stem=min(words), words=tuple(sorted(words)), slots=tuple(range(count)))
        for words, count in made
    ]
    shards = cut_shards(groups)
    starts = [start for start, _ in shards]
    assert starts == sorted(set(starts))
    assert all(len(start) <= LONGEST_PREFIX for start in starts)
    for group in groups:
        for word in group.words:
            (start,) = [start for start in starts if start <= word][-1:]
            there = [one for one in dict(shards)[start] if one.stem == group.stem]
            assert any(word in one.words and one.slots == group.slots for one in there)


def test_a_shard_lists_each_form_with_its_group() -> None:
    group = Group(stem="shar", words=("share", "sharing"), slots=(3, 5, 9))
    assert pack([group]) == {
        "words": ["share", "sharing"], "groups": [0, 0], "slots": [[3, 2, 4]], "common": [],
    }  # fmt: skip
