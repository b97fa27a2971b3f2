"""Tools, grades, series and tags: what videos are about, and in which order they are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from micropd import urls
from micropd.model.catalog import Series
from micropd.model.grades import GRADES
from micropd.model.video import Video


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A tool, grade, series or tag, and the videos about it."""

    kind: str
    """`tools`, `grades`, `series` or `tags`."""
    name: str
    """As shown."""
    path: str
    """Path of its listing."""
    videos: tuple[Video, ...]
    """Newest first; a series in its own order."""
    summary: str = ""
    """Markdown."""


def group_topics(listed: list[Video], series: list[Series]) -> dict[str, tuple[Topic, ...]]:
    """Return the topics of each kind that the videos in listings have."""
    return {
        "tools": _group("tools", ((name, v) for v in listed for name in v.tools)),
        "grades": _grade_topics(listed),
        "series": _series_topics(listed, series),
        "tags": _group("tags", ((name, v) for v in listed for name in v.tags)),
    }


def _group(kind: str, pairs: Iterable[tuple[str, Video]]) -> tuple[Topic, ...]:
    """Group by path: spellings that differ only by case or punctuation are one topic."""
    names: dict[str, str] = {}
    groups: defaultdict[str, list[Video]] = defaultdict(list)
    for name, video in pairs:
        path = urls.topic_page(kind, name)
        # The newest video's spelling: they come newest first.
        names.setdefault(path, name)
        # A video may have two spellings of one topic; it is added by one after the other.
        if not groups[path] or groups[path][-1] is not video:
            groups[path].append(video)
    found = [
        Topic(kind=kind, name=names[path], path=path, videos=tuple(group))
        for path, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda topic: (topic.name.casefold(), topic.path)))


def _grade_topics(listed: list[Video]) -> tuple[Topic, ...]:
    pairs = [(grade, video) for video in listed for grade in video.grades]
    return tuple(sorted(_group("grades", pairs), key=lambda topic: GRADES.index(topic.name)))


def _series_topics(listed: list[Video], series: list[Series]) -> tuple[Topic, ...]:
    members: defaultdict[str, list[Video]] = defaultdict(list)
    by_id = {video.id: video for video in listed}
    for video in listed:
        if video.series:
            members[video.series].append(video)
    for one in series:
        extra = [by_id[name] for name in one.videos if name in by_id]
        members[one.id] += [video for video in extra if video.series != one.id]
    found = [
        Topic(
            kind="series",
            name=one.title,
            path=urls.topic_page("series", one.id),
            videos=tuple(sorted(members[one.id], key=lambda v: _series_order(v, one))),
            summary=one.summary,
        )
        for one in series
        # An empty series has no page: a coach may write it down before its first video.
        if members[one.id]
    ]
    return tuple(sorted(found, key=lambda topic: (topic.name.casefold(), topic.path)))


def _series_order(video: Video, series: Series) -> tuple[object, ...]:
    listed = series.videos.index(video.id) if video.id in series.videos else len(series.videos)
    # Parts without a number come behind those that have one.
    return (listed, video.episode or 10**9, video.published, video.id)
