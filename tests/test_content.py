"""All that the coach wrote, read together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coach_files import catalog, config, newsletter
from micropd.checks import check_project
from micropd.sources.content import read_content


def test_what_could_not_be_read_is_not_missed(tmp_path: Path) -> None:
    """A mistake in one file must not make every reference to it look wrong."""
    newsletter(
        tmp_path,
        "---\ntitle: Hi\nvideos: [forms]\nspotlight: {school: oak, text: x}\n---\n"
        "{{ video forms }}\n",
    )
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nextra:\n  schools: {oak: Oak}\n")
    (tmp_path / "videos.yaml").write_bytes(b"\xff\xfe")
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
