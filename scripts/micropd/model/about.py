"""What a video is about: all by which it is named and found, as declared in `videos.yaml`."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from micropd.model.addresses import Address
from micropd.model.choices import Flag, Level
from micropd.model.grades import Grades
from micropd.model.kinds import Count, DateTime, Id, Language, Line, Markdown, Name, Words
from micropd.model.record import STRICT, key


# Why: decisions.md#why-is-a-video-declared-in-two-classes
@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class About:
    """What a video is about; four keys are all that it needs: id, title, url and published."""

    id: Id
    """Its permanent name: never change it, for subscribers' apps know the video by it. It is the
    last part of the address of its page.
    `id: forms-branching`"""
    title: Line
    """What a teacher would look for, at most 80 characters. It is the heading of the page, and
    stands on cards, in the search and in the feed.
    `title: "Branching in Google Forms"`"""
    url: Address = key("url", "link")
    """The link to the video where you keep it, or a media file below docs/.
    `url: https://videos.your-district.example/branching`"""
    published: DateTime = key("published", "date")
    """The day on which it goes public; with a day to come, the video waits for it. The newest
    stands first in listings and in the feed.
    `published: 2026-11-24`"""
    question: Line | None = None
    """The question of teachers that it answers. It stands on the card, above the player, and among
    all questions answered.
    `question: "How do I send students to different questions?"`"""
    summary: Markdown = ""
    """One or two sentences, at most 200 characters. They stand on the card where there is no
    question, on the page where there is no description, and in the feed.
    `summary: "Two sections and one setting."`"""
    tags: Words = key("tags", "tag", default=())
    """Topics, in lower case. Each has a listing, and the search filters by it.
    `tags: [quizzes, surveys]`"""
    tools: Words = key("tools", "tool", default=())
    """The programs it is about. Each has a listing, and the search filters by it.
    `tools: [Google Forms]`"""
    grades: Grades = key("grades", "grade", default=())
    """The school years it is for. Each has a listing, and the search filters by it.
    `grades: [K, 3, 6-8]`"""
    subjects: Words = key("subjects", "subject", default=())
    """School subjects. The search finds the video by them; no page shows them.
    `subjects: [science, art]`"""
    level: Level | None = None
    """How much a teacher has to know already. It stands on the page.
    `level: beginner`"""
    series: Name | None = key("series", "playlist", default=None)
    """The id of the series it belongs to. The page leads to the parts before and after.
    `series: google-forms`"""
    episode: Count | None = None
    """Which part of the series it is. Without it, parts go by their dates.
    ```
    series: google-forms
    episode: 2
    ```"""
    language: Language | None = None
    """The language spoken, where it is not the site's. Browsers and the search go by it.
    `language: es`"""
    featured: Flag = False
    """Whether it stands before all others where the newest are shown.
    `featured: yes`"""
