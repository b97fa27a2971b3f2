"""Which videos to watch after one: those that share most of its topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nsmallest

from micropd.library import Library
from micropd.model.video import Video

MOST = 4
_NEIGHBOURS = 16
"""How many of a topic's videos are looked at; more would make large catalogs slow, not better."""
_WEIGHTS = {"series": 3, "tools": 2, "tags": 2, "grades": 1}


def find_related(library: Library, videos: Iterable[Video]) -> Mapping[str, tuple[Video, ...]]:
    """Return up to four listed videos for each of these, by id; the nearest come first."""
    scores: dict[str, Counter[str]] = {video.id: Counter() for video in videos}
    for kind, topics in library.topics.items():
        for topic in topics:
            _count(topic.videos, _WEIGHTS[kind], scores)
    # Among equals the newest first: the same each time, whatever order a counter has.
    order = {video.id: index for index, video in enumerate(library.videos)}
    return {
        name: tuple(
            library.by_id[other]
            for _, _, other in nsmallest(
                MOST, ((-score, order[other], other) for other, score in found.items())
            )
        )
        for name, found in scores.items()
    }


def _count(videos: tuple[Video, ...], weight: int, scores: dict[str, Counter[str]]) -> None:
    """Add a topic's weight to each pair of videos that stand near each other in it."""
    half = _NEIGHBOURS // 2
    for index, video in enumerate(videos):
        # Only videos of one share are asked for; their neighbours may belong to others.
        if (found := scores.get(video.id)) is not None:
            for other in videos[max(0, index - half) : index + half + 1]:
                if other is not video:
                    found[other.id] += weight
