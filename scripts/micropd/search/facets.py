"""What results are filtered and counted by: tools, grades, tags, series, length, captions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from micropd.library import Library
from micropd.model.video import Video
from micropd.search.documents import Document
from micropd.search.format import CAPTIONS, KINDS, FacetTable


class Names:
    """Numbers for names, given in the order in which they come."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Number some names at once."""
        self._numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}

    def number(self, name: str) -> int:
        """Return a name's number."""
        return self._numbers.setdefault(name, len(self._numbers))

    def list(self) -> list[str]:
        """Return all names by their numbers."""
        return [*self._numbers]


def collect_facets(documents: Sequence[Document], library: Library) -> FacetTable:
    """Return a column each, one value a document, and the names that numbers stand for."""
    names = {
        # In the order of the site's listings: the browser keeps that of grades.
        kind: Names(topic.name for topic in library.topics[kind])
        for kind in ("tools", "grades", "tags")
    }
    series = {topic.path: topic for topic in library.topics["series"]}
    series_names = Names(topic.name for topic in series.values())
    languages = Names()
    # By topics, not by the video's own key: a series may list videos that do not name it.
    part_of = {
        video.id: series_names.number(topic.name)
        for topic in series.values()
        for video in topic.videos
    }
    columns: dict[str, list[Any]] = {
        "kind": [KINDS.index(document.kind) for document in documents],
        "language": [languages.number(document.language) for document in documents],
        "length": [(d.video.duration or 0) if d.video else 0 for d in documents],
        "captions": [CAPTIONS.index(_captions(d.video)) for d in documents],
        # A list, since a number could not say that there is none.
        "series": [
            [part_of[d.video.id]] if d.video and d.video.id in part_of else [] for d in documents
        ],
    }
    columns["tags"] = [[names["tags"].number(name) for name in d.tags] for d in documents]
    for kind in ("tools", "grades"):
        columns[kind] = [
            [names[kind].number(name) for name in getattr(d.video, kind)] if d.video else []
            for d in documents
        ]
    lists = {kind: one.list() for kind, one in names.items()}
    return {
        "columns": columns,
        "names": lists | {"series": series_names.list(), "language": languages.list()},
    }


def _captions(video: Video | None) -> str:
    """Tell whether there are captions, and whether a person has read all of them."""
    if video is None:
        return "none"
    # One file that nobody has read makes the whole unsafe for those who depend on captions.
    states: set[object] = {track.status for track in video.tracks} or {video.captions}
    if "auto" in states:
        return "some"
    return "reviewed" if states & {"reviewed", "open"} else "none"
