"""Each kind of field takes what coaches type, and stays what it is when a record is copied."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from coach_files import read_video
from micropd.model import addresses, choices, kinds
from micropd.model.grades import Grades
from micropd.model.video import Video


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("typed", "grades"),
    [
        ("6-8", ("6", "7", "8")), ("8-6", ("6", "7", "8")), ("PK-2", ("PK", "K", "1", "2")),
        ("k", ("K",)), ("3, 5", ("3", "5")), (["9-12", "8"], ("8", "9", "10", "11", "12")),
        ("6 – 7", ("6", "7")), ("12", ("12",)), ("", ()),
    ],
)  # fmt: skip
def test_reads_grades(typed: object, grades: tuple[str, ...]) -> None:
    assert read(Grades, typed) == grades


def test_all_means_every_grade() -> None:
    assert len(read(Grades, "all")) == 14


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("no", "none"), ("off", "none"), ("false", "none"), ("yes", "auto"), ("on", "auto"),
        ("true", "auto"), ("None", "none"), ("Reviewed", "reviewed"), ("open", "open"),
    ],
)  # fmt: skip
def test_captions_take_words_and_flags(typed: str, state: str) -> None:
    assert read(choices.CaptionState, typed) == state


@pytest.mark.parametrize(("typed", "flag"), [("yes", True), ("On", True), ("FALSE", False)])
def test_flags_take_everyday_words(typed: str, flag: bool) -> None:
    assert read(choices.Flag, typed) is flag


@pytest.mark.parametrize(
    "address",
    ["https://youtu.be/AAAAAAAAAAA", "HTTP://example.org", "clips/forms.mp4", "a b.pdf",
     "v1.2/x.mp4"],
)  # fmt: skip
def test_takes_web_addresses_and_files(address: str) -> None:
    assert read(addresses.Address, address) == address


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("javascript:alert(1)", "bad-scheme"), ("data:text/html,x", "bad-scheme"),
        ("//example.org/x", "bad-scheme"), ("file:///x.mp4", "bad-scheme"),
        ("java\nscript:x", "bad-path"), ("http://", "bad-address"), ("https://a b/", "bad-address"),
        ("https://[::1", "bad-address"), ("https://x:99999/", "bad-address"),
        ("C:\\x.mp4", "path-outside"), ("/etc/passwd", "path-outside"), ("..", "path-outside"),
        ("a/../../b", "path-outside"), ("a\\..\\b", "path-outside"), ("a\\b", "bad-path"),
        ("", "empty-text"),
    ],
)  # fmt: skip
def test_refuses_addresses_that_lead_elsewhere(address: str, rule: str) -> None:
    assert rule_of(addresses.Address, address) == rule


def rule_of(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return str(caught.value.errors()[0]["ctx"]["rule"])


def test_mail_addresses_need_mailto() -> None:
    assert read(addresses.Contact, "mailto:coach@example.org") == "mailto:coach@example.org"
    assert rule_of(addresses.Contact, "coach@example.org") == "bad-scheme"
    assert rule_of(addresses.Contact, "mailto:") == "bad-scheme"
    assert rule_of(addresses.Address, "mailto:coach@example.org") == "bad-scheme"


@pytest.mark.parametrize(
    ("typed", "zone"), [("America/Chicago", True), ("UTC", True), ("Mars/Base", False)]
)
def test_time_zones_are_those_of_the_database(typed: str, zone: bool) -> None:
    assert (read(kinds.Zone, typed) == typed) if zone else rule_of(kinds.Zone, typed)


@pytest.mark.parametrize("typed", ["../etc/passwd", "/etc/localtime", "", "\x00"])
def test_time_zones_are_no_paths(typed: str) -> None:
    assert rule_of(kinds.Zone, typed) == "bad-time-zone"


@pytest.mark.parametrize(
    "typed", [["a"], {"a": "b"}, "forms branching", "Forms", "a_b", "-a", "a-", "ü"]
)
def test_ids_are_plain_names(typed: object) -> None:
    assert rule_of(kinds.Id, typed) in ("bad-id", "wrong-type")


def test_braces_in_what_was_typed_are_no_template() -> None:
    assert rule_of(kinds.Id, "{rule} {0}") == "bad-id"


FULL = """
    id: forms
    title: Forms
    url: clips/forms.mp4
    published: 2026-09-01
    question: How?
    duration: 3:45
    tags: [a]
    tools: [b]
    grades: [K-2]
    level: beginner
    episode: 2
    captions: [{file: a.vtt}]
    chapters: "0:00 Intro"
    sources: [{url: a.mp4, size: 5, default: yes}]
    people: A. Coach
    resources: [{label: x, url: y.pdf}]
    audio_description: no
    pd_minutes: 5
    featured: yes
    start: 0:10
    aliases: [old]
    reviewed: 2026-09-02
"""


def test_a_copy_of_a_record_is_equal() -> None:
    video, problems = read_video(FULL)
    assert isinstance(video, Video), problems
    assert dataclasses.replace(video, title="Forms") == video
    assert dataclasses.replace(video, duration=None).duration is None
