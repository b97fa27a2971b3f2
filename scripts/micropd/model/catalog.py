"""The whole of `videos.yaml`: videos, and the series they may belong to."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from micropd.model.choices import Flag
from micropd.model.kinds import Id, Line, Markdown, Names, Words
from micropd.model.record import STRICT, Kept
from micropd.model.video import Video


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Series:
    """Videos that belong together, in an order."""

    id: Id
    """Its permanent name, by which videos name it. It is the last part of its listing's address.
    `id: google-forms`"""
    title: Line
    """Its name, as the site shows it.
    `title: "Google Forms, step by step"`"""
    summary: Markdown = ""
    """One or two sentences. They stand at the top of its listing.
    `summary: "From the first question to a quiz that marks itself."`"""
    videos: Names = ()
    """The ids of its videos, in their order. Left out, parts go by `episode`, then by their dates.
    `videos: [forms-branching, forms-basics]`"""
    ordered: Kept[Flag] = True
    """Whether the order matters.
    `ordered: no`"""
    outcome: Kept[Line | None] = None
    """What somebody can do who has watched all of it.
    `outcome: "Make a form that leads each student to the right questions."`"""
    standards: Kept[Words] = ()
    """Professional standards it serves.
    `standards: [ISTE-E-2.7a]`"""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Catalog:
    """The whole of `videos.yaml`."""

    videos: tuple[Video, ...] | None
    """The videos, in any order."""
    series: tuple[Series, ...] = ()
    """The series they may belong to."""
