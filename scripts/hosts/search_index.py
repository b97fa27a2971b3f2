"""The index that the theme's search loads, with the catalogue's pages in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path


def add_to_index(site: Path, documents: Iterable[Mapping[str, str]]) -> None:
    """Append documents to what the host's own pages gave; without a search there is no index."""
    file = site / "search" / "search_index.json"
    if file.is_file():
        index = json.loads(file.read_text(encoding="utf-8"))
        index["docs"] += documents
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        file.write_text(text, encoding="utf-8")
