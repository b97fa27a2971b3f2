"""A web address taken apart safely, or what is wrong with it; and put together again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import SplitResult, parse_qsl, quote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFault:
    """What is wrong with a link and how to mend it, in words for somebody who does not program."""

    expected: str
    """Completes the sentence “expected …”."""
    fix: str
    """What to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
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
    """The decoded query by lower-case name; the fragment, which may add some, is under `#`."""


LONGEST_START = 359_999
"""The latest second that players understand: 99:59:59."""
_UNITS = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})(?:\.\d*)?s?)?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4}):(\d{1,2})", re.ASCII)
_START_PREFIX = re.compile(r"[#?&]?(?:(?:t|start)=)?(?:npt:)?")
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


def read_address(text: str) -> Address | LinkFault:
    """Take an address apart; whatever was pasted, nothing is raised."""
    text = text.strip()
    fault = _find_fault(text)
    if fault:
        return fault
    try:
        return _split(urlsplit(text))
    except ValueError:
        return _WHOLE


def write_as_given(address: Address, *, scheme: str, known: bool, fragment: str) -> str:
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
    if looks_like_host(text):
        return f"write https://{text[:80]}"
    if re.match(r"file:|[A-Za-z]:[\\/]", text):
        return "nobody else can open a file on your computer: upload it and paste its web address"
    return "copy the video's link from the browser's address bar"


def _split(parts: SplitResult) -> Address | LinkFault:
    if "@" in parts.netloc:
        return LinkFault(
            expected="an address without a user name or password",
            fix="remove everything between // and @, and change that password",
        )
    host, port = _plain_host(parts.hostname or ""), parts.port
    path = quote(parts.path, safe="%/:@!$&'()*+,;=~")
    usual = port is None or port == _USUAL_PORTS[parts.scheme]
    return Address(
        scheme=parts.scheme, host=host, site=host if usual else f"{host}:{port}", path=path,
        query=parts.query, fragment=parts.fragment,
        parameters=_read_parameters(parts.query, parts.fragment),
    )  # fmt: skip


def with_query(address: Address, path: str, query: str) -> Address:
    """Return an address with another path and query."""
    parameters = _read_parameters(query, address.fragment)
    return replace(address, path=path, query=query, parameters=parameters)


def _read_parameters(query: str, fragment: str) -> dict[str, str]:
    """Read the query; of what it does not tell, a fragment such as `#t=9` or `#/watch?v=x`."""
    told = fragment.rpartition("?")[2].lstrip("!/")
    pairs = [*parse_qsl(query), *parse_qsl(told)]
    return {**{name.lower(): value for name, value in reversed(pairs)}, "#": fragment}


def _plain_host(host: str) -> str:
    """Return the host as browsers contact it; raise ValueError when there can be no such host."""
    if ":" in host and _IPV6.fullmatch(host):
        return f"[{host}]"
    plain = host if host.isascii() else host.encode("idna").decode("ascii").lower()
    plain = plain.removesuffix(".")
    if len(plain) > 253 or not _HOST.fullmatch(plain):
        raise ValueError(host)
    return plain


def looks_like_host(text: str) -> bool:
    """Whether a text is a web address without its start, as in `youtu.be/…`."""
    return bool(_LIKE_HOST.fullmatch(text)) and not _BARE_FILE.fullmatch(text)


def parse_start(text: str) -> int | None:
    """Read `90`, `90s`, `1m30s`, `1h2m3s` or `1:30`, also after `t=` or `#t=`, as seconds."""
    bare = _START_PREFIX.sub("", text.strip().lower(), count=1).partition(",")[0]
    found = _UNITS.fullmatch(bare) or _CLOCK.fullmatch(bare)
    if not bare or not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    total = hours * 3600 + minutes * 60 + seconds
    return total if total <= LONGEST_START else None
