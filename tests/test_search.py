import json
from pathlib import Path

from hosts.search_index import add_to_index


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
