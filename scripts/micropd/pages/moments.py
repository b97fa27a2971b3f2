"""Links that lead to a second of a video, with JavaScript in the page and without it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from micropd import urls
from micropd.links.playback import Playback
from micropd.links.providers import split_at_second


@dataclass(frozen=True, slots=True)
class Moments:
    """How the seconds of one video are addressed, as HTML."""

    before: str
    """What stands before a second in the address of the video's file or page."""
    after: str | None
    """What stands after it; None where the address is the same for all seconds."""
    player: str | None
    """The address of the player, with `{t}` for the second."""

    def link(self, seconds: float, words: str) -> str:
        """Return a link to a second; `words` are HTML."""
        place = "" if self.after is None else f"{int(seconds)}{self.after}"
        # Without quotes, which HTML allows for a number: a page has hundreds of sentences.
        return f'<a href="{self.before}{place}" data-t={seconds:g}>{words}</a>'


# Why: decisions.md#why-does-a-sentence-keep-the-providers-address
def find_moments(playback: Playback, root: str) -> Moments:
    """Return how seconds are addressed on a page from which `root` leads home."""
    if playback.playable:
        # The address may ask for a second already, and has room for one fragment only.
        file = urls.link(root, playback.playable[0].url).partition("#")[0]
        return Moments(escape(f"{file}#t="), "", None)
    page, player = split_at_second(playback.link)
    seek = escape("{t}".join(player)) if player else None
    if page is None:
        return Moments(escape(playback.link.watch), None, seek)
    return Moments(escape(page[0]), escape(page[1]), seek)
