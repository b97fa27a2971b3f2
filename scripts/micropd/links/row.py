"""The shape of a row in the table of video providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field

_OPEN_IT = "no single video is at this address: open the video, and copy its link with Share"
PRIVATE_WINDOW = "see in a private window whether it plays for others"
"""What to do about the page on which only its owner sees a video."""


@dataclass(frozen=True, slots=True)
class Row:
    """One shape of address at one provider; the first row that fits an address wins.

    Named groups in the patterns are the values that fill `{id}` and the like in the templates,
    beside `{host}` and `{start}`. What stands in `[…]` is left out when its value is missing.
    """

    name: str
    """The provider's display name; empty: the host's."""
    owner: str
    """Template of who is contacted when the player loads."""
    hosts: str
    """Hosts it owns, with all their subdomains, separated by spaces."""
    paths: tuple[str, ...]
    """The whole path must match one of these patterns; a slash may follow."""
    _: KW_ONLY
    need: Mapping[str, str] = field(default_factory=dict)
    """Query parameters (`#`: the fragment) that must match their pattern."""
    may: Mapping[str, str] = field(default_factory=dict)
    """Query parameters kept when they match and dropped when they do not."""
    watch: str | None = None
    """Template of the canonical page; None: the address as given."""
    embed: str | None = None
    """Template of the player; None: it cannot be embedded."""
    expected: str | None = None
    """Set when such an address is a fault; `advice` is then the fix."""
    advice: str | None = None
    """What the coach should know or do."""
    note: str | None = None
    """Set where only its owner sees this page; what to know about the one that others see."""
    sign_in: bool = False
    """The advice is that it asks for a sign-in."""
    file: bool = False
    """The address is the media file itself."""
    last: bool = False
    """Holds only for what no other row knows, and what does not end like a media file."""
    lower: bool = False
    """Its ids have no capitals, whatever was made of them on the way."""
    anywhere: bool = False
    """Everybody can run this software, so it also holds on hosts that nobody known owns."""
    hinted: bool = False
    """Not telling enough by itself: holds only where the coach named the provider."""


def elsewhere(name: str, owner: str, hosts: str, advice: str = _OPEN_IT) -> Row:
    """Make the row of a provider's pages on which there is no video."""
    return Row(name, owner, hosts, (".*",), advice=advice, last=True)
