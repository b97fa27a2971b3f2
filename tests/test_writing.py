from pathlib import Path

from building.writing import write_files


def test_writes_pages_as_index_files_and_files_as_they_are(tmp_path: Path) -> None:
    paths = write_files(tmp_path, [("videos/a/", "<p>é</p>"), ("", "home"), ("feed.xml", b"<x/>")])
    assert paths == ["videos/a/", "", "feed.xml"]
    assert (tmp_path / "videos/a/index.html").read_text(encoding="utf-8") == "<p>é</p>"
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "home"
    assert (tmp_path / "feed.xml").read_bytes() == b"<x/>"
