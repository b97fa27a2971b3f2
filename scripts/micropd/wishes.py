"""How somebody wants a build of the site to be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How somebody wants a build of the site to be."""

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
        # The day as it was written: the server's clock may show the day before or after.
        return self.drafts or (status != "draft" and date.date() <= self.today)


EVERYTHING = Wishes(today=dt.date.max, drafts=True)
"""The wishes of checks that ask what there may ever be."""
