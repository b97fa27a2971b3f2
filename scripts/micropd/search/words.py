"""Text as the words that a search compares: folded, without case and accents."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import babel
import Stemmer

# Why: decisions.md#why-does-the-search-fold-words-itself
# Letters that no decomposition takes apart. The search script in the browser folds the same.
_ALIKE = str.maketrans(
    {"ß": "ss", "ς": "σ", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
     "ı": "i"}
)  # fmt: skip
# Accents, and the vowel signs of Hebrew, Arabic and Devanagari: `\w` takes no mark for a part of a
# word.
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0903\u093a-\u094f]")
_APOSTROPHES = re.compile("[’ʼ]")
# Only runs outside ASCII need Unicode's tables, and in English these are few and alike.
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: each letter counts as a word."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_PLAIN = bytes(code if chr(code).isalnum() else 32 for code in range(256))
"""Folded ASCII with spaces for whatever is in no word."""
_LINK_TARGET = re.compile(r"https?://\S+|\]\([^)\s]*\)")


def fold(text: str) -> str:
    """Return a text in lower case, without accents and apostrophes."""
    # Not `casefold`: browsers have no such thing, and both have to agree.
    text = text.lower()
    if not text.isascii():
        text = _FOREIGN.sub(lambda run: _fold_run(run[0]), text)
    return text.replace("'", "")


@lru_cache(maxsize=1 << 16)
def _fold_run(run: str) -> str:
    """Fold a run of characters outside ASCII: a letter of a word, a mark, a foreign word."""
    # In this order: marks are only apart from their letters once the text is decomposed.
    run = _MARKS.sub("", unicodedata.normalize("NFKD", run)).translate(_ALIKE)
    return _APOSTROPHES.sub("", run)


def split_words(text: str) -> list[str]:
    """Return the folded words of a text, in their order."""
    text = fold(text)
    if text.isascii():  # most texts; this takes a fifth of the pattern's time
        return text.encode().translate(_PLAIN).decode().split()
    return _WORD.findall(text)


def without_targets(markdown: str) -> str:
    """Leave the addresses out of a Markdown text: nobody looks for a part of one."""
    return _LINK_TARGET.sub(" ", markdown)


@cache
def find_stemmer(language: str) -> Stemmer.Stemmer | None:
    """Return the Snowball stemmer of a language (BCP 47), or None if there is none."""
    try:
        name = str(babel.Locale.parse(language, sep="-").get_language_name("en")).lower()
    except (babel.UnknownLocaleError, ValueError):
        return None
    # Snowball names its languages in English, as CLDR does.
    return Stemmer.Stemmer(name) if name in Stemmer.algorithms() else None
