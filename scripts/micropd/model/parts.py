"""What a video consists of beside single values: captions, chapters, files, people, resources."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic.dataclasses import dataclass

from micropd.model import json_schema as schemas
from micropd.model import kinds, times
from micropd.model.addresses import Address, LocalPath
from micropd.model.choices import CaptionState, Flag
from micropd.model.kinds import (
    Count,
    Language,
    Line,
    Seconds,
)
from micropd.model.record import STRICT, Kept
from micropd.problems import quote


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Caption:
    """One caption file."""

    lang: Language = "en"
    """The language of the captions."""
    file: LocalPath
    """A WebVTT or SRT file below docs/."""
    status: CaptionState = "reviewed"
    """Whether somebody has read them: reviewed, or auto."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Chapter:
    """A named point in the video."""

    start: Seconds
    """When it starts."""
    title: Line
    """What it is about."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class MediaSource:
    """A media file that plays and downloads without the provider's player."""

    url: Address
    """The address of the file, or its path below docs/."""
    type: Line | None = None
    """Its media type, such as video/mp4. Left out, its ending tells."""
    size: Count | None = None
    """Its size in bytes. The feed leaves out a file whose size it does not know."""
    height: Kept[Count | None] = None
    """The height of the picture in pixels."""
    default: Flag = False
    """Whether players and the feed take this one first."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Person:
    """Somebody who is seen or heard, or who made it."""

    name: Line
    """The name, as the site shows it."""
    role: Kept[Line] = "host"
    """What they did: host, guest, editor …"""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Resource:
    """Something to take away: a template, a handout, an article."""

    label: Line
    """What the link says."""
    url: Address
    """Its address, or a file below docs/."""
    type: Line | None = None
    """What kind of thing it is, in a word: handout, slides, template, article, form, code."""


CAPTION_SHAPES = ("state", "files")
"""The two ways to say how a video is captioned."""


def name_shape(value: object) -> str:
    """Tell a word about captions from a list of their files."""
    return "state" if isinstance(value, str) else "files"


def split_chapters(value: object) -> object:
    """Turn the text form of video sites, `0:00 Intro` a line, into a list of lines."""
    if isinstance(value, str):
        return [line for line in value.splitlines() if line.strip()]
    return value


def read_chapter(line: object) -> object:
    """Turn a line such as `0:00 Intro` into a chapter."""
    if not isinstance(line, str):
        return line
    start, _, title = line.strip().partition(" ")
    title = title.lstrip("-–— ")
    if times.parse_seconds(start) is None or not title:
        fix = "start each line with its time, then a space and a few words"
        raise kinds.wrong("bad-chapter", "chapters such as 0:00 Intro", fix, quote(line))
    return {"start": start, "title": title}


def name_people(value: object) -> object:
    """Take a bare name for a person with that name."""
    return [{"name": item} if isinstance(item, str) else item for item in _listed(value)]


def _listed(value: object) -> Any:
    return value if isinstance(value, list | tuple) else [value]


_ChapterLine = Annotated[str, schemas.annotate(schemas.CHAPTER)]
TypedChapters = (
    Annotated[str, schemas.annotate(schemas.CHAPTERS)] | tuple[Chapter | _ChapterLine, ...]
)
TypedPeople = Line | Person | tuple[Line | Person, ...]
