"""Names as one part of an address: ASCII letters in lower case, digits and hyphens."""

from __future__ import annotations

import functools

from slugify import slugify

# Without words for them, C#, C++ and C would be one name.
_SPELT_OUT = (("#", "-sharp "), ("+", "-plus "), ("&", " and "))


@functools.cache
def make_slug(name: str) -> str:
    """Turn a name into a slug: `C#` becomes `c-sharp`, `Straße` becomes `strasse`."""
    slug = str(slugify(name, replacements=_SPELT_OUT))
    # A name without a single letter or digit still needs an address of its own.
    return slug or "-".join(f"u{ord(character):x}" for character in name)
