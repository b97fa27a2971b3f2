"""The kinds of files that the site knows by their endings, and their media types (RFC 6838)."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

from micropd.model.addresses import is_local

HLS = "application/vnd.apple.mpegurl"
"""A stream in pieces, which only some browsers play by themselves."""
MEDIA_TYPES = {
    ".mp4": "video/mp4", ".m4v": "video/mp4", ".mov": "video/quicktime", ".webm": "video/webm",
    ".ogv": "video/ogg", ".m4a": "audio/mp4", ".mp3": "audio/mpeg",
}  # fmt: skip
"""What browsers play, by ending in lower case."""
UNPLAYED_ENDINGS = (
    ".mkv", ".avi", ".wmv", ".flv", ".f4v", ".mpg", ".mpeg", ".3gp", ".mts", ".m2ts", ".vob",
    ".asf", ".divx", ".rm", ".swf",
)  # fmt: skip
"""What browsers do not play, or not all of them."""
STREAM_ENDING = ".m3u8"
MEDIA_ENDINGS = tuple(MEDIA_TYPES)
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")
PHONE_PICTURE_ENDINGS = (".heic", ".heif", ".hif")
"""Those of pictures that hardly any browser shows."""
CAPTION_ENDINGS = (WEBVTT_ENDING := ".vtt", SRT_ENDING := ".srt")
TEXT_ENDINGS = (".md", ".markdown", ".txt")
"""Those of a transcript that somebody wrote."""
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Those of files that the host takes for a page."""
_UNKNOWN = "application/octet-stream"
_PLAYED_AS = {"video/quicktime": "video/mp4", _UNKNOWN: ""}
"""What a player is told: browsers refuse a type by its name, and play these by their bytes."""


def media_type(address: str) -> str:
    """Return the media type of what an address or path leads to, by its ending alone."""
    # A file may be called "why?.mp4" or "Lesson #1.mp4": only addresses have such parts.
    path = address if is_local(address) else urlsplit(address).path
    ending = posixpath.splitext(path)[1].lower()
    return HLS if ending == STREAM_ENDING else MEDIA_TYPES.get(ending, _UNKNOWN)


def played_as(media_type: str) -> str:
    """Return the media type that a browser should hear of a file, empty for none."""
    return _PLAYED_AS.get(media_type.lower(), media_type)


def ends_with(name: str, endings: tuple[str, ...] | str) -> bool:
    """Whether a file's name has one of the endings, in whatever case it was typed."""
    return name.lower().endswith(endings)
