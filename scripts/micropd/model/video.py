"""A tutorial: what it is about, how it plays, and how it ages, as declared in `videos.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic.dataclasses import dataclass

from micropd.model.about import About
from micropd.model.addresses import LocalPath
from micropd.model.choices import (
    LISTED_STATUSES,
    Access,
    AudioDescription,
    CaptionState,
    Status,
)
from micropd.model.kinds import (
    Count,
    DateTime,
    Id,
    Ids,
    Length,
    Line,
    Markdown,
    Name,
    Seconds,
    Steps,
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
from micropd.model.record import STRICT, Kept, Mark, key


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Video(About):
    """One tutorial."""

    duration: Length | None = key("duration", "length", default=None)
    """How long it is. It stands on the card and the page, and the search can leave out what is
    longer.
    `duration: 3:45`"""
    captions: Annotated[
        Annotated[CaptionState, Tag("state")] | Annotated[tuple[Caption, ...], Tag("files")],
        Discriminator(name_shape),
    ] = "none"
    """A list of caption files; or one of the words none, auto (nobody has read them), reviewed and
    open (they are part of the picture), where the files are at the provider. From files come the
    captions in the player, the transcript, and all that the search knows of what is said.
    ```
    captions:
      - {lang: en, file: captions/branching.en.vtt, status: reviewed}
      - {lang: es, file: captions/branching.es.vtt, status: auto}
    ```"""
    transcript: LocalPath | None = None
    """A transcript that somebody wrote, below docs/: text, Markdown or captions. It stands on the
    page. Left out, the transcript is made from the captions.
    `transcript: transcripts/branching.md`"""
    audio_description: Kept[AudioDescription | None] = None
    """Whether what is shown is also said, for those who cannot see it: yes, no, or not-needed where
    the speech says it all.
    `audio_description: not-needed`"""
    chapters: Annotated[
        tuple[Annotated[Chapter, BeforeValidator(read_chapter)], ...],
        BeforeValidator(split_chapters, json_schema_input_type=TypedChapters),
    ] = ()
    """Named points, as lines such as 0:00 Intro or as a list of `start` and `title`. They stand
    below the player and in the search, and each leads to its second.
    ```
    chapters: |
      0:00 Why branch
      1:10 Make sections
    ```"""
    sources: tuple[MediaSource, ...] = ()
    """The video as media files, where they can be had. A page without a provider's player plays
    them, and podcast apps fetch them from the feed, which needs their size.
    ```
    sources:
      - {url: "https://files.your-district.example/get/7", type: video/webm, size: 4194304}
      - {url: media/branching.mp4, height: 720, default: yes}
    ```"""
    thumbnail: LocalPath | None = None
    """A picture below docs/, for cards, the player and the feed. Left out, one is drawn from the
    title.
    `thumbnail: thumbnails/branching.jpg`"""
    thumbnail_alt: Line | None = None
    """What that picture shows, where it matters: for those who cannot see it in the player.
    ```
    thumbnail: thumbnails/branching.jpg
    thumbnail_alt: "A form with an arrow to its second section"
    ```"""
    people: Annotated[
        tuple[Person, ...], BeforeValidator(name_people, json_schema_input_type=TypedPeople)
    ] = ()
    """Who is seen or heard in it, or made it: names, or a list of `name` and `role`. The names
    stand on the page.
    ```
    people:
      - {name: Ana Coach, role: host}
      - {name: Ben Guest, role: guest}
    ```"""
    resources: tuple[Resource, ...] = ()
    """Things to take away. They stand on the page as links.
    ```
    resources:
      - {label: "Form to copy", url: "https://docs.your-district.example/copy", type: template}
    ```"""
    description: Markdown = ""
    """What there is to say about it. It stands on the page and in the feed.
    ```
    description: |
      Works with **quizzes** too. Every question with a menu can branch.
    ```"""
    steps: Steps = ""
    """The same in words, for those who would rather read, or cannot watch. They stand on the page.
    ```
    steps: |
      1. Make a section for each answer.
      2. In the question's menu, choose *Go to section based on answer*.
    ```"""
    standards: Kept[Words] = ()
    """Professional standards it serves.
    `standards: [ISTE-E-2.7a]`"""
    pd_minutes: Kept[Count | None] = None
    """Minutes of professional development that it counts for.
    `pd_minutes: 5`"""
    license: Line | None = None
    """The licence, as an SPDX id or in words. Search engines are told.
    `license: CC-BY-4.0`"""
    access: Access = "public"
    """Who may watch: public, or staff-login where the provider asks for a sign-in. The page says
    so, and leads to the provider, whose player would stay empty here.
    `access: staff-login`"""
    updated: DateTime | None = None
    """The day of the last change worth telling. Search engines and feed readers are told.
    `updated: 2026-11-30`"""
    reviewed: DateTime | None = None
    """The day on which you last checked that it is still right. It stands on the page.
    `reviewed: 2026-11-30`"""
    status: Status = "published"
    """Where it stands: draft (only a preview shows it), published, retired (the page stays, and no
    listing shows it), or removed (the page says so).
    `status: draft`"""
    replaced_by: Name | None = None
    """The id of the newer video. The page says so at its top.
    ```
    status: retired
    replaced_by: forms-basics
    ```"""
    slug: Id | None = None
    """The last part of the address of its page, where it is not the id.
    `slug: branching`"""
    aliases: Ids = ()
    """Former last parts of the address. They lead to the page.
    `aliases: [forms-sections]`"""
    embed: Annotated[Line | None, Mark.ADDRESS] = None
    """The address or code of a player that the provider gave you, where the link alone gives none.
    ```
    url: https://portal.your-district.example/videos/7
    embed: https://tube.your-district.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d
    ```"""
    start: Seconds = 0
    """The second at which it starts to play.
    `start: 0:12`"""
    provider: Line | None = None
    """The name of the software at the link, where the server is one that few know. It shows
    nowhere: `make check` tells what is wrong with a link that was copied badly.
    ```
    url: https://tube.your-district.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d
    provider: PeerTube
    ```"""

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
