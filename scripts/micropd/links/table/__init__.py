"""The table of video providers: how their addresses look, and where their players are."""

from __future__ import annotations

from micropd.links.table import (
    google,
    microsoft,
    not_videos,
    others,
    own_servers,
    pages,
    vimeo,
    youtube,
)

START_PARAMETERS = ("t", "start", "time_continue", "wtime", "time", "starttime", "at")
"""By what names addresses tell a second."""
PROVIDERS = (
    *youtube.ROWS,
    *vimeo.ROWS,
    *google.ROWS,
    *microsoft.ROWS,
    *own_servers.ROWS,
    *others.ROWS,
)
"""Those that a coach may name as the provider of a video."""
ROWS = (*PROVIDERS, *pages.ROWS, *not_videos.ROWS)
"""All rows; of one host's, the first that fits wins."""
