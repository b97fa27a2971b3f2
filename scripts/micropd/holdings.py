"""The videos and issues of a site, completed, ordered and grouped: of those public, or of all."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from micropd.model.issue import Issue
from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS
from micropd.model.video import Video
from micropd.settings import Settings, Term
from micropd.sources.content import Content
from micropd.topics import Topic, group_topics


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """The videos and issues that there are, or those of them that count."""

    videos: tuple[Video, ...]
    """Every video with a watch page, newest first; retired and removed ones too."""
    issues: tuple[Issue, ...]
    """Newest first."""
    topics: Mapping[str, tuple[Topic, ...]]
    """The topics of each kind, in the order they are shown."""

    @property
    def listed(self) -> tuple[Video, ...]:
        """The videos that listings show: those that still hold."""
        return tuple(video for video in self.videos if video.is_listed)


def collect_holdings(content: Content, counts: Callable[[str, dt.datetime], bool]) -> Holdings:
    """Join the sources, whatever else is wrong with them.

    `counts` tells by its status and its date whether a video or an issue is among them.
    """
    settings = content.config.settings
    videos = [
        _complete(entry.value, settings)
        for entry in content.catalog.videos
        if entry.value and counts(entry.value.status, entry.value.published)
    ]
    videos.sort(key=lambda video: (-video.published.timestamp(), video.id))
    issues = [found.issue for found in content.newsletter.issues]
    issues = [issue for issue in issues if counts(issue.front.status, issue.date)]
    issues.sort(key=lambda issue: (-issue.date.timestamp(), issue.id))
    series = [entry.value for entry in content.catalog.series if entry.value]
    topics = group_topics([video for video in videos if video.is_listed], series)
    return Holdings(videos=tuple(videos), issues=tuple(issues), topics=topics)


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
