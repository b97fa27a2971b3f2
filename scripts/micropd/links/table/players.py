"""Hosts whose pasted player is taken with the path that it came with."""

from __future__ import annotations

_ANY = r"/[0-9A-Za-z_/.-]+"
PLAYER_ADDRESSES = (
    ("screencastify.com", r"/(?:v[23]/)?(?:v|watch|embed)/[\w-]+"),
    ("tella.tv", r"/video/[\w-]+(?:/embed)?"),
    ("padlet.com", r"/embed/[\w-]+"),
    ("screencast.com", _ANY),
    ("edpuzzle.com", r"/embed/media/[0-9a-f]+"),
    ("kaltura.com", _ANY),
    ("view.genially.com", "/[0-9a-f]+"),
    ("view.genial.ly", "/[0-9a-f]+"),
    ("vimeo.com", r"/(?:showcase|event)/\d+/embed(?:/[0-9a-f]+)?"),
    ("onedrive.live.com", "/embed"),
)
"""Each with the path that a player has there."""
