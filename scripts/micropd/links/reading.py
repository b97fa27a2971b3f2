"""What is known of a video by its address: from a row of the table, its ending, or its host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from urllib.parse import quote

from micropd.links.address import Address, LinkFault, parse_start, write_as_given
from micropd.links.row import Row
from micropd.links.table import START_PARAMETERS
from micropd.links.video_link import VideoLink
from micropd.model.media import HLS, MEDIA_TYPES, STREAM_ENDING, UNPLAYED_ENDINGS, ends_with

_OPTIONAL = re.compile(r"\[([^\[\]]*\{(\w+)\}[^\[\]]*)\]")
_INSECURE = "browsers may refuse to play http:// on a secure page: use https:// if the host has it"


def read_row(
    row: Row, address: Address, values: dict[str, str], start: int | None
) -> VideoLink | LinkFault:
    """Make a link of what a row found in an address."""
    if row.expected:
        return LinkFault(expected=row.expected, fix=row.advice or "")
    file = read_file(address, start, row.name, values["id"]) if row.file else None
    return file or _read_page(row, address, values, start)


def read_file(
    address: Address, start: int | None, provider: str = "File", id: str | None = None
) -> VideoLink | None:
    """Make a link of an address that ends like a file that browsers play."""
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


def read_card(address: Address, rows: Sequence[Row]) -> VideoLink:
    """Make a plain link; of whoever owns the host, when that is known.

    The last row is of the owner: others may have put a few addresses there.
    """
    scheme = "https" if rows else address.scheme
    is_hls = ends_with(address.path, STREAM_ENDING)
    return VideoLink(
        provider=(rows[-1].name if rows else "") or address.host, id=None,
        watch=write_as_given(address, scheme=scheme, known=bool(rows), fragment=address.fragment),
        embed=None, start=0, kind="link", media_type=HLS if is_hls else None,
        owner=_fill(rows[-1].owner, {"host": address.site}) if rows else None,
        advice=_advise_on_file(address.path),
    )  # fmt: skip


def _advise_on_file(path: str) -> str | None:
    ending = posixpath.splitext(path)[1].lower()
    if ending in UNPLAYED_ENDINGS:
        return f"browsers do not play {ending}: save the video as .mp4, and give the link of that"
    return None


def _read_page(row: Row, address: Address, values: dict[str, str], start: int | None) -> VideoLink:
    seconds = _starts_at(address, start) if "{start}" in (row.embed or "") else 0
    values = {name: quote(value, safe="%/+,~") for name, value in values.items()}
    values |= {"host": address.site} | ({"start": str(seconds)} if seconds else {})
    watch = _fill(row.watch, values) or write_as_given(
        address, scheme="https", known=True, fragment=address.fragment
    )
    return VideoLink(
        provider=row.name or address.host, id=values.get("id"), watch=watch,
        embed=_fill(row.embed, values), start=seconds, kind="player" if row.embed else "link",
        media_type=None, owner=_fill(row.owner, values), advice=row.advice,
        asks_to_sign_in=row.sign_in, note=row.note,
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
    stated = (address.parameters.get(name) for name in START_PARAMETERS)
    return next((parse_start(text) or 0 for text in stated if text), 0)
