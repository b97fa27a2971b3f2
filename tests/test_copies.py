"""Whoever makes a site of her own from a copy has tests that pass, and that tell a mistake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import copies

pytestmark = pytest.mark.long

YOURS = "-k your_site"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copies.copy_project(tmp_path_factory.mktemp("copy") / "minutes")
    copies.make_it_hers(folder)
    copies.commit(folder)
    return folder


def test_all_tests_pass_in_a_copy(copy: Path) -> None:
    done = copies.run_tests(copy)
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


def replace(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("videos.yaml", replace("2027-02-01", "2027-02-31"), "videos.yaml:5:16"),
        ("docs/me.md", replace("mute-a-room", "mute-a-rom"), "me/index.html: videos/mute-a-rom/"),
        ("docs/me.md", replace("I help", "<img src='me.jpg' alt='I'>"), "me/index.html: me.jpg"),
        ("newsletter/2027-02-03-first-letter.md", replace("Hello", "[x](#no)"), "index.html: #no"),
    ],
    ids=["date", "link", "picture", "place"],
)  # fmt: skip
def test_a_mistake_in_a_copy_is_told(
    copy: Path, name: str, change: Callable[[str], str], told: str
) -> None:
    file = copy / name
    right = file.read_text(encoding="utf-8")
    try:
        file.write_text(change(right), encoding="utf-8")
        done = copies.run_tests(copy, YOURS)
    finally:
        file.write_text(right, encoding="utf-8")
    assert done.returncode != 0
    assert told in done.stdout
