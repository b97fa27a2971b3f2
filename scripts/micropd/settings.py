"""The site's own facts, as declared under `extra:` in `mkdocs.yml`."""

from __future__ import annotations

import zoneinfo
from typing import Annotated

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from micropd.model.addresses import Contact
from micropd.model.kinds import Count, Id, Language, Line, Words, Zone
from micropd.model.record import STRICT, Kept

PREVIEW_URL = "http://127.0.0.1:8000/"
"""Where a site stands until its `site_url` is known: feeds cannot do without an address."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class School:
    """A school of the district."""

    id: Id
    """Permanent name, used in scores and visits."""
    name: Line
    """Name as shown."""
    short: Kept[Line | None] = None
    """Name where there is little room."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Term:
    """A word of a controlled list."""

    name: Line
    """The word as shown."""
    aliases: Words = ()
    """Other spellings that mean the same."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class FeedSettings:
    """How the feeds are made."""

    items: Count = 100
    """How many of the newest items a feed carries."""


def _terms(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [{"name": item} if isinstance(item, str) else item for item in value]


Terms = Annotated[tuple[Term, ...], BeforeValidator(_terms)]


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Extra:
    """Our part of `extra:`; every key is optional."""

    coach: Line = "Your coach"
    """The coach's name."""
    district: Kept[Line | None] = None
    """The district's name."""
    language: Language | None = None
    """Language of the site (BCP 47); default: the theme's."""
    time_zone: Zone = "UTC"
    """Time zone of the district, such as America/Chicago."""
    schools: tuple[School, ...] = ()
    """The schools that scores and visits may name."""
    tools: Terms = ()
    """The programs videos may be about; without it, any."""
    tags: Terms = ()
    """The tags videos may carry; without it, any."""
    request: Contact | None = None
    """Where teachers ask a question: an https:// or mailto: address."""
    booking: Kept[Contact | None] = None
    """Where teachers book an online session."""
    feeds: FeedSettings = FeedSettings()
    """How the feeds are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything about the site that is not a video or an issue."""

    extra: Extra
    """What `extra:` says."""
    site_name: str
    """The site's title."""
    site_url: str
    """Public address with a slash at its end, or empty where it is not known."""
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
