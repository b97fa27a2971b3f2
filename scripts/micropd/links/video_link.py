"""A video's link, understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
    """What is wrong with this link although it can be published, and how to mend it."""
    asks_to_sign_in: bool = False
    """Whether that is what the advice is about."""
    note: str | None = None
    """Set where only its owner sees the page that was given: what to know about `watch`."""
