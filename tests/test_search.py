import json
from pathlib import Path

from hosts.search_index import add_to_index
from micropd.search import index_videos
from projects import load, write_project


def test_adds_documents_behind_those_of_the_host(tmp_path: Path) -> None:
    file = tmp_path / "search" / "search_index.json"
    file.parent.mkdir()
    file.write_text('{"config":{},"docs":[{"location":"","title":"Home","text":""}]}')
    add_to_index(tmp_path, [{"location": "videos/a/", "title": "Ä", "text": "words"}])
    docs = json.loads(file.read_text(encoding="utf-8"))["docs"]
    assert [doc["location"] for doc in docs] == ["", "videos/a/"]


def test_a_site_without_search_stays_without(tmp_path: Path) -> None:
    add_to_index(tmp_path, [{"location": "videos/a/", "title": "A", "text": ""}])
    assert list(tmp_path.iterdir()) == []


def test_words_of_the_catalogue_are_words_and_never_markup(tmp_path: Path) -> None:
    videos = """videos:
      - id: hostile
        title: The <img src=x onerror=alert(1)> tag
        question: What does <script>alert(2)</script> do?
        url: https://youtu.be/AAAAAAAAAAA
        published: 2026-01-01
        tools: ["<b>Bold</b>"]
        summary: "`<svg onload=alert(3)>`"
    """
    (document,) = index_videos(load(write_project(tmp_path, videos)))
    assert "<" not in document["title"] + document["text"]
    assert "&lt;img" in document["title"]
