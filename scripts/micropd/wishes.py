"""What whoever starts a build wants of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What whoever starts a build wants of the site."""

    today: dt.date
    """The day as of which it is built."""
    drafts: bool = False
    """Whether unfinished and future items count as public."""
    strict: bool = False
    """Whether warnings keep it from being built."""
    site_url: str | None = None
    """Its public address, where that is another than `mkdocs.yml` says."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What `!ENV` in `mkdocs.yml` may name."""

    def is_public(self, status: str, date: dt.datetime) -> bool:
        """Whether the site has a video or an issue of this status and date."""
        return self.drafts or (status != "draft" and date.date() <= self.today)


EVERYTHING = Wishes(today=dt.date.max, drafts=True)
"""For whoever asks what there may ever be."""
