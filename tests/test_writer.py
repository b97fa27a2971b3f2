import os
from pathlib import Path

import pytest

from hosts.writer import WriteError, do_both, write_outputs


def test_writes_pages_as_index_files_and_files_as_they_are(tmp_path: Path) -> None:
    paths = write_outputs(
        tmp_path, [("videos/a/", "<p>é</p>"), ("", "home"), ("feed.xml", b"<x/>")]
    )
    assert paths == ["videos/a/", "", "feed.xml"]
    assert (tmp_path / "videos/a/index.html").read_text(encoding="utf-8") == "<p>é</p>"
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "home"
    assert (tmp_path / "feed.xml").read_bytes() == b"<x/>"


def test_both_works_are_done_and_their_paths_kept_in_order(tmp_path: Path) -> None:
    paths = do_both(
        lambda: write_outputs(tmp_path, [("a.txt", "1")]),
        lambda: write_outputs(tmp_path, [("b.txt", "2"), ("c.txt", "3")]),
    )
    assert paths == ["a.txt", "b.txt", "c.txt"]
    assert sorted(os.listdir(tmp_path)) == paths


def test_a_failure_of_either_work_is_not_lost(tmp_path: Path) -> None:
    def fail() -> list[str]:
        raise ValueError("no room left")

    with pytest.raises((WriteError, ValueError), match="no room left"):
        do_both(lambda: write_outputs(tmp_path, [("a.txt", "1")]), fail)
    with pytest.raises(ValueError, match="no room left"):
        do_both(fail, lambda: write_outputs(tmp_path, [("b.txt", "2")]))
