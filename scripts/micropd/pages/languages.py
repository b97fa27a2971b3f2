"""Languages as their speakers call them."""

from __future__ import annotations

from functools import cache

import babel


@cache
def name_language(tag: str) -> str:
    """Return a language's own name, such as `español`; the tag where nobody knows one."""
    try:
        return str(babel.Locale.parse(tag, sep="-").display_name or tag)
    except (babel.UnknownLocaleError, ValueError):
        return tag
