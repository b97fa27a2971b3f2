"""The videos and issues of a site, either the public ones or all: completed, ordered, grouped."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from micropd.model.issue import Issue
from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS
from micropd.model.video import Video
from micropd.settings import Term
from micropd.sources.content import Content
from micropd.topics import Topic, group_topics
from micropd.wishes import EVERYTHING, Wishes


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


def collect_holdings(content: Content, wishes: Wishes = EVERYTHING) -> Holdings:
    """Join all that is public in the sources; mistakes elsewhere do no harm."""
    extra = content.config.settings.extra
    tools, tags = _list_spellings(extra.tools), _list_spellings(extra.tags)
    videos = [
        _complete(entry.value, tools, tags)
        for entry in content.catalog.videos
        if entry.value and wishes.is_public(entry.value.status, entry.value.published)
    ]
    # By id where dates are equal: a build must not depend on the order of the entries.
    videos.sort(key=lambda video: (-video.published.timestamp(), video.id))
    issues = [found.issue for found in content.newsletter.issues]
    issues = [issue for issue in issues if wishes.is_public(issue.front.status, issue.date)]
    issues.sort(key=lambda issue: (-issue.date.timestamp(), issue.id))
    series = [entry.value for entry in content.catalog.series if entry.value]
    topics = group_topics([video for video in videos if video.is_listed], series)
    return Holdings(videos=tuple(videos), issues=tuple(issues), topics=topics)


def _complete(video: Video, tools: Mapping[str, str], tags: Mapping[str, str]) -> Video:
    """Give tools and tags the spelling of the controlled lists; no length beats a wrong one."""
    duration = video.duration
    if duration and duration > LONGEST_PLAUSIBLE_SECONDS:
        duration = None
    found = _spell(video.tools, tools), _spell(video.tags, tags)
    # Most videos change in nothing, and `replace` checks every field of a record again.
    if (duration, *found) == (video.duration, video.tools, video.tags):
        return video
    return dataclasses.replace(video, duration=duration, tools=found[0], tags=found[1])


def _list_spellings(terms: Iterable[Term]) -> dict[str, str]:
    """Return the name of each term by all that it may be called, whatever the case."""
    return {word.casefold(): term.name for term in terms for word in (term.name, *term.aliases)}


def _spell(words: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    spelled = (names.get(word.casefold(), word) for word in words) if names else words
    # Two spellings of one word have become the same: it must not be shown twice.
    return tuple(dict.fromkeys(spelled))
