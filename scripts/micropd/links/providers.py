"""Turns a video's link into who hosts it, what is playable and how its player is addressed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

from micropd.links.address import LONGEST_START, Address, LinkFault, parse_start, read_address
from micropd.links.matching import (
    ANYWHERE,
    UNHINTED,
    match_row,
    rows_named,
    rows_of,
    tidy,
)
from micropd.links.reading import read_card, read_file, read_row
from micropd.links.row import Row
from micropd.links.table import PROVIDERS
from micropd.links.video_link import VideoLink
from micropd.model.media import UNPLAYED_ENDINGS, ends_with
from micropd.wrappers import unwrap

__all__ = ["LinkFault", "VideoLink", "parse_link", "parse_start", "split_at_second", "with_start"]

Halves = tuple[str, str]
"""An address before and after the number of a second."""

_Read = VideoLink | LinkFault
_INNER = re.compile(r".*(https?(?::|%3A)(?:/|%2F){2}[^&#]+)", re.IGNORECASE)


def parse_link(url: str, *, provider: str | None = None) -> VideoLink | LinkFault:
    """Understand a video's web address; `provider` names who runs a host we cannot know.

    Never raises. An unknown host is not a fault: it becomes a plain link.
    """
    return _parse(unwrap(url.strip().replace("&amp;", "&")), provider, None)


def with_start(link: VideoLink, seconds: int) -> VideoLink:
    """Return the same video starting at another second, where its provider can be told."""
    seconds = max(0, min(seconds, LONGEST_START))
    page = _parse(link.watch, None, seconds)
    if isinstance(page, LinkFault):
        return link
    if not link.embed:
        return replace(link, watch=page.watch, start=page.start)
    # The player may have been pasted, so it is moved for itself.
    player = _parse(link.embed, None, seconds)
    if isinstance(player, LinkFault):
        return link
    embed = player.embed or link.embed
    return replace(link, watch=page.watch, embed=embed, start=player.start)


def split_at_second(link: VideoLink) -> tuple[Halves | None, Halves | None]:
    """Return what stands around the second in the addresses of a video's page and of its player.

    None where its provider cannot be told a second. A page links to every sentence, so that
    asking `with_start` for each address would take longer than all the rest.
    """
    known = f"{link.watch} {link.embed}"
    marks = map(str, range(LONGEST_START, 0, -1))
    mark = next(mark for mark in marks if mark not in known)
    moved = with_start(link, int(mark))
    return _cut(moved.watch, mark), _cut(moved.embed or "", mark)


def _cut(address: str, mark: str) -> Halves | None:
    before, found, after = address.partition(mark)
    return (before, after) if found else None


# Checks and pages ask for the same few thousand links again and again.
@lru_cache(maxsize=16_384)
def _parse(url: str, provider: str | None, start: int | None) -> _Read:
    address = read_address(url)
    if isinstance(address, LinkFault):
        return address
    rows = rows_of(address.site)
    if provider is not None:
        rows = rows_named(provider, rows or ANYWHERE)
        if not rows:
            return _not_theirs(provider)
    if not rows:
        return _find(UNHINTED, address, start) or _advise(read_card(address, ()), address)
    address = tidy(address)
    return _find(rows, address, start) or read_card(address, rows)


def _not_theirs(provider: str) -> LinkFault:
    named = rows_named(provider, PROVIDERS)
    known = ", ".join(sorted({row.name for row in PROVIDERS}))
    expected = f"an address of {named[0].name}" if named else f"a provider out of {known}"
    return LinkFault(expected=expected, fix="leave provider out, or copy the link again")


def _find(rows: Iterable[Row], address: Address, start: int | None) -> _Read | None:
    """Ask the rows that know a video, then the address's ending, then the rows that know none."""
    found = _match((row for row in rows if not row.last), address, start)
    if found or ends_with(address.path, UNPLAYED_ENDINGS):
        return found
    last = (row for row in rows if row.last)
    return read_file(address, start) or _match(last, address, start)


def _match(rows: Iterable[Row], address: Address, start: int | None) -> _Read | None:
    for row in rows:
        values = match_row(row, address)
        if values is not None:
            return read_row(row, address, values, start)
    return None


def _advise(link: VideoLink, address: Address) -> VideoLink:
    """Advise on a host that we do not know, but whose address has that of a video in it."""
    found = _INNER.match(f"{address.path}?{address.query}")
    inner = _parse(unquote(found[1]), None, None) if found else None
    if not isinstance(inner, VideoLink) or inner.kind != "player":
        return link
    return replace(link, advice=f"if this only leads on to {inner.watch}, write that instead")
