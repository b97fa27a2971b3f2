"""Editors' schemas come from the declarations, and agree with the checks."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from micropd.checks import check_project
from micropd.editors import schema
from micropd.model.issue import FrontMatter
from micropd.model.video import Video
from micropd.problems import Problem
from micropd.records.fields import synonyms
from micropd.records.validation import validate_record
from micropd.yaml.loaders import compose
from micropd.yaml.origin import Origin
from micropd.yaml.plain import PlainReader
from test_invalid_sites import FOLDERS, INVALID, check_folder

SITES = INVALID.parent
WRITTEN = {
    "videos.schema.json": schema.describe_catalog(),
    "issue.schema.json": schema.describe_issue(),
}
CATALOG = Draft7Validator(WRITTEN["videos.schema.json"])
ISSUE = Draft7Validator(WRITTEN["issue.schema.json"])
# Of these, a schema sees some and not others; or there is no YAML to hold against it.
UNDECIDED = (
    "yaml-", "duplicate-key", "hash-comment", "control-character", "not-utf-8", "file-too-large",
    "unreadable-file",
    "missing-file", "bad-address", "no-such-date", "invisible-", "no-front-matter",
    "misplaced-entry", "missing-hyphen", "duplicate-section", "merge-marks", "odd-space",
)  # fmt: skip


def load(text: str) -> Any:
    """Read YAML as editors do, by the core schema of YAML 1.2: dates and 3:45 are text."""
    return _value(compose(text))


def _value(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    if node is None or node.style:
        return node and node.value
    try:
        return json.loads(node.value)
    except ValueError:
        return None if node.value in ("", "~") else node.value


def decided(problems: tuple[Problem, ...], file: str) -> bool:
    return not any(
        p.rule.startswith(UNDECIDED) or (p.rule == "empty-file" and p.field)  # one that it names
        for p in problems
        if p.place.file == file
    )


def fails_by_form(problems: tuple[Problem, ...], file: str) -> bool:
    return any(p.rule in schema.RULES for p in problems if p.place.file == file)


def files_of(name: str) -> Iterator[tuple[Path, Draft7Validator, str]]:
    """Yield each file of a site with its schema and its YAML."""
    root = SITES / name
    catalog = root / "videos.yaml"
    if catalog.is_file():
        yield catalog, CATALOG, catalog.read_bytes().decode("utf-8-sig", "replace")
    for path in sorted(root.glob("newsletter/*.md")):
        head = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---")[0]
        yield path, ISSUE, head


@pytest.mark.parametrize("name", WRITTEN)
def test_schemas_are_valid_and_describe_every_key(name: str) -> None:
    Draft7Validator.check_schema(WRITTEN[name])
    for part in (WRITTEN[name], *WRITTEN[name]["$defs"].values()):
        assert part["additionalProperties"] is False
        assert all(value["description"] for value in part["properties"].values())


@pytest.mark.parametrize("name", [f"invalid/{name}" for name in FOLDERS] + ["minimal", "full"])
def test_schema_and_checks_agree(name: str) -> None:
    folder = name.removeprefix("invalid/")
    problems = check_folder(folder) if folder in FOLDERS else check_project(SITES / name)
    for path, validator, text in files_of(name):
        file = path.relative_to(SITES / name).as_posix()
        if decided(problems, file):
            errors = [error.message for error in validator.iter_errors(load(text))]
            assert bool(errors) == fails_by_form(problems, file), (errors, problems)


KEYS = [*Video.__pydantic_fields__, *(w for ws in synonyms(Video).values() for w in ws)]
ISSUE_KEYS = [*FrontMatter.__pydantic_fields__, "tag", "video", "published"]
typed = st.one_of(
    st.sampled_from(
        [
            "forms",
            "3:45",
            "0:00",
            "1:02:03",
            "3m45s",
            "PT3M45S",
            "225",
            "2026-09-01",
            "2026-09-01T08:00Z",
            "yes",
            "No",
            "on",
            "true",
            "K",
            "6-8",
            "PK-2",
            "all",
            "13",
            "beginner",
            "Advanced",
            "none",
            "auto",
            "reviewed",
            "open",
            "draft",
            "public",
            "not-needed",
            "en",
            "es-MX",
            "https://youtu.be/AAAAAAAAAAA",
            "x/y.vtt",
            "../x",
            "/x",
            "C:\\x",
            "a\\b",
            "javascript:x",
            "mailto:a@b.org",
            "a,b",
            "video/mp4",
        ]
    ),
    st.sampled_from(["", " ", "a, b", "0:00 Intro\n1:10 End\n", " forms ", "3 min", "K, 2", "1 2"]),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), max_size=6),
)
scalars = st.one_of(
    typed, st.none(), st.booleans(), st.integers(-1, 400), st.floats(0, 9, allow_nan=False)
)
inner = st.dictionaries(
    st.sampled_from(
        ["lang", "file", "status", "start", "title", "url", "type", "size", "name", "role", "label",
         "school", "text", "scores", "unit", "subject", "oak"]
    ), scalars | st.dictionaries(typed, scalars, max_size=2), max_size=3,
)  # fmt: skip
values = st.one_of(scalars, st.lists(scalars | inner, max_size=3), inner)


def is_accepted(model: Any, text: str) -> bool:
    reader = PlainReader("x", text.split("\n"))
    node = compose(text)
    assert node
    plain = reader.read(node)
    value, problems = validate_record(model, plain, Origin(node=node, file="x"), dt.UTC)
    errors = [p for p in (*reader.problems, *problems) if p.severity == "error"]
    return value is not None and not errors


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=4))
def test_no_red_line_in_a_video_that_the_checks_accept(keys: dict[str, Any]) -> None:
    base = {"id": "forms", "title": "Forms", "url": "x.mp4", "published": "2026-09-01"}
    text = json.dumps(base | keys, ensure_ascii=False)
    if is_accepted(Video, text):
        errors = list(CATALOG.iter_errors({"videos": [load(text)]}))
        assert not errors, (text, [error.message for error in errors])


@given(st.dictionaries(st.sampled_from(ISSUE_KEYS), values, max_size=4))
def test_no_red_line_in_a_head_that_the_checks_accept(keys: dict[str, Any]) -> None:
    text = json.dumps({"title": "Hi"} | keys, ensure_ascii=False)
    if is_accepted(FrontMatter, text):
        errors = list(ISSUE.iter_errors(load(text)))
        assert not errors, (text, [error.message for error in errors])


@pytest.mark.parametrize("name", WRITTEN)
def test_editors_tell_a_mistake_in_words_offer_no_synonym_and_right_examples(name: str) -> None:
    definitions = WRITTEN[name]["$defs"]
    for part in (WRITTEN[name], *definitions.values()):
        for key, value in part["properties"].items():
            is_synonym = value["description"].startswith("The same as")
            assert value.get("doNotSuggest", False) == is_synonym, key
            validator = Draft7Validator({**value, "$defs": definitions})
            for example in value.get("examples", ()):
                assert not list(validator.iter_errors(load(json.dumps(example)))), key


def test_editors_tell_what_to_write_where_a_value_has_another_form() -> None:
    video = WRITTEN["videos.schema.json"]["$defs"]["Video"]["properties"]
    told = video["published"]["patternErrorMessage"]
    assert told.startswith("Write year, month and day, with a time if need be: 2026-09-01 or ")
    assert '"patternErrorMessage": "Write 3:45, 1:02:03' in json.dumps(video["duration"])
