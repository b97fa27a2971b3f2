"""A newsletter issue, as declared in the front matter of a file in `newsletter/`."""

from __future__ import annotations

import datetime as dt

from pydantic.dataclasses import dataclass

from micropd.model.addresses import Contact, LocalPath
from micropd.model.choices import Status
from micropd.model.kinds import (
    Count,
    DateTime,
    Id,
    Ids,
    Line,
    Markdown,
    Scores,
    Words,
)
from micropd.model.record import STRICT, Kept, key


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Spotlight:
    """A school worth a look; no student's name or face."""

    school: Id
    """The school's id in mkdocs.yml."""
    text: Markdown
    """What happened there."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Competition:
    """How the schools stand."""

    title: Line
    """Name of the competition."""
    unit: Line = "points"
    """What is counted."""
    ends: DateTime | None = None
    """Last day."""
    scores: Scores
    """A number for each school's id."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Visit:
    """Where the coach will be."""

    school: Id
    """The school's id in mkdocs.yml."""
    start: DateTime
    """Arrival: 2026-09-10T08:00."""
    end: DateTime | None = None
    """Departure."""
    room: Line | None = None
    """Where in the building."""
    book: Contact | None = None
    """Address for booking a slot."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Email:
    """What the e-mail version says differently."""

    subject: Kept[Line | None] = None
    """Default: the title."""
    preheader: Kept[Line | None] = None
    """Default: the summary."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class FrontMatter:
    """The front matter of an issue's file."""

    title: Line
    """The issue's title."""
    date: DateTime | None = key("date", "published", default=None)
    """Its date; default: the one in the file's name."""
    issue: Count | None = None
    """Its number."""
    id: Id | None = None
    """Permanent name; default: nl- and the date."""
    summary: Markdown = ""
    """One or two sentences, at most 200 characters."""
    image: LocalPath | None = None
    """Picture below newsletter/."""
    image_alt: Line | None = None
    """What the picture shows; required with one."""
    authors: Words = ()
    """Who wrote it; default: the coach."""
    tags: Words = key("tags", "tag", default=())
    """Topics."""
    videos: Ids = key("videos", "video", default=())
    """Ids of videos, shown as cards."""
    spotlight: Spotlight | None = None
    """A school worth a look."""
    competition: Competition | None = None
    """How the schools stand."""
    visits: tuple[Visit, ...] = ()
    """Where the coach will be."""
    email: Email | None = None
    """What the e-mail version says differently."""
    status: Status = "published"
    """draft or published; a date in the future waits for its day."""
    aliases: Ids = ()
    """Former names in the address; they lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One newsletter issue: its front matter, completed from its file."""

    front: FrontMatter
    """What the file's front matter says."""
    file: str
    """Path below the project's root."""
    slug: str
    """Name in the address."""
    id: str
    """Permanent name."""
    date: dt.datetime
    """When it goes public."""
    body: str
    """The Markdown after the front matter."""
    body_line: int
    """Line of the file on which the body starts."""
