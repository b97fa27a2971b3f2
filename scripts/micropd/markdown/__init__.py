"""Markdown from the coach: as harmless HTML, as prose and code, and the shortcodes in it."""
