"""Records the starter library's screencasts: what happens in each, and what plays and films it."""

from __future__ import annotations


class DemoError(Exception):
    """Why nothing can be recorded, in words for whoever started it."""
