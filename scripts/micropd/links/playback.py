"""How a video plays: its provider's player, its media files, or only a link."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from micropd.links.embeds import parse_embed
from micropd.links.providers import LinkFault, VideoLink, parse_link, with_start
from micropd.model.addresses import is_local
from micropd.model.media import media_type
from micropd.model.video import Video


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFile:
    """A file that plays in `<video>` or `<audio>` and may be an enclosure."""

    url: str
    """Address, or path below docs/."""
    type: str
    """Media type."""
    size: int | None
    """Bytes, where known."""
    height: int | None = None
    """Pixels, where known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """How one video plays."""

    link: VideoLink
    """Where it lives; a local file counts as a link of the provider “File”."""
    files: tuple[MediaFile, ...]
    """The one to start with first."""

    @property
    def playable(self) -> tuple[MediaFile, ...]:
        """The files that the page itself plays: none where the provider's player is there."""
        return () if self.link.embed else self.files

    @property
    def enclosure(self) -> MediaFile | None:
        """The file a feed may carry: the first whose true size is known."""
        # Why: decisions.md#why-is-a-direct-file-without-size-no-enclosure
        return next((file for file in self.files if file.size), None)


def find_playback(video: Video, sizes: Mapping[str, int]) -> Playback:
    """Find out how a valid video plays; `sizes` gives the bytes of each file below docs/."""
    link = resolve_link(video)
    assert isinstance(link, VideoLink), "the checks refuse other links"
    files = [
        MediaFile(
            url=source.url,
            type=source.type or media_type(source.url),
            size=sizes.get(source.url) or source.size,
            height=source.height,
        )
        for source in sorted(video.sources, key=lambda source: not source.default)
    ]
    if link.kind == "file" and video.url not in {file.url for file in files}:
        kind = link.media_type or media_type(video.url)
        files.append(MediaFile(url=video.url, type=kind, size=sizes.get(video.url)))
    return Playback(link=link, files=tuple(files))


def resolve_link(video: Video) -> VideoLink | LinkFault:
    """Find out where a video lives, its `embed:` and `start:` included."""
    if is_local(video.url):
        return _local_link(video)
    link = parse_link(video.url, provider=video.provider)
    if isinstance(link, LinkFault):
        return link
    if video.embed:
        embed = parse_embed(video.embed)
        if isinstance(embed, LinkFault):
            return embed
        owner = link.owner or urlsplit(embed).hostname
        link = dataclasses.replace(link, embed=embed, kind="player", owner=owner, advice=None)
    if video.start:
        link = with_start(link, video.start)
    return _behind_sign_in(link) if video.access == "staff-login" else link


# Why: decisions.md#why-is-a-video-for-staff-only-linked-to
def _behind_sign_in(link: VideoLink) -> VideoLink:
    """Only link to what providers do not show in a frame before somebody has signed in."""
    kind = "link" if link.kind == "player" else link.kind
    advice = None if link.asks_to_sign_in else link.advice
    return dataclasses.replace(link, embed=None, kind=kind, advice=advice)


def _local_link(video: Video) -> VideoLink:
    kind = media_type(video.url)
    return VideoLink(
        provider="File", id=None, watch=video.url, embed=None, start=video.start,
        kind="file", media_type=kind, owner=None, advice=None,
    )  # fmt: skip
