"""Videos and issues joined, ordered and grouped: what the pages and feeds are made from."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from micropd.checks import check_all
from micropd.holdings import Holdings, collect_holdings
from micropd.links.playback import Playback, find_playback
from micropd.model.transcript import Speech
from micropd.model.video import Video
from micropd.problems import ContentError, Problem, has_errors, sort_problems
from micropd.settings import PREVIEW_URL, Settings
from micropd.sources.captions import CaptionsSource
from micropd.sources.content import Content, read_content
from micropd.speech.transcripts import find_transcripts


@dataclass(frozen=True, slots=True, kw_only=True)
class Library(Holdings):
    """All that is public today."""

    settings: Settings
    today: dt.date
    playbacks: Mapping[str, Playback]
    """How each video plays, by its id."""
    by_id: Mapping[str, Video]
    """Every public video by its id."""

    def at(self, site_url: str) -> Library:
        """Return the same library for another address; an empty one is a preview's."""
        address = (site_url or PREVIEW_URL).rstrip("/") + "/"
        settings = dataclasses.replace(self.settings, site_url=address)
        return dataclasses.replace(self, settings=settings)

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
    problems = sort_problems(check_all(root, content))
    if has_errors(problems):
        raise ContentError(problems)
    return build_library(content, today, drafts).at(content.config.settings.site_url), problems


def build_library(content: Content, today: dt.date, drafts: bool) -> Library:
    """Join the sources, but for what is said; see `find_speech`.

    With `drafts`, unfinished and future items count as public. Of content with errors nothing is
    promised: it may raise whatever comes up.
    """

    def is_public(status: str, date: dt.datetime) -> bool:
        return drafts or (status != "draft" and date.date() <= today)

    holdings = collect_holdings(content, is_public)
    return Library(
        settings=content.config.settings,
        today=today,
        videos=holdings.videos,
        issues=holdings.issues,
        topics=holdings.topics,
        playbacks={v.id: find_playback(v, content.files.sizes) for v in holdings.videos},
        by_id={video.id: video for video in holdings.videos},
    )


def find_speech(video: Video, captions: CaptionsSource, settings: Settings) -> Speech:
    """Join a video to what is said in it; `captions` has what was read."""
    spoken = video.language or settings.language
    return Speech(
        video=video,
        transcripts=find_transcripts(video, spoken, captions.by_file, captions.converted),
        written=captions.texts.get(video.transcript or "") or None,
    )
