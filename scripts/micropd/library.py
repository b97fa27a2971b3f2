"""The public videos and issues, joined, ordered and grouped; pages and feeds are made from them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from micropd.holdings import Holdings, collect_holdings
from micropd.links.playback import Playback, find_playback
from micropd.model.transcript import Speech
from micropd.model.video import Video
from micropd.settings import Settings, public_address
from micropd.sources.captions import CaptionsSource
from micropd.sources.content import Content
from micropd.speech.transcripts import find_transcripts
from micropd.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Library(Holdings):
    """All that is public today."""

    settings: Settings
    today: dt.date
    playbacks: Mapping[str, Playback]
    """How each video plays, by its id."""
    by_id: Mapping[str, Video]
    """Every public video by its id."""
    transcripts: frozenset[str]
    """The files below `docs/` that are no pages, since they stand on watch pages some day."""

    @property
    def in_feed(self) -> tuple[Video, ...]:
        """The videos that feeds carry: retired ones stay, so that nobody's item vanishes."""
        return tuple(video for video in self.videos if not video.is_removed)


def build_library(content: Content, wishes: Wishes) -> Library:
    """Join the sources without captions and transcripts; for those see `find_speech`.

    If the content has errors, this may raise any exception.
    """
    holdings = collect_holdings(content, wishes)
    settings = content.config.settings
    # Not `or`: a preview and the host may say that there is none.
    told = settings.site_url if wishes.site_url is None else wishes.site_url
    return Library(
        settings=dataclasses.replace(settings, site_url=public_address(told)),
        today=wishes.today,
        videos=holdings.videos,
        issues=holdings.issues,
        topics=holdings.topics,
        playbacks={v.id: find_playback(v, content.files.sizes) for v in holdings.videos},
        by_id={video.id: video for video in holdings.videos},
        transcripts=content.catalog.transcripts,
    )


def find_speech(video: Video, captions: CaptionsSource, settings: Settings) -> Speech:
    """Join a video to what is said in it; `captions` has what was read."""
    spoken = video.language or settings.language
    return Speech(
        video=video,
        transcripts=find_transcripts(video, spoken, captions.by_file, captions.converted),
        # An empty file says as little as none.
        written=captions.texts.get(video.transcript or "") or None,
    )
