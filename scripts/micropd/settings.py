"""The site's own facts, as declared under `extra:` in `mkdocs.yml`."""

from __future__ import annotations

import zoneinfo
from typing import Annotated

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from micropd.model.addresses import Contact
from micropd.model.kinds import Count, Id, Language, Line, Words, Zone
from micropd.model.record import STRICT, Kept
from micropd.slugs import make_slug

PREVIEW_URL = "http://127.0.0.1:8000/"
"""Where a site stands until its `site_url` is known: feeds cannot do without an address."""


def public_address(site_url: str) -> str:
    """Return the address below which all pages stand, with a slash at its end."""
    # With a slash: paths are put behind it as they are.
    return (site_url or PREVIEW_URL).rstrip("/") + "/"


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class School:
    """A school of the district."""

    id: Id
    """Its permanent name, by which scores and visits name it."""
    name: Line
    """Its name, as the site shows it."""
    short: Kept[Line | None] = None
    """Its name where there is little room."""


def _name_school(value: object) -> object:
    """Take a bare name for a school of that name, with the id that is made of it."""
    has_words = isinstance(value, str) and any(map(str.isalnum, value))
    return {"id": make_slug(str(value)), "name": value} if has_words else value


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Term:
    """A word of a controlled list."""

    name: Line
    """The word, as the site shows it."""
    aliases: Words = ()
    """Other spellings. They are read as this word."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class FeedSettings:
    """How the feeds are made."""

    items: Count = 100
    """How many of the newest items each feed carries."""


def _terms(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [{"name": item} if isinstance(item, str) else item for item in value]


Schools = tuple[
    Annotated[School, BeforeValidator(_name_school, json_schema_input_type=School | Line)], ...
]
Terms = Annotated[tuple[Term, ...], BeforeValidator(_terms)]


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Extra:
    """Our part of `extra:`; every key is optional."""

    coach: Line = "Your coach"
    """Your name. The newsletter's feed says it.
    `coach: Ana Coach`"""
    district: Kept[Line | None] = None
    """The district's name.
    `district: Your District`"""
    language: Language | None = None
    """The language of the site. Dates are written in it, and the search and screen readers go by
    it. Left out, it is the theme's.
    `language: es`"""
    time_zone: Zone = "UTC"
    """The time zone of the district. A day begins at its midnight.
    `time_zone: America/Chicago`"""
    schools: Schools = ()
    """The schools that an issue may name by their ids. Keep an id once it is used. Of a bare name
    an id is made: `Oak Elementary` is then oak-elementary.
    ```
    schools:
      - {id: oak-elementary, name: Oak Elementary School, short: Oak}
      - {id: river-middle, name: River Middle School, short: River}
    ```"""
    tools: Terms = ()
    """The programs that videos may be about: words, or a list of `name` and `aliases`. Another word
    is then an error, and each is written as it stands here. Left out, any word is right.
    ```
    tools:
      - Kami
      - {name: Google Forms, aliases: [GForms, Forms]}
    ```"""
    tags: Terms = ()
    """The tags that videos may carry, in the same way.
    ```
    tags:
      - quizzes
      - {name: surveys, aliases: [polls]}
    ```"""
    request: Contact | None = None
    """Where teachers ask a question. The list of questions, the search, and the page for addresses
    that are gone lead there.
    `request: mailto:coach@your-district.example`"""
    booking: Kept[Contact | None] = None
    """Where teachers book an online session.
    `booking: https://calendar.your-district.example/coach`"""
    feeds: FeedSettings = FeedSettings()
    """How many of the newest items each feed carries.
    `feeds: {items: 10}`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything about the site that is not a video or an issue."""

    extra: Extra
    """What `extra:` says."""
    site_name: str
    """The site's title."""
    site_url: str
    """Public address as it was typed, or empty; a library's is made by `public_address`."""
    description: str
    """One sentence about the site."""
    language: str
    """Language of the site (BCP 47)."""

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The district's time zone."""
        return zoneinfo.ZoneInfo(self.extra.time_zone)

    @property
    def school_names(self) -> dict[str, str]:
        """Each school's name by its id."""
        return {school.id: school.name for school in self.extra.schools}
