"""What the patterns of several providers have in common."""

from __future__ import annotations

import re

from micropd.model.media import MEDIA_ENDINGS

GUID = r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
MEDIA = rf".+(?i:{'|'.join(map(re.escape, MEDIA_ENDINGS))})"
"""A path that ends like a media file."""
