"""Which videos to watch after one: those that share most of its topics."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from heapq import nsmallest

from micropd.library import Library
from micropd.model.video import Video

MOST = 4
_NEIGHBOURS = 16
"""How many of a topic's videos are looked at; more would make large catalogues slow, not better."""
_WEIGHTS = {"series": 3, "tools": 2, "tags": 2, "grades": 1}


def find_related(library: Library) -> Mapping[str, tuple[Video, ...]]:
    """Return up to four listed videos for each public one, by id; the nearest first."""
    scores: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for kind, topics in library.topics.items():
        for topic in topics:
            _count(topic.videos, _WEIGHTS[kind], scores)
    order = {video.id: index for index, video in enumerate(library.videos)}
    return {
        video.id: tuple(
            library.by_id[other]
            for _, _, other in nsmallest(
                MOST, ((-score, order[other], other) for other, score in scores[video.id].items())
            )
        )
        for video in library.videos
    }


def _count(videos: tuple[Video, ...], weight: int, scores: defaultdict[str, Counter[str]]) -> None:
    """Add a topic's weight to each pair of videos that stand near each other in it."""
    half = _NEIGHBOURS // 2
    for index, video in enumerate(videos):
        for other in videos[max(0, index - half) : index + half + 1]:
            if other is not video:
                scores[video.id][other.id] += weight
