"""Videos and issues joined, ordered and grouped: what the pages and feeds are made from."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from micropd import urls
from micropd.checks import check_content
from micropd.links.playback import Playback, find_playback
from micropd.model.grades import GRADES
from micropd.model.issue import Issue
from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS
from micropd.model.transcript import Transcript
from micropd.model.video import Series, Video
from micropd.problems import ContentError, Problem, has_errors
from micropd.settings import PREVIEW_URL, Settings, Term
from micropd.sources.captions import CaptionsSource
from micropd.sources.content import Content, read_content
from micropd.speech.transcripts import find_transcripts, find_written


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All that is public today."""

    settings: Settings
    today: dt.date
    videos: tuple[Video, ...]
    """Every video with a watch page, newest first; retired and removed ones too."""
    issues: tuple[Issue, ...]
    """Newest first."""
    topics: Mapping[str, tuple[Topic, ...]]
    """The topics of each kind, in the order they are shown."""
    playbacks: Mapping[str, Playback]
    """How each video plays, by its id."""
    by_id: Mapping[str, Video]
    """Every public video by its id."""
    transcripts: Mapping[str, tuple[Transcript, ...]] = field(default_factory=dict)
    """What is said in videos, by id, in the language spoken first; see `with_speech`."""
    written: Mapping[str, str] = field(default_factory=dict)
    """The transcripts that somebody wrote, as Markdown, by the video's id."""
    converted: Mapping[str, str] = field(default_factory=dict)
    """Captions that had to become WebVTT, by the path at which they are published."""

    def at(self, site_url: str) -> Library:
        """Return the same library for another address; an empty one is a preview's."""
        address = (site_url or PREVIEW_URL).rstrip("/") + "/"
        settings = dataclasses.replace(self.settings, site_url=address)
        return dataclasses.replace(self, settings=settings)

    def with_speech(self, captions: CaptionsSource, part: slice = slice(None)) -> Library:
        """Return the same library with what is said in a part of its videos."""
        videos = self.videos[part]
        return dataclasses.replace(
            self,
            transcripts={
                v.id: find_transcripts(v, captions.by_file, self.settings) for v in videos
            },
            written={v.id: text for v in videos if (text := find_written(v, captions.texts))},
            converted=captions.converted,
        )

    @property
    def listed(self) -> tuple[Video, ...]:
        """The videos that listings show: those that still hold."""
        return tuple(video for video in self.videos if video.is_listed)

    @property
    def in_feed(self) -> tuple[Video, ...]:
        """The videos that feeds carry: retired ones stay, so that nobody's item vanishes."""
        return tuple(video for video in self.videos if not video.is_removed)


def load_library(
    root: Path,
    *,
    today: dt.date,
    drafts: bool = False,
    environment: Mapping[str, str] | None = None,
) -> tuple[Library, tuple[Problem, ...]]:
    """Read and check everything below `root`; `mkdocs.yml` may name what is in `environment`.

    Returns the library and the warnings. Raises `ContentError` with every problem if there is an
    error among them.
    """
    content = read_content(root, environment)
    problems = check_content(content)
    if has_errors(problems):
        raise ContentError(problems)
    library = build_library(content, today, drafts).with_speech(content.captions)
    return library.at(content.config.settings.site_url), problems


def build_library(content: Content, today: dt.date, drafts: bool) -> Library:
    """Join the sources, but for what is said.

    With `drafts`, unfinished and future items count as public. Of content with errors nothing is
    promised: it may raise whatever comes up.
    """
    settings = content.config.settings
    videos = [
        _complete(entry.value, settings)
        for entry in content.catalog.videos
        if entry.value and _is_public(entry.value.status, entry.value.published, today, drafts)
    ]
    videos.sort(key=lambda video: (-video.published.timestamp(), video.id))
    issues = [found.issue for found in content.newsletter.issues]
    issues = [i for i in issues if _is_public(i.front.status, i.date, today, drafts)]
    issues.sort(key=lambda issue: (-issue.date.timestamp(), issue.id))
    series = [entry.value for entry in content.catalog.series if entry.value]
    return Library(
        settings=settings,
        today=today,
        videos=tuple(videos),
        issues=tuple(issues),
        topics=_group(videos, series),
        playbacks={video.id: find_playback(video, content.files.sizes) for video in videos},
        by_id={video.id: video for video in videos},
    )


def _is_public(status: str, date: dt.datetime, today: dt.date, drafts: bool) -> bool:
    return drafts or (status != "draft" and date.date() <= today)


def _complete(video: Video, settings: Settings) -> Video:
    """Give tools and tags the spelling of the controlled lists; no length beats a wrong one."""
    extra = settings.extra
    duration = video.duration
    if duration and duration > LONGEST_PLAUSIBLE_SECONDS:
        duration = None
    tools, tags = _spell(video.tools, extra.tools), _spell(video.tags, extra.tags)
    if (duration, tools, tags) == (video.duration, video.tools, video.tags):
        return video
    return dataclasses.replace(video, duration=duration, tools=tools, tags=tags)


def _spell(words: Iterable[str], terms: Iterable[Term]) -> tuple[str, ...]:
    names = {word.casefold(): t.name for t in terms for word in (t.name, *t.aliases)}
    return tuple(dict.fromkeys(names.get(word.casefold(), word) for word in words))


def _group(videos: list[Video], series: list[Series]) -> dict[str, tuple[Topic, ...]]:
    listed = [video for video in videos if video.is_listed]
    return {
        "tools": _topics("tools", ((name, v) for v in listed for name in v.tools)),
        "grades": _grade_topics(listed),
        "series": _series_topics(listed, series),
        "tags": _topics("tags", ((name, v) for v in listed for name in v.tags)),
    }


def _topics(kind: str, pairs: Iterable[tuple[str, Video]]) -> tuple[Topic, ...]:
    """Group by path: spellings that differ only by case or punctuation are one topic."""
    names: dict[str, str] = {}
    groups: defaultdict[str, list[Video]] = defaultdict(list)
    for name, video in pairs:
        path = urls.topic_page(kind, name)
        names.setdefault(path, name)
        if not groups[path] or groups[path][-1] is not video:
            groups[path].append(video)
    found = [
        Topic(kind=kind, name=names[path], path=path, videos=tuple(group))
        for path, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda topic: (topic.name.casefold(), topic.path)))


def _grade_topics(listed: list[Video]) -> tuple[Topic, ...]:
    pairs = [(grade, video) for video in listed for grade in video.grades]
    return tuple(sorted(_topics("grades", pairs), key=lambda topic: GRADES.index(topic.name)))


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
        if members[one.id]
    ]
    return tuple(sorted(found, key=lambda topic: (topic.name.casefold(), topic.path)))


def _series_order(video: Video, series: Series) -> tuple[object, ...]:
    listed = series.videos.index(video.id) if video.id in series.videos else len(series.videos)
    return (listed, video.episode or 10**9, video.published, video.id)
