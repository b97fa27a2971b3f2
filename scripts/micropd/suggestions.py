"""Did-you-mean: the known word nearest to what was typed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` most likely meant, or None when nothing is near.

    Case, spaces, hyphens and underscores do not count as differences.
    """
    folded = {_fold(candidate): candidate for candidate in sorted(known, reverse=True)}
    near = difflib.get_close_matches(_fold(word), folded, n=1, cutoff=0.7)
    return folded[near[0]] if near else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Word the fix for an unknown word: the nearest known one, else `otherwise`."""
    nearest = suggest(word, known)
    return f'did you mean "{nearest}"?' if nearest else otherwise


def _fold(word: str) -> str:
    return "".join(character for character in word.casefold() if character.isalnum()) or word
