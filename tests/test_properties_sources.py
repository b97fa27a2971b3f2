"""Whatever stands in the coach's files, it is read or told to be wrong; nothing ever crashes."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach_files import FULL_SITE
from micropd import report
from micropd.checks import check_project
from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter
from micropd.model.video import Video
from micropd.problems import Problem, has_errors
from micropd.records.validation import validate_record
from micropd.yaml.loaders import compose
from micropd.yaml.origin import Origin
from micropd.yaml.plain import PlainReader
from test_report import LINE

TEXTS = [name for name in FULL_SITE if not name.endswith(".mp4")]
pieces = st.one_of(
    st.sampled_from(
        [
            "videos:",
            "series:",
            "-",
            "id:",
            "title:",
            "url:",
            "published:",
            "extra:",
            "schools:",
            "---",
            "...",
            "|",
            ">",
            "{{",
            "}}",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":\n",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "#",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            '"',
            "'",
            "“",
            "”",
            "\t",
            "\\",
            "\\x07",
            "<<:",
            "*a",
            "&a",
            "!!python/object:x",
            "null",
            "~",
            "2026-09-01",
            "3:45\n",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "https://youtu.be/AAAAAAAAAAA",
            "\ufeff",
            "\u2028",
            "\x00",
            "\ud7ff",
            "video",
            "forms",
            "../x",
            "![](x)",
        ]
    ),
    st.sampled_from(["\n", "\n  ", "\n    ", "\n  - ", "\n---\n", "- ", ": ", " "]),
    st.text(max_size=3),
)
messy = st.lists(pieces, max_size=25).map("".join)
data = st.one_of(
    messy.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=60)
)


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FULL_SITE.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        yield Path(folder)


def check(root: Path, name: str, content: bytes) -> tuple[Problem, ...]:
    """Check the site with one of its files replaced; the site is whole again after."""
    path = root / name
    before = path.read_bytes()
    try:
        path.write_bytes(content)
        problems = check_project(root)
    finally:
        path.write_bytes(before)
    for line in report.as_text(problems).split("\n"):
        heading = line.endswith(":") or not line or line[0].isdigit() or line.startswith("No ")
        assert heading or LINE.fullmatch(line), line
    json.loads(report.as_json(problems))
    assert all(p.expected and p.got and p.fix for p in problems), problems
    assert report.as_github(problems).count("\n") == max(0, len(problems) - 1)
    return problems


def test_the_site_that_is_changed_is_right(root: Path) -> None:
    problems = check_project(root)
    assert not has_errors(problems), report.as_text(problems)


# Each reads a whole project.
some = settings(max_examples=settings.default.max_examples * 3 // 5)


@pytest.mark.parametrize("name", TEXTS)
@some
@given(content=data)
@example(content=b"[" * 3_000)
@example(content=b"---\n" + b"{a: " * 2_000 + b"\n---\n")
@example(content=b"a: &a [*a]")
@example(content=b"---\n<<: {a: b}\n---\n")
@example(content=b"\xef\xbb\xbf")
@example(content=b"%TAG ! x\n---\n!y z")
def test_any_bytes_are_read_or_told_to_be_wrong(root: Path, name: str, content: bytes) -> None:
    check(root, name, content)


@pytest.mark.parametrize("name", TEXTS)
@some
@given(draw=st.data())
def test_any_change_of_a_good_file_is_read_or_told(
    root: Path, name: str, draw: st.DataObject
) -> None:
    text = FULL_SITE[name]
    for _ in range(draw.draw(st.integers(1, 3))):
        start = draw.draw(st.integers(0, len(text)))
        end = start + draw.draw(st.integers(0, 8))
        text = text[:start] + draw.draw(pieces) + text[end:]
    check(root, name, text.encode("utf-8", "surrogatepass"))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | messy,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)  # fmt: skip


@given(
    st.sampled_from([Video, Series, FrontMatter]).flatmap(
        lambda model: st.tuples(
            st.just(model), st.sampled_from(list(model.__pydantic_fields__)), json_values
        )
    )
)
def test_any_value_of_any_field_gives_a_record_or_a_problem(case: tuple[Any, str, Any]) -> None:
    model, key, value = case
    text = json.dumps({key: value})
    node = compose(text.replace("\\ud8", "\\u00d8").replace("\\ud", "\\u0d"))
    assert node
    plain = PlainReader("x", text.split("\n")).read(node)
    record, problems = validate_record(model, plain, Origin(node=node, file="x"), dt.UTC)
    assert (record is None) == any(p.severity == "error" for p in problems)


@given(
    st.text(max_size=40), st.sampled_from(['"', "'", "`", "[", "{", "@", "&", "*", "!", "%", "- "])
)
@example(",", "!")  # the two YAML parsers disagree on it
def test_every_broken_title_is_told_of_its_video(root: Path, rest: str, start: str) -> None:
    title = start + "".join(character for character in rest if character.isprintable())
    text = FULL_SITE["videos.yaml"].replace("Branching in forms", title, 1)
    problems = check(root, "videos.yaml", text.encode("utf-8", "replace"))
    broken = [p for p in problems if p.rule.startswith("yaml-")]
    assert all(p.subject == 'video "forms"' for p in broken), (title, broken)
