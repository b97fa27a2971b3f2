"""The coach's files are read as they were meant; what is wrong is told where it stands."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
import textwrap
import zoneinfo
from pathlib import Path
from typing import Any

import pytest

from micropd.config.mkdocs_yml import read_config
from micropd.model.parts import Caption
from micropd.model.video import Video
from micropd.problems import Problem
from micropd.records.validation import validate_record
from micropd.sources.catalog import CatalogSource, read_catalog
from micropd.sources.content import read_content
from micropd.sources.newsletter import NewsletterSource, read_newsletter
from micropd.yaml import loaders
from micropd.yaml.origin import Origin
from micropd.yaml.plain import PlainReader
from micropd.yaml.tree import compose_tree

CHICAGO = zoneinfo.ZoneInfo("America/Chicago")
BASE = {
    "id": "forms", "title": "Forms", "url": "https://youtu.be/AAAAAAAAAAA",
    "published": "2026-09-01",
}  # fmt: skip

FULL_SITE = {
    "mkdocs.yml": """\
site_name: Example
extra:
  time_zone: America/Chicago
  schools:
    - {id: oak-elementary, name: Oak Elementary}
  request: mailto:coach@example.org
""",
    "videos.yaml": """\
series:
  - id: google-forms
    title: Google Forms
    videos: [forms, quiz]
videos:
  - id: forms
    title: Branching in forms
    url: https://youtu.be/AAAAAAAAAAA
    published: 2026-09-01
    tags: [assessment, formative]
    grades: [6-8]
    duration: 3:45
    chapters:
      - {start: 0:00, title: Why}
      - {start: 1:10, title: How}
  - id: quiz
    title: "Quizzes: a start"
    url: clips/quiz.mp4
    published: 2026-09-08
    captions:
      - {lang: en, file: clips/quiz.en.vtt}
    description: |
      Longer *text*.
    replaced_by: forms
    status: retired
""",
    "newsletter/2026-09-05-welcome.md": """\
---
title: Welcome
videos: [forms]
spotlight: {school: oak-elementary, text: Robots}
competition:
  title: Captions
  scores: {oak-elementary: 14}
visits:
  - {school: oak-elementary, start: 2026-09-10T08:00, end: 2026-09-10T15:00}
---
Hello.

{{ video quiz }}
""",
    "docs/index.md": "# Home\n\n{{ latest-videos 3 }}\n\n![A form](clips/form.png)\n",
    "docs/clips/quiz.mp4": "x",
    "docs/clips/quiz.en.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n",
}
"""A small project without a mistake."""


def read_video(text: str) -> tuple[Video | None, list[Problem]]:
    """Read one video's keys."""
    text = textwrap.dedent(text).strip("\n") + "\n"
    tree, problems = compose_tree(text, "videos.yaml")
    if tree is None or problems:
        return None, problems
    reader = PlainReader("videos.yaml", text.split("\n"))
    origin = Origin(node=tree, file="videos.yaml")
    video, mistakes = validate_record(Video, reader.read(tree), origin, CHICAGO)
    return video, [*problems, *reader.problems, *mistakes]


def video_with(line: str) -> tuple[Any, list[Problem]]:
    """Read a video in which a line replaces the key's usual one."""
    keys = {**BASE, line.partition(":")[0]: ""}
    lines = [f"{key}: {value}" for key, value in keys.items() if value]
    return read_video("\n".join([*lines, line]))


def catalog(folder: Path, text: str | bytes) -> CatalogSource:
    data = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
    (folder / "videos.yaml").write_bytes(data)
    return read_catalog(folder, CHICAGO)


def newsletter(folder: Path, text: str, name: str = "2026-09-05-hello.md") -> NewsletterSource:
    (folder / "newsletter").mkdir(exist_ok=True)
    (folder / "newsletter" / name).write_text(textwrap.dedent(text))
    return read_newsletter(folder, CHICAGO)


# What people type: the table of what YAML makes of it, and what we do.


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("duration: 3:45", 225), ("duration: 1:02:03", 3723), ("duration: 0:45", 45),
        ("duration: 03:45", 225), ("duration: 3m 45s", 225), ("duration: PT3M45S", 225),
        ("duration: 225", 225), ("captions: no", "none"), ("captions: on", "auto"),
        ("captions: off", "none"), ("captions: yes", "auto"), ("id: 007", "007"),
        ("id: 2026-09-01", "2026-09-01"), ("title: 2.10", "2.10"), ("title: yes", "yes"),
        ("title: 1_000", "1_000"), ("title: 0x1F", "0x1F"), ("title: 3:45", "3:45"),
        ("start: 0:00", 0), ("start: 1:10", 70), ("tags: 2026, AI", ("2026", "AI")),
        ("tags: [yes, 1.50]", ("yes", "1.50")), ("featured: on", True), ("episode: 2", 2),
        ("published: 2026-09-10T08:00", dt.datetime(2026, 9, 10, 8, tzinfo=CHICAGO)),
        ("published: 2026-09-10", dt.datetime(2026, 9, 10, tzinfo=CHICAGO)),
        ("title: Learn C# and F#", "Learn C# and F#"), ("title: it's 5 o'clock", "it's 5 o'clock"),
        ("title: “Forms”", "Forms"), ("summary: null", ""), ("summary: ~", ""),
        ('title: "null"', "null"), ("tags: []", ()), ("tags:", ()), ("level: Beginner", "beginner"),
    ],
)  # fmt: skip
def test_scalars_are_typed_by_us(line: str, value: object) -> None:
    video, problems = video_with(line)
    assert video, [str(problem) for problem in problems]
    assert getattr(video, line.partition(":")[0]) == value


@pytest.mark.parametrize(
    ("line", "rule", "fix"),
    [
        ("published: 2026-9-1", "bad-date", "write 2026-09-01"),
        ("tags: #edtech", "hash-comment", "remove the #"),
        ("title: Canvas: Quick tips", "yaml-colon", 'write title: "Canvas: Quick tips"'),
        ("title: @mention", "yaml-symbol", 'write title: "@mention"'),
        ("title: [Beta] Sheets", "yaml-bracket", 'write title: "[Beta] Sheets"'),
        ('title: "Forms', "yaml-quote", 'put a second "'),
        ("title:\n\t- a", "yaml-tab", "two spaces"),
        ("title: “Forms”", "smart-quotes", "straight quotes"),
        ("title: a\ntitle: b", "duplicate-key", "keep one"),
    ],
)  # fmt: skip
def test_slips_are_told_with_the_line_as_it_should_be(line: str, rule: str, fix: str) -> None:
    _, problems = video_with(line)
    (problem,) = [problem for problem in problems if problem.severity != "note"]
    assert problem.rule == rule
    assert fix in problem.fix


# The catalog


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
    assert [entry.id for entry in source.videos] == ["whole"]
    assert source.video_ids == {"broken", "whole"}
    assert source.series_ids == {"one"}
    assert {problem.subject for problem in source.problems} == {'series "one"', 'video "broken"'}
    assert sorted(problem.place.line for problem in source.problems) == [3, 6, 7]


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


# The newsletter


def test_an_issue_is_completed_from_its_file(tmp_path: Path) -> None:
    text = "---\ntitle: Hi\ntag: a\n---\n\nHello.\n"
    (found,) = newsletter(tmp_path, text).issues
    issue = found.issue
    assert (issue.slug, issue.id, issue.body, issue.body_line) == (
        "hello", "nl-2026-09-05", "\nHello.\n", 5,
    )  # fmt: skip
    assert issue.date == dt.datetime(2026, 9, 5, tzinfo=CHICAGO)
    assert found.origin.place("tags") == found.origin.place("tag")
    assert found.origin.place("title").line == 2


def test_a_head_with_mistakes_names_the_issue(tmp_path: Path) -> None:
    source = newsletter(tmp_path, "---\ntitle: Hi: there\n---\n")
    (problem,) = source.problems
    assert (problem.subject, problem.place.file, problem.place.line) == (
        'issue "2026-09-05-hello"', "newsletter/2026-09-05-hello.md", 2,
    )  # fmt: skip


def test_other_files_of_the_newsletter_are_no_issues(tmp_path: Path) -> None:
    newsletter(tmp_path, "---\ntitle: Hi\n---\n")
    (tmp_path / "newsletter" / "flag.png").write_bytes(b"\x89PNG")
    (tmp_path / "newsletter" / ".draft.md").write_text("x")
    source = read_newsletter(tmp_path, CHICAGO)
    assert len(source.issues) == 1
    assert not source.problems


# Settings


def config(folder: Path, text: str) -> Any:
    (folder / "mkdocs.yml").write_text(textwrap.dedent(text))
    return read_config(folder)


def test_settings_come_from_extra(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    source = config(
        tmp_path,
        """\
        site_name: Example
        site_url: !ENV [SITE_URL, "https://example.org/"]
        theme: {name: material, language: es}
        docs_dir: pages/
        plugins: [search, !!python/name:x.y ]
        extra:
          time_zone: America/Chicago
          schools: [{id: oak, name: Oak}]
          tools: [Canvas, {name: Google Forms, aliases: GForms}]
          generator: false
          social: [{icon: x, link: y}]
        """,
    )
    assert not source.problems
    assert (source.docs_dir, source.settings.language, source.zone.key) == (
        "pages", "es", "America/Chicago",
    )  # fmt: skip
    assert source.settings.school_names == {"oak": "Oak"}
    assert [term.name for term in source.settings.extra.tools] == ["Canvas", "Google Forms"]


@pytest.mark.parametrize("line", ["INHERIT: base.yml", 'site_name: !ENV [NAME, "x"]'])
def test_the_site_name_may_come_from_elsewhere(tmp_path: Path, line: str) -> None:
    (tmp_path / "base.yml").write_text("site_name: x\n")
    assert not config(tmp_path, line + "\n").problems


def test_what_a_configuration_inherits_counts_unless_it_says_otherwise(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yml").write_text(
        "INHERIT: ../top.yml\nsite_name: District\ntheme: {name: material, language: es}\n"
        "extra: {coach: Nobody, time_zone: Nowhere, schools: [{id: oak, name: Oak}]}\n"
    )
    (tmp_path / "top.yml").write_text("site_url: https://a.example/\nextra: {district: Top}\n")
    text = "INHERIT: shared/base.yml\nsite_name: Mine\nextra: {coach: Me, time_zone: UTC}\n"
    source = config(tmp_path, text)
    assert not source.problems
    settings = source.settings
    assert (settings.site_name, settings.site_url) == ("Mine", "https://a.example/")
    assert (settings.language, settings.school_names) == ("es", {"oak": "Oak"})
    assert (settings.extra.coach, settings.extra.district) == ("Me", "Top")


def test_what_could_not_be_read_is_not_missed(tmp_path: Path) -> None:
    """A mistake in one file must not make every reference to it look wrong."""
    newsletter(
        tmp_path,
        "---\ntitle: Hi\nvideos: [forms]\nspotlight: {school: oak, text: x}\n---\n"
        "{{ video forms }}\n",
    )
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nextra:\n  schools: {oak: Oak}\n")
    (tmp_path / "videos.yaml").write_bytes(b"\xff\xfe")
    from micropd.checks import check_project

    problems = check_project(tmp_path)
    assert [problem.rule for problem in problems] == ["wrong-type", "not-utf-8"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_within_the_project_are_followed(tmp_path: Path) -> None:
    config(tmp_path, "site_name: x\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.mp4").write_bytes(b"12345")
    (tmp_path / "docs" / "media").symlink_to(tmp_path / "media")
    catalog(tmp_path, "videos: []\n")
    assert read_content(tmp_path).files.sizes == {"media/a.mp4": 5}


@pytest.mark.parametrize(
    ("typed", "environment", "name"),
    [
        ("!ENV NAME", {"NAME": "Ours"}, "Ours"),
        ("!ENV [OTHER, NAME]", {"OTHER": "Theirs", "NAME": "Ours"}, "Theirs"),
        ("!ENV [OTHER, NAME, Default]", {"NAME": "Ours"}, "Ours"),
        ("!ENV [OTHER, NAME, Default]", {"NAME": "Ours", "OTHER": "Theirs"}, "Theirs"),
        ("!ENV [OTHER, NAME, Default]", {}, "Default"),
        ("!ENV [NAME, Default]", {}, "Default"),
        ("!ENV [NAME, Default]", None, "Default"),
    ],
)
def test_a_variable_has_the_value_that_the_host_takes(
    tmp_path: Path, typed: str, environment: dict[str, str] | None, name: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: {typed}\n")
    source = read_config(tmp_path, environment)
    assert (source.settings.site_name, source.problems) == (name, [])


def test_a_variable_may_be_set_where_nobody_knows(tmp_path: Path) -> None:
    assert not config(tmp_path, "site_name: !ENV NAME\nsite_url: !ENV URL\n").problems
