"""Turns a pasted player, an address or `<iframe …>` code, into an address that is safe to load."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode

from micropd.links.address import Address, LinkFault, read_address
from micropd.links.providers import parse_link
from micropd.links.table.players import PLAYER_ADDRESSES
from micropd.wrappers import unwrap

_LONGEST_CODE = 20_000
_NO_EMBED = LinkFault(
    expected="the embed code of a provider this site knows",
    fix="copy the whole <iframe …> code again, or leave embed out: the video is then linked to",
)


def parse_embed(code: str) -> str | LinkFault:
    """Rebuild the player's address from a pasted embed address or `<iframe …>` code."""
    source = _find_source(code[:_LONGEST_CODE].strip()) or ""
    source = unwrap(re.sub(r"^(?:http:)?//", "https://", source))
    link = parse_link(source)
    if isinstance(link, LinkFault):
        return _NO_EMBED if "<" in code else link
    return link.embed or _rebuild_player(source) or _NO_EMBED


class _IframeReader(HTMLParser):
    """Remembers the address of the first iframe."""

    source: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the first iframe's `src`."""
        if tag == "iframe" and self.source is None:
            self.source = dict(attrs).get("src")


def _find_source(code: str) -> str | None:
    if "<" not in code:
        return code
    reader = _IframeReader()
    try:
        reader.feed(code)
    except AssertionError:  # how the standard library meets a broken <![…
        return None
    return reader.source and reader.source.strip()


def _rebuild_player(source: str) -> str | None:
    """Write a player's address anew when its host is allowed and its path is as it should be."""
    address = read_address(source)
    if isinstance(address, LinkFault):
        return None
    for host, path in PLAYER_ADDRESSES:
        owned = address.site == host or address.site.endswith(f".{host}")
        if owned and re.fullmatch(path, address.path, re.ASCII):
            return f"https://{address.site}{address.path}{_safe_query(address)}"
    return None


def _safe_query(address: Address) -> str:
    pairs = [(n, v) for n, v in parse_qsl(address.query) if _is_wanted(n)]
    return "?" + urlencode(pairs) if pairs else ""


def _is_wanted(name: str) -> bool:
    plain = re.fullmatch(r"[\w.\[\]-]{1,60}", name, re.ASCII)
    return bool(plain) and not re.match(r"(?i)auto_?play|utm_|fbclid|gclid", name)
