"""A tutorial and the series it may belong to, as declared in `videos.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic.dataclasses import dataclass

from micropd.model.addresses import Address, LocalPath
from micropd.model.choices import (
    LISTED_STATUSES,
    Access,
    AudioDescription,
    CaptionState,
    Flag,
    Level,
    Status,
)
from micropd.model.grades import Grades
from micropd.model.kinds import (
    Count,
    DateTime,
    Id,
    Ids,
    Language,
    Length,
    Line,
    Markdown,
    Seconds,
    Words,
)
from micropd.model.parts import (
    Caption,
    Chapter,
    MediaSource,
    Person,
    Resource,
    TypedChapters,
    TypedPeople,
    name_people,
    name_shape,
    read_chapter,
    split_chapters,
)
from micropd.model.record import STRICT, Kept, key


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Video:
    """One tutorial."""

    id: Id
    """Permanent name; never change it: subscribers' apps know the video by it."""
    title: Line
    """What a teacher would look for, at most 80 characters."""
    url: Address = key("url", "link")
    """The video's link, or a media file below docs/."""
    published: DateTime = key("published", "date")
    """Date it goes public; one in the future waits for its day."""
    question: Line | None = None
    """The question of teachers that the video answers."""
    summary: Markdown = ""
    """One or two sentences, at most 200 characters."""
    duration: Length | None = key("duration", "length", default=None)
    """Length: 3:45, 1:02:03, 3m45s or 225."""
    tags: Words = key("tags", "tag", default=())
    """Topics, in lower case."""
    tools: Words = key("tools", "tool", default=())
    """Programs it is about."""
    grades: Grades = key("grades", "grade", default=())
    """PK, K, 1 to 12, ranges such as 6-8, or all."""
    subjects: Words = key("subjects", "subject", default=())
    """School subjects."""
    level: Level | None = None
    """beginner, intermediate or advanced."""
    series: Id | None = key("series", "playlist", default=None)
    """The id of the series it belongs to."""
    episode: Count | None = None
    """Its number in the series."""
    captions: Annotated[
        Annotated[CaptionState, Tag("state")] | Annotated[tuple[Caption, ...], Tag("files")],
        Discriminator(name_shape),
    ] = "none"
    """none, auto, reviewed or open, or a list of caption files."""
    transcript: LocalPath | None = None
    """Text, Markdown or captions below docs/; default: made from the captions."""
    audio_description: Kept[AudioDescription | None] = None
    """yes, no, or not-needed where the speech says all that is shown."""
    chapters: Annotated[
        tuple[Annotated[Chapter, BeforeValidator(read_chapter)], ...],
        BeforeValidator(split_chapters, json_schema_input_type=TypedChapters),
    ] = ()
    """Named points, as a list or as lines such as 0:00 Intro."""
    sources: tuple[MediaSource, ...] = ()
    """Direct media files; only these become enclosures in feeds."""
    thumbnail: LocalPath | None = None
    """Picture below docs/; default: one drawn from the title."""
    thumbnail_alt: Line | None = None
    """What the picture shows, where that matters."""
    people: Annotated[
        tuple[Person, ...], BeforeValidator(name_people, json_schema_input_type=TypedPeople)
    ] = ()
    """Who made it; default: the coach."""
    resources: tuple[Resource, ...] = ()
    """Things to take away."""
    description: Markdown = ""
    """Longer text of the page."""
    steps: Markdown = ""
    """The same in words, for those who do not watch."""
    standards: Kept[Words] = ()
    """Professional standards it serves, such as ISTE-E-2.7a."""
    pd_minutes: Kept[Count | None] = None
    """Minutes of professional development; default: its length."""
    language: Language | None = None
    """Language spoken (BCP 47); default: the site's."""
    license: Line | None = None
    """Licence, as an SPDX id or in words."""
    access: Access = "public"
    """public, or staff-login where the provider asks for one."""
    updated: DateTime | None = None
    """Date of the last change worth telling."""
    reviewed: DateTime | None = None
    """Date the coach last checked that it is still right."""
    status: Status = "published"
    """draft, published, retired or removed."""
    replaced_by: Id | None = None
    """The id of the video to watch instead."""
    slug: Id | None = None
    """Name in the address; default: the id."""
    aliases: Ids = ()
    """Former names in the address; they lead here."""
    featured: Flag = False
    """Whether it stands first."""
    embed: Line | None = None
    """Embed code or address that a provider gave, where the link alone is not enough."""
    start: Seconds = 0
    """Where to start playing: 0:12."""
    provider: Line | None = None
    """The kind of site, such as peertube, where the address alone does not tell."""

    @property
    def name(self) -> str:
        """Its name in addresses."""
        return self.slug or self.id

    @property
    def is_listed(self) -> bool:
        """Whether listings show it: those that still hold."""
        return self.status in LISTED_STATUSES

    @property
    def is_removed(self) -> bool:
        """Whether only a page is left that says so."""
        return self.status == "removed"

    @property
    def tracks(self) -> tuple[Caption, ...]:
        """Its caption files."""
        return self.captions if isinstance(self.captions, tuple) else ()


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Series:
    """Videos that belong together, in an order."""

    id: Id
    """Permanent name, used in the series' address."""
    title: Line
    """Name as shown."""
    summary: Markdown = ""
    """One or two sentences."""
    videos: Ids = ()
    """Ids in order; default: by episode, then by date."""
    ordered: Kept[Flag] = True
    """Whether the order matters."""
    outcome: Kept[Line | None] = None
    """What somebody can do after it."""
    standards: Kept[Words] = ()
    """Professional standards it serves."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Catalog:
    """The whole of `videos.yaml`."""

    videos: tuple[Video, ...] | None
    """The tutorials, in any order."""
    series: tuple[Series, ...] = ()
    """The series they belong to."""
