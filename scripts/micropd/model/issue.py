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
    Name,
    Names,
    Scores,
    Words,
)
from micropd.model.record import STRICT, Kept, key


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Spotlight:
    """A school worth a look; no student's name or face."""

    school: Name
    """The school's id in mkdocs.yml."""
    text: Markdown
    """What happened there."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Competition:
    """How the schools stand."""

    title: Line
    """Its name, which is the heading of the table."""
    unit: Line = "points"
    """What is counted."""
    ends: DateTime | None = None
    """The last day."""
    scores: Scores
    """A number for each school, by its id."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Visit:
    """Where the coach will be."""

    school: Name
    """The school's id in mkdocs.yml."""
    start: DateTime
    """When you come."""
    end: DateTime | None = None
    """When you leave."""
    room: Line | None = None
    """Where in the building you are."""
    book: Contact | None = None
    """Where a teacher books a slot."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Email:
    """What the e-mail version says differently."""

    subject: Kept[Line | None] = None
    """The subject line. Left out, it is the title."""
    preheader: Kept[Line | None] = None
    """The words that inboxes show after it. Left out, they are the summary."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class FrontMatter:
    """The front matter of an issue's file."""

    title: Line
    """Its title: the heading of the page, and the name of the feed's item.
    `title: "Short days, short videos"`"""
    date: DateTime | None = key("date", "published", default=None)
    """The day on which it goes public; with a day to come, it waits for it. Left out, it is the
    date in the file's name, with which it has to agree.
    `date: 2026-11-24T07:00`"""
    issue: Count | None = None
    """Its number. It stands on the page and in the archive.
    `issue: 3`"""
    id: Id | None = None
    """Its permanent name: subscribers' apps know the issue by it. Left out, it is nl- and the date
    in the file's name.
    `id: nl-short-days`"""
    summary: Markdown = ""
    """One or two sentences, at most 200 characters. They stand in the archive and in the feed.
    `summary: "A competition, and where I am this week."`"""
    image: LocalPath | None = None
    """A picture below newsletter/. It stands at the top of the page, and in the feed.
    ```
    image: images/desk.jpg
    image_alt: "A desk with a laptop and a plant"
    ```"""
    image_alt: Line | None = None
    """What that picture shows, for those who cannot see it; needed with one.
    ```
    image: images/desk.jpg
    image_alt: "A desk with a laptop and a plant"
    ```"""
    authors: Words = ()
    """Who wrote it. The feed says so. Left out, it is the coach.
    `authors: [Ana Coach, Ben Guest]`"""
    tags: Words = key("tags", "tag", default=())
    """Topics, in lower case. The search filters by them, and feed readers are told.
    `tags: [captions]`"""
    videos: Names = key("videos", "video", default=())
    """The ids of videos. Their cards stand below the text.
    `videos: [forms-branching]`"""
    spotlight: Spotlight | None = None
    """A school worth a look, without names and faces of students. It stands below the text.
    ```
    spotlight:
      school: oak-elementary
      text: "The library club put **captions** on its videos."
    ```"""
    competition: Competition | None = None
    """How the schools stand. It is shown as a table, the best first.
    ```
    competition:
      title: "The captions challenge"
      unit: videos
      ends: 2026-12-18
      scores: {oak-elementary: 14, river-middle: 7.5}
    ```"""
    visits: tuple[Visit, ...] = ()
    """Where you will be. They are shown as a table, and where a page says `{{ visits }}` those of
    the next seven days.
    ```
    visits:
      - school: oak-elementary
        start: 2026-11-25T08:00
        end: 2026-11-25T12:00
        room: Library
        book: https://calendar.your-district.example/coach
    ```"""
    email: Email | None = None
    """What the version for the inbox says differently.
    ```
    email:
      subject: "Captions, and a competition"
      preheader: "Two schools lead."
    ```"""
    status: Status = "published"
    """Where it stands: draft (only a preview shows it) or published.
    `status: draft`"""
    aliases: Ids = ()
    """Former last parts of its address. They lead to the page.
    `aliases: [before-thanksgiving]`"""


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
