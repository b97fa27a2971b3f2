"""Turns a video's link into who hosts it, what is playable and how its player is addressed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html.parser import HTMLParser
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from micropd.provider_table import FRAMES, HLS, MEDIA_TYPES, ROWS, START_PARAMETERS, Row

__all__ = ["LinkFault", "VideoLink", "parse_embed", "parse_link", "parse_start", "with_start"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFault:
    """What is wrong with a link and how to mend it, in words for somebody who does not program."""

    expected: str
    """Completes the sentence “expected …”."""
    fix: str
    """What to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Address:
    """An http or https address, taken apart."""

    scheme: str
    """`http` or `https`."""
    host: str
    """The bare host name, in lower case and ASCII."""
    site: str
    """The host with its port, when that is not the usual one."""
    path: str
    """As written, with what may not stand in an address percent-encoded."""
    query: str
    """As written, without the question mark."""
    fragment: str
    """As written, without the hash."""
    parameters: Mapping[str, str]
    """The decoded query by lower-case name; the fragment is under `#`."""


_LONGEST = 4000
_USUAL_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[0-9a-z_-]{1,63}(?:\.[0-9a-z_-]{1,63})*")
_IPV6 = re.compile(r"[0-9a-f:.]+")
_LIKE_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/.*|\?.*)?", re.IGNORECASE)
_BARE_FILE = re.compile(r"[^/]+\.(?:mov|webm|ogv|jpe?g|png|vtt|srt)", re.IGNORECASE)
_TRACKING = re.compile(r"(?:amp;)?(?:utm_\w+|fbclid|gclid|mc_[ce]id)(?:=.*)?")
_PLAYER_TRACKING = re.compile(r"(?:si|feature|usp|sid|pp|ab_channel)(?:=.*)?")

_WHOLE = LinkFault(
    expected="a complete web address",
    fix="open the video and copy its link again from the browser's address bar",
)
_LONGEST_START = 359_999
_LONGEST_CODE = 20_000
_UNITS = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})(?:\.\d*)?s?)?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4}):(\d{1,2})", re.ASCII)
_START_PREFIX = re.compile(r"[#?&]?(?:(?:t|start)=)?(?:npt:)?")
_OPTIONAL = re.compile(r"\[([^\[\]]*\{(\w+)\}[^\[\]]*)\]")
_INSECURE = "browsers may refuse to play http:// on a secure page: use https:// if the host has it"
_NO_EMBED = LinkFault(
    expected="the embed code of a provider this site knows",
    fix="copy the whole <iframe …> code again, or leave embed out: the video is then linked to",
)


def parse_link(url: str, *, provider: str | None = None) -> VideoLink | LinkFault:
    """Understand a video's web address; `provider` names who runs a host we cannot know.

    Never raises. An unknown host is not a fault: it becomes a plain link.
    """
    return _parse(url, provider, None)


def with_start(link: VideoLink, seconds: int) -> VideoLink:
    """Return the same video starting at another second, where its provider can be told."""
    seconds = max(0, min(seconds, _LONGEST_START))
    page = _parse(link.watch, None, seconds)
    if isinstance(page, LinkFault):
        return link
    # The player may have been pasted, so it is moved for itself.
    player = _parse(link.embed, None, seconds) if link.embed else page
    if isinstance(player, LinkFault):
        return link
    embed = player.embed or link.embed
    return replace(link, watch=page.watch, embed=embed, start=player.start)


def parse_start(text: str) -> int | None:
    """Read `90`, `90s`, `1m30s`, `1h2m3s` or `1:30`, also after `t=` or `#t=`, as seconds."""
    bare = _START_PREFIX.sub("", text.strip().lower(), count=1).partition(",")[0]
    found = _UNITS.fullmatch(bare) or _CLOCK.fullmatch(bare)
    if not bare or not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    total = hours * 3600 + minutes * 60 + seconds
    return total if total <= _LONGEST_START else None


def parse_embed(code: str) -> str | LinkFault:
    """Rebuild the player's address from a pasted embed address or `<iframe …>` code."""
    source = _find_source(code[:_LONGEST_CODE].strip()) or ""
    source = re.sub(r"^(?:http:)?//", "https://", source)
    link = parse_link(source)
    if isinstance(link, LinkFault):
        return _NO_EMBED if "<" in code else link
    return link.embed or _rebuild_frame(source) or _NO_EMBED


def _parse(url: str, provider: str | None, start: int | None) -> VideoLink | LinkFault:
    address = _read_address(url)
    if isinstance(address, LinkFault):
        return address
    rows = _rows_of(address.site)
    if provider is not None:
        rows = _rows_named(provider, rows or _ANYWHERE)
        if not rows:
            return _not_theirs(provider)
    for row in rows or _UNHINTED:
        values = _match(row, address)
        if values is not None:
            return _read_row(row, address, values, start)
    return _read_file(address, start) or _read_card(address, rows)


def _rows_of(host: str) -> tuple[Row, ...]:
    """List the rows of whoever owns the host, those of the most specific host first."""
    rows: tuple[Row, ...] = ()
    while host:
        rows += _BY_HOST.get(host, ())
        host = host.partition(".")[2]
    return rows


def _index_by_host() -> dict[str, tuple[Row, ...]]:
    hosts = {host for row in ROWS for host in row.hosts.split()}
    return {host: tuple(row for row in ROWS if host in row.hosts.split()) for host in hosts}


_BY_HOST = _index_by_host()
_ANYWHERE = tuple(row for row in ROWS if row.anywhere)
_UNHINTED = tuple(row for row in _ANYWHERE if not row.hinted)


def _rows_named(provider: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if _fold(row.name) == _fold(provider))


def _fold(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _not_theirs(provider: str) -> LinkFault:
    named = _rows_named(provider, ROWS)
    known = ", ".join(sorted({row.name for row in ROWS}))
    expected = f"an address of {named[0].name}" if named else f"a provider out of {known}"
    return LinkFault(expected=expected, fix="leave provider out, or copy the link again")


@lru_cache(maxsize=512)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def _match(row: Row, address: _Address) -> dict[str, str] | None:
    """Return the values of an address that fits the row, else None."""
    tries = (_compile(f"(?:{path})/?").fullmatch(address.path) for path in row.paths)
    found = next(filter(None, tries), None)
    if found is None:
        return None
    values = {name: value for name, value in found.groupdict().items() if value}
    for name, pattern in (*row.need.items(), *row.may.items()):
        hit = _compile(pattern).fullmatch(address.parameters.get(name, ""))
        if hit:
            values |= hit.groupdict()
        elif name in row.need:
            return None
    return values


def _read_row(
    row: Row, address: _Address, values: dict[str, str], start: int | None
) -> VideoLink | LinkFault:
    if row.expected:
        return LinkFault(expected=row.expected, fix=row.advice or "")
    file = _read_file(address, start, row.name, values["id"]) if row.file else None
    return file or _read_page(row, address, values, start)


def _read_page(row: Row, address: _Address, values: dict[str, str], start: int | None) -> VideoLink:
    seconds = _starts_at(address, start) if "{start}" in (row.embed or "") else 0
    values = {**values, "host": address.site} | ({"start": str(seconds)} if seconds else {})
    watch = _fill(row.watch, values) or _write_as_given(
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


def _starts_at(address: _Address, start: int | None) -> int:
    if start is not None:
        return start
    fragment = address.fragment if address.fragment.startswith("t=") else ""
    stated = (address.parameters.get(name) for name in START_PARAMETERS)
    return next((parse_start(text) or 0 for text in (*stated, fragment) if text), 0)


def _read_file(
    address: _Address, start: int | None, provider: str = "File", id: str | None = None
) -> VideoLink | None:
    media_type = MEDIA_TYPES.get(address.path.rpartition(".")[2].lower())
    if media_type is None or media_type == HLS:
        return None
    # A query belongs to the server; only the fragment speaks to the browser's player.
    begun = address.fragment.startswith("t=") and parse_start(address.fragment)
    seconds = (begun or 0) if start is None else start
    watch = _write_as_given(
        address, scheme=address.scheme, known=False, fragment=f"t={seconds}s" if seconds else ""
    )
    return VideoLink(
        provider=provider, id=id, watch=watch, embed=None, start=seconds, kind="file",
        media_type=media_type, owner=None,
        advice=_INSECURE if address.scheme == "http" else None,
    )  # fmt: skip


def _read_card(address: _Address, rows: Sequence[Row]) -> VideoLink:
    """Make a plain link; of whoever owns the host, when that is known."""
    scheme = "https" if rows else address.scheme
    is_hls = address.path.lower().endswith(".m3u8")
    return VideoLink(
        provider=rows[0].name if rows else address.host, id=None,
        watch=_write_as_given(address, scheme=scheme, known=bool(rows), fragment=address.fragment),
        embed=None, start=0, kind="link", media_type=HLS if is_hls else None,
        owner=_fill(rows[0].owner, {"host": address.site}) if rows else None, advice=None,
    )  # fmt: skip


class _FrameReader(HTMLParser):
    """Remembers the address of the first iframe."""

    source: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the first iframe's `src`."""
        if tag == "iframe" and self.source is None:
            self.source = dict(attrs).get("src")


def _find_source(code: str) -> str | None:
    if "<" not in code:
        return code
    reader = _FrameReader(convert_charrefs=True)
    try:
        reader.feed(code)
    except AssertionError:  # how the standard library meets a broken <![…
        return None
    return reader.source and reader.source.strip()


def _rebuild_frame(source: str) -> str | None:
    """Write a player's address anew when its host is allowed and its path is as it should be."""
    address = _read_address(source)
    if isinstance(address, LinkFault):
        return None
    for host, path in FRAMES:
        owned = address.site == host or address.site.endswith(f".{host}")
        if owned and _compile(path).fullmatch(address.path):
            return f"https://{address.site}{address.path}{_safe_query(address)}"
    return None


def _safe_query(address: _Address) -> str:
    pairs = [(n, v) for n, v in parse_qsl(address.query) if _is_wanted(n)]
    return "?" + urlencode(pairs) if pairs else ""


def _is_wanted(name: str) -> bool:
    plain = re.fullmatch(r"[\w.\[\]-]{1,60}", name, re.ASCII)
    return bool(plain) and not re.match(r"(?i)auto_?play|utm_|fbclid|gclid", name)


def _read_address(text: str) -> _Address | LinkFault:
    """Take an address apart; whatever was pasted, nothing is raised."""
    text = text.strip()
    fault = _find_fault(text)
    if fault:
        return fault
    try:
        return _split(urlsplit(text))
    except ValueError:
        return _WHOLE


def _write_as_given(address: _Address, *, scheme: str, known: bool, fragment: str) -> str:
    """Put an address together again, without tracking parameters and safely quoted."""
    kept = (part for part in address.query.split("&") if part and not _is_tracking(part, known))
    query = quote("&".join(kept), safe="%/?:@!$&'()*+,;=~")
    end = quote(fragment, safe="%/?:@!$&'()*+,;=~")
    return (
        f"{scheme}://{address.site}{address.path or '/'}{query and '?' + query}{end and '#' + end}"
    )


def _is_tracking(part: str, known: bool) -> bool:
    """Short names such as `si` mean tracking only where we know the host."""
    return bool(_TRACKING.fullmatch(part) or (known and _PLAYER_TRACKING.fullmatch(part)))


def _find_fault(text: str) -> LinkFault | None:
    start = text[:8].lower()
    if not text:
        return LinkFault(expected="a web address", fix="paste the video's link here")
    if len(text) > _LONGEST:
        return LinkFault(
            expected=f"an address of at most {_LONGEST} characters",
            fix="copy the link again with the Share button",
        )
    if not text.isprintable() or " " in text:
        return LinkFault(
            expected="an address without spaces or invisible characters",
            fix="copy the link again; in a file's name, write %20 for a space",
        )
    if start.startswith(("https://", "http://")):
        return None
    return LinkFault(expected="an address that starts with https://", fix=_fix_start(text))


def _fix_start(text: str) -> str:
    if text.startswith("//"):
        return f"put https: in front: https:{text[:80]}"
    if _LIKE_HOST.fullmatch(text) and not _BARE_FILE.fullmatch(text):
        return f"write https://{text[:80]}"
    if re.match(r"file:|[A-Za-z]:[\\/]", text):
        return "nobody else can open a file on your computer: upload it and paste its web address"
    return "copy the video's link from the browser's address bar"


def _split(parts: SplitResult) -> _Address | LinkFault:
    if "@" in parts.netloc:
        return LinkFault(
            expected="an address without a user name or password",
            fix="remove everything between // and @, and change that password",
        )
    host, port = _plain_host(parts.hostname or ""), parts.port
    path = quote(parts.path, safe="%/:@!$&'()*+,;=~")
    usual = port is None or port == _USUAL_PORTS[parts.scheme]
    return _Address(
        scheme=parts.scheme, host=host, site=host if usual else f"{host}:{port}", path=path,
        query=parts.query, fragment=parts.fragment, parameters=_read_parameters(parts),
    )  # fmt: skip


def _read_parameters(parts: SplitResult) -> dict[str, str]:
    pairs = reversed(parse_qsl(parts.query)) if parts.query else ()
    return {**{name.lower(): value for name, value in pairs}, "#": parts.fragment}


def _plain_host(host: str) -> str:
    """Return the host as browsers contact it; raise ValueError when there can be no such host."""
    if ":" in host and _IPV6.fullmatch(host):
        return f"[{host}]"
    plain = host if host.isascii() else host.encode("idna").decode("ascii").lower()
    plain = plain.removesuffix(".")
    if len(plain) > 253 or not _HOST.fullmatch(plain):
        raise ValueError(host)
    return plain
