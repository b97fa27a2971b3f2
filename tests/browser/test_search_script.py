"""The search's own functions, called as they are in a browser: no site, no server."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from browser.modules import call
from micropd.search.format import VERSION
from micropd.search.words import split_words

TEXTS = [
    "Don’t PANIC: Niño, Straße, Ødegård!", "view-only_mode (C++) 2.10", "ΣΊΣΥΦΟΣ Ελλάς",
    "شَارِك المجلّد مع الأهل ٣", "שָׁלוֹם לכם", "हिन्दी में साझा करें", "தமிழ் பாடம்", "แชร์โฟลเดอร์",
    "フォルダを共有する ｶﾞ が", "폴더 공유", "共有 folder 𠮷", "Đặt câu hỏi",
    "İstanbul ırmak", "ﬁle ½ ①",
    "🎉👩‍🏫 e\u0301", "__proto__ constructor", "a\u00adb zero\u200bwidth", "\u202eabc",
]  # fmt: skip


def test_the_browser_splits_words_as_the_index_does(page: Page) -> None:
    assert call(page, "given.map(words.splitWords)", TEXTS) == [split_words(text) for text in TEXTS]


MADE_FILES = """(given) => {
  const { starts, shards, ...rest } = given;
  const settings = { start: "start", cards: "cards", asked: new Map() };
  const made = new files.Files({ root: "https://x.example/", ...settings });
  const first = { folder: "v/", size: 9, step: 9, tools: [], tags: [] };
  const start = { version: VERSION, folder: "v/", words: starts };
  const held = { start, cards: { ...first, ...rest } };
  shards.forEach((shard, part) => (held[`v/words-${part}.json`] = { common: [], ...shard }));
  made.fetch = async (path) => held[path];
  return made;
}""".replace("VERSION", str(VERSION))
PARTS = [["and", "for"], ["form", "formal"], ["forms"], ["go"]]
FILES = {
    "starts": ["a", "form", "forms", "g"],
    "cards": [],
    "counts": [1],
    "shards": [
        {"words": words, "groups": [*range(len(words))], "slots": [[0]] * len(words)}
        for words in PARTS
    ],
}


@pytest.mark.parametrize(
    ("word", "is_open", "forms"),
    [
        ("for", True, ["for", "form", "formal", "forms"]),
        ("for", False, ["for"]),
        ("form", True, ["form", "formal", "forms"]),
        ("g", True, ["go"]),
        ("fork", False, []),
        ("forml", False, ["form", "formal"]),
        ("gog", True, []),
        ("zzzz", True, []),
    ],
)
def test_a_word_is_looked_up_in_every_file_it_may_lead_to(
    page: Page, word: str, is_open: bool, forms: list[str]
) -> None:
    look_up = f"[...(await lookup.lookUp(({MADE_FILES})(given[0]), given[1], given[2])).forms]"
    found = call(page, look_up, [FILES, word, is_open])
    assert sorted(found) == forms


def test_what_is_asked_for_early_is_what_is_wanted_later(page: Page) -> None:
    """The opener guesses words before the script is there; a wrong guess is a file for nothing."""
    texts = ["Don’t share", "NIÑO  cámara", "go to section 2", "a" * 50]
    guessed = call(page, "given.map(guess.guessWords)", texts)
    assert guessed == [split_words(text)[:4] for text in texts]
    assert call(page, "given.map((word) => parts.findPart(['', 'form', 'g'], word))", [
        "", "f", "form", "formal", "go", "共",
    ]) == [0, 0, 1, 1, 2, 2]  # fmt: skip
    assert call(page, "parts.findPart([], 'a')") == 0


def test_titles_weigh_more_than_what_is_written_than_what_is_said(page: Page) -> None:
    slots = [3, 2, 0, 1, 4]
    places = [number * 5 + slot for number, slot in enumerate(slots)]
    steps = [place - before for before, place in pairwise([0, *places])]
    files = {
        "starts": ["a"],
        "cards": [[f"v{number}/", f"Video {number}"] for number in range(5)],
        "counts": [5] * 5,
        "shards": [{"words": ["word"], "groups": [0], "slots": [steps]}],
    }
    search = f"(await rank.search(({MADE_FILES})(given), query.readQuery('word '))).hits"
    hits = call(page, search, files)
    assert [slots[number] for number, _ in hits] == [0, 2, 1, 3, 4], "names are written, too"
    assert all(score > 0 for _, score in hits)


def test_among_short_words_only_the_first_letter_tells_a_slip(page: Page) -> None:
    near = "given.map(([typed, known]) => slips.slipsTo(typed, known, slips.mostSlips(typed)) < 9)"
    pairs = [["kammi", "kami"], ["bear", "year"], ["gogle", "google"], ["cost", "post"]]
    assert call(page, near, pairs) == [True, False, True, False]


def test_words_are_related_by_their_endings_only(page: Page) -> None:
    related = """given.map(([word, known]) =>
      lookup.matchRelated({ words: [known], groups: [0] }, word).size)"""
    pairs = [["unticking", "untick"], ["classical", "classroom"], ["internet", "into"]]
    assert call(page, related, pairs) == [1, 0, 0]


def test_what_a_word_may_grow_into_does_not_make_it_common(page: Page) -> None:
    groups = [{"quality": 1, "isCommon": False}, {"quality": 0.7, "isCommon": True}]
    assert call(page, "rank.isCommon({ groups: given })", groups) is False


MARKED = """(() => {
  const [text, ...words] = given;
  const line = element.element("p", {}, marks.markWords(text, terms.plainTerms(words)));
  return [line.textContent, [...line.querySelectorAll("mark")].map((mark) => mark.textContent)];
})()"""


def test_words_without_spaces_are_marked_sign_by_sign(page: Page) -> None:
    assert call(page, MARKED, ["フォルダを共有する", "共", "有"]) == [
        "フォルダを共有する", ["共", "有"],
    ]  # fmt: skip


def test_a_long_text_is_cut_around_its_match_with_and_without_spaces(page: Page) -> None:
    for text in ("あ" * 300 + "共有" + "い" * 300, "word " * 60 + "共有" + " word" * 60):
        line, marks = call(page, MARKED, [text, "共", "有"])
        assert marks == ["共", "有"]
        assert len(line) <= 160
        assert (line[:2], line[-2:]) == ("… ", " …")


def test_a_caption_is_read_as_text(page: Page) -> None:
    caption = "WEBVTT\n\n00:05.000 --> 00:07.000\n<v Ann>a &lt;b> &constructor; &amp;"
    (cue,) = call(page, "cues.readCues(given)", caption)
    assert (cue["start"], cue["text"]) == (5, "a <b> &constructor; &")


def test_a_line_that_is_half_as_good_as_the_best_is_shown_behind_it(page: Page) -> None:
    captions = "WEBVTT\n\n" + "\n\n".join(
        f"00:0{second}.000 --> 00:0{second + 1}.000\n{words}"
        for second, words in enumerate(["A folder.", "Nothing.", "Share the folder.", "Nothing."])
    )
    shown = """(await moments.findMoments(
      { cues: async () => cues.readCues(given) }, { tracks: ["a.vtt"] },
      terms.plainTerms(["share", "folder"]).map((term) => ({ ...term, groups: [{}] })),
    )).map(({ start }) => start)"""
    assert call(page, shown, captions) == [2, 0]


def test_a_path_is_no_address_yet(page: Page) -> None:
    paths = ["", "a: b/", "what #1?/", "50%/"]
    root = "https://x.example/sub/"
    assert call(page, f"given.map((path) => paths.addressOf(path, '{root}').href)", paths) == [
        root, f"{root}a%3A%20b/", f"{root}what%20%231%3F/", f"{root}50%25/",
    ]  # fmt: skip


def test_a_question_is_filled_into_any_address(page: Page) -> None:
    asks = [
        "mailto:a@x.example", "mailto:a@x.example?subject=Hi", "https://x.example/?a=1#form",
    ]  # fmt: skip
    assert call(page, "given.map((ask) => request.fillRequest(ask, 'C+ & \\ud83d'))", asks) == [
        "mailto:a@x.example?subject=C%2B%20%26%20%EF%BF%BD",
        "mailto:a@x.example?subject=Hi&body=C%2B%20%26%20%EF%BF%BD",
        "https://x.example/?a=1&question=C%2B%20%26%20%EF%BF%BD#form",
    ]
