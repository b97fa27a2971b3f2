"""Turns a video's link into who hosts it, what is playable and how its player is addressed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from micropd.links.address import (
    LONGEST_START,
    Address,
    LinkFault,
    parse_start,
    read_address,
    write_as_given,
)
from micropd.links.matching import ANYWHERE, UNHINTED, match_row, rows_named, rows_of
from micropd.links.row import Row
from micropd.links.table import ROWS, START_PARAMETERS
from micropd.model.media import HLS, MEDIA_TYPES, STREAM_ENDING, ends_with

__all__ = ["LinkFault", "VideoLink", "parse_link", "parse_start", "split_at_second", "with_start"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoLink:
    """A video's link, understood."""

    provider: str
    """Display name; "File" for a direct file, the bare host name when nobody known hosts it."""
    id: str | None
    """The provider's own id."""
    watch: str
    """The canonical page or file, without tracking."""
    embed: str | None
    """The player's address in its most private form, never playing by itself."""
    start: int
    """The second at which it starts; 0 as well where the provider cannot be told."""
    kind: Literal["file", "player", "link"]
    """For `<video>` or `<audio>`, for an iframe, or only to be linked to."""
    media_type: str | None
    """MIME type of a direct file or HLS stream."""
    owner: str | None
    """Who is contacted when the player loads."""
    advice: str | None
    """What the coach should know about this link."""


Halves = tuple[str, str]
"""An address before and after the number of a second."""

_OPTIONAL = re.compile(r"\[([^\[\]]*\{(\w+)\}[^\[\]]*)\]")
_INSECURE = "browsers may refuse to play http:// on a secure page: use https:// if the host has it"


def parse_link(url: str, *, provider: str | None = None) -> VideoLink | LinkFault:
    """Understand a video's web address; `provider` names who runs a host we cannot know.

    Never raises. An unknown host is not a fault: it becomes a plain link.
    """
    return _parse(url, provider, None)


def with_start(link: VideoLink, seconds: int) -> VideoLink:
    """Return the same video starting at another second, where its provider can be told."""
    seconds = max(0, min(seconds, LONGEST_START))
    page = _parse(link.watch, None, seconds)
    if isinstance(page, LinkFault):
        return link
    # The player may have been pasted, so it is moved for itself.
    player = _parse(link.embed, None, seconds) if link.embed else page
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
def _parse(url: str, provider: str | None, start: int | None) -> VideoLink | LinkFault:
    address = read_address(url)
    if isinstance(address, LinkFault):
        return address
    rows = rows_of(address.site)
    if provider is not None:
        rows = rows_named(provider, rows or ANYWHERE)
        if not rows:
            return _not_theirs(provider)
    for row in rows or UNHINTED:
        values = match_row(row, address)
        if values is not None:
            return _read_row(row, address, values, start)
    return _read_file(address, start) or _read_card(address, rows)


def _not_theirs(provider: str) -> LinkFault:
    named = rows_named(provider, ROWS)
    known = ", ".join(sorted({row.name for row in ROWS}))
    expected = f"an address of {named[0].name}" if named else f"a provider out of {known}"
    return LinkFault(expected=expected, fix="leave provider out, or copy the link again")


def _read_row(
    row: Row, address: Address, values: dict[str, str], start: int | None
) -> VideoLink | LinkFault:
    if row.expected:
        return LinkFault(expected=row.expected, fix=row.advice or "")
    file = _read_file(address, start, row.name, values["id"]) if row.file else None
    return file or _read_page(row, address, values, start)


def _read_page(row: Row, address: Address, values: dict[str, str], start: int | None) -> VideoLink:
    seconds = _starts_at(address, start) if "{start}" in (row.embed or "") else 0
    values = {**values, "host": address.site} | ({"start": str(seconds)} if seconds else {})
    watch = _fill(row.watch, values) or write_as_given(
        address, scheme="https", known=True, fragment=address.fragment
    )
    return VideoLink(
        provider=row.name, id=values.get("id"), watch=watch,
        embed=_fill(row.embed, values), start=seconds, kind="player" if row.embed else "link",
        media_type=None, owner=_fill(row.owner, values), advice=row.advice,
    )  # fmt: skip


def _fill(template: str | None, values: dict[str, str]) -> str | None:
    """Fill a template, leaving out the optional parts whose value is missing."""
    if template is None:
        return None
    chosen = _OPTIONAL.sub(lambda part: part[1] if part[2] in values else "", template)
    return chosen.format_map(values).replace("?&", "?", 1).removesuffix("?")


def _starts_at(address: Address, start: int | None) -> int:
    if start is not None:
        return start
    fragment = address.fragment if address.fragment.startswith("t=") else ""
    stated = (address.parameters.get(name) for name in START_PARAMETERS)
    return next((parse_start(text) or 0 for text in (*stated, fragment) if text), 0)


def _read_file(
    address: Address, start: int | None, provider: str = "File", id: str | None = None
) -> VideoLink | None:
    media_type = MEDIA_TYPES.get(posixpath.splitext(address.path)[1].lower())
    if media_type is None:
        return None
    # A query belongs to the server; only the fragment speaks to the browser's player.
    begun = address.fragment.startswith("t=") and parse_start(address.fragment)
    seconds = (begun or 0) if start is None else start
    watch = write_as_given(
        address, scheme=address.scheme, known=False, fragment=f"t={seconds}s" if seconds else ""
    )
    return VideoLink(
        provider=provider, id=id, watch=watch, embed=None, start=seconds, kind="file",
        media_type=media_type, owner=None,
        advice=_INSECURE if address.scheme == "http" else None,
    )  # fmt: skip


def _read_card(address: Address, rows: Sequence[Row]) -> VideoLink:
    """Make a plain link; of whoever owns the host, when that is known."""
    scheme = "https" if rows else address.scheme
    is_hls = ends_with(address.path, STREAM_ENDING)
    return VideoLink(
        provider=rows[0].name if rows else address.host, id=None,
        watch=write_as_given(address, scheme=scheme, known=bool(rows), fragment=address.fragment),
        embed=None, start=0, kind="link", media_type=HLS if is_hls else None,
        owner=_fill(rows[0].owner, {"host": address.site}) if rows else None, advice=None,
    )  # fmt: skip
