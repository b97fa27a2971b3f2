"""What the model says about a field by its type is enough for checks and search to find it."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path

import pytest

from micropd.checks import check_project
from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter
from micropd.model.record import Mark
from micropd.model.transcript import Speech
from micropd.model.video import Video
from micropd.records.marks import find_marked
from micropd.search.documents import WrittenPage
from micropd.search.slots import read_page, read_video
from projects import SCRIPTS, load, write_project

WORD = "zwieback"
TEXT = f"A {WORD} [link](http://[x) ![](oak.png)"
VIDEO = "id: forms, title: Forms, url: 'https://youtu.be/AAAAAAAAAAA', published: 2026-09-01"
NEEDED = {"spotlight": "school: oak, "}
CONFIG = "site_name: Test\nextra:\n  schools: [{id: oak, name: Oak}]\n"
TODAY = dt.date(2026, 11, 23)


def typed_as(kind: str) -> set[tuple[str, str]]:
    """Return the records and fields whose declaration names a kind of value in its type."""
    found = set()
    for path in (SCRIPTS / "micropd" / "model").glob("*.py"):
        for record in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for line in record.body if isinstance(record, ast.ClassDef) else ():
                if isinstance(line, ast.AnnAssign):
                    names = [n.id for n in ast.walk(line.annotation) if isinstance(n, ast.Name)]
                    found |= {(record.name, ast.unparse(line.target))} if kind in names else set()
    return found


# Where each Markdown field is typed: the record that is a file's own, and the way from it.
HOMES = {
    ("About", "summary"): ("video", "summary"),
    ("Video", "description"): ("video", "description"),
    ("Video", "steps"): ("video", "steps"),
    ("Series", "summary"): ("series", "summary"),
    ("FrontMatter", "summary"): ("issue", "summary"),
    ("Spotlight", "text"): ("issue", "spotlight.text"),
}


def write(root: Path, kind: str, path: str, text: str) -> Path:
    """Write a site in which one field says something."""
    outer, _, inner = path.rpartition(".")
    value = f"{{{NEEDED[outer]}{inner}: '{text}'}}" if outer else f"'{text}'"
    typed = {kind: f", {outer or inner}: {value}"}
    return write_project(
        root,
        f"series: [{{id: basics, title: Basics{typed.get('series', '')}}}]\n"
        f"videos: [{{{VIDEO}{typed.get('video', '')}, series: basics}}]\n",
        CONFIG,
        **{
            "newsletter__2026-10-01-hello_md": f"---\ntitle: Hello\n{typed.get('issue', '')[2:]}\n"
            "---\nHi!\n"
        },
    )


def test_every_field_that_is_markdown_is_among_those_tried_here() -> None:
    assert typed_as("Markdown") | typed_as("Steps") == set(HOMES)


@pytest.mark.parametrize(("kind", "path"), HOMES.values())
def test_checks_look_into_every_field_that_is_markdown(
    kind: str, path: str, tmp_path: Path
) -> None:
    problems = check_project(write(tmp_path, kind, path, TEXT))
    assert {p.rule for p in problems} == {"bad-address", "image-without-alt"}
    assert {p.field for p in problems} == {path}


@pytest.mark.parametrize(("kind", "path"), [home for home in HOMES.values() if home[0] != "series"])
def test_the_search_knows_every_field_that_is_markdown_but_no_address_in_it(
    kind: str, path: str, tmp_path: Path
) -> None:
    text = f"A {WORD} [link](https://pretzel.example/)"
    library = load(write(tmp_path, kind, path, text), today=TODAY)
    page = WrittenPage(path="newsletter/hello/", title="Hello", text="Hi!")
    video = read_video(Speech(video=library.videos[0]), "en", {})
    issue = read_page(page, library.issues[0], "en")
    found = {"video": video, "issue": issue}[kind]
    assert WORD in found[2][1]
    assert "pretzel" not in "".join(text for slots in (video, issue) for _, text in slots)


def test_a_marked_field_is_found_in_records_within_and_left_out_where_it_says_nothing() -> None:
    facts = {"id": "forms", "title": "Forms", "url": "a.mp4", "published": dt.datetime(2026, 9, 1)}
    video = Video(
        **facts, steps="Click.", people=[{"name": "Ann"}, {"name": "Bea", "role": "cast"}]
    )
    assert list(find_marked(video, Mark.MARKDOWN)) == [(("steps",), "Click.")]
    assert list(find_marked(video, Mark.KEPT)) == [(("people", 1, "role"), "cast")]
    assert list(find_marked(FrontMatter(title="Hi"), Mark.MARKDOWN)) == []
    assert list(find_marked(Series(id="a", title="A", ordered=True), Mark.KEPT)) == []


def test_a_key_that_is_not_shown_yet_is_told_once_however_often_it_is_used(tmp_path: Path) -> None:
    videos = "".join(
        f"  - {{id: v{n}, title: V{n}, url: 'https://youtu.be/A{n:010}', published: 2026-09-01, "
        f"pd_minutes: {n}}}\n"
        for n in range(1, 2001)
    )
    write_project(tmp_path, f"videos:\n{videos}")
    (note,) = check_project(tmp_path)
    assert (note.rule, note.severity, note.place.line) == ("not-shown-yet", "note", 2)
    assert note.got == '"pd_minutes", 2,000 times: kept, not shown yet'
