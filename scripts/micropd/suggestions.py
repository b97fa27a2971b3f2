"""Did-you-mean: the known word nearest to what was typed."""

from __future__ import annotations

import difflib
import functools
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

# At 0.7 "img" is near "image" and "date" near "updated", but "date" is not near "title".
_NEAR_ENOUGH = 0.7
# difflib takes about 0.1 ms a word: with 2,000 videos, 0.2 s for each misspelt id.
_FEW = 64
_RAREST = 8


class Vocabulary:
    """Known words, ready to be asked for thousands of times.

    Case, spaces, hyphens and underscores do not count as differences.
    """

    def __init__(self, known: Iterable[str]) -> None:
        """Take the words; where two differ by nothing that counts, the first in order stays."""
        self.words = frozenset(known)

    def suggest(self, word: str) -> str | None:
        """Return the known word that `word` most likely meant, or None when nothing is near."""
        folded = _fold(word)
        if folded in self._by_fold:
            return self._by_fold[folded]
        nearby = self._candidates(folded)
        near = difflib.get_close_matches(folded, nearby, n=1, cutoff=_NEAR_ENOUGH)
        return self._by_fold[near[0]] if near else None

    def did_you_mean(self, word: str, otherwise: str) -> str:
        """Word the fix for an unknown word: the nearest known one, else `otherwise`."""
        nearest = self.suggest(word)
        return f'did you mean "{nearest}"?' if nearest else otherwise

    def _candidates(self, folded: str) -> list[str]:
        """Return the words worth a close look: all of few; of many, those that share rare parts."""
        if len(self._by_fold) <= _FEW:
            return list(self._by_fold)
        parts = sorted((p for p in _parts(folded) if p in self._index), key=self._rarity)
        shared = Counter(word for part in parts[:_RAREST] for word in self._index[part])
        return [
            word for word, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_FEW]
        ]

    def _rarity(self, part: str) -> tuple[int, str]:
        return len(self._index[part]), part

    @functools.cached_property
    def _by_fold(self) -> dict[str, str]:
        # Later ones win in a dictionary; the first in order stays, as promised, since it comes
        # last.
        return {_fold(word): word for word in sorted(self.words, reverse=True)}

    @functools.cached_property
    def _index(self) -> dict[str, list[str]]:
        index: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._by_fold:
            for part in _parts(word):
                index[part].append(word)
        return dict(index)


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Word the fix for an unknown word: the nearest known one, else `otherwise`."""
    return Vocabulary(known).did_you_mean(word, otherwise)


def _fold(word: str) -> str:
    # A word of signs alone would otherwise be equal to any other such word.
    # An accent is a character of its own in the names that macOS gives to files.
    word = word if word.isascii() else unicodedata.normalize("NFC", word)
    return "".join(character for character in word.casefold() if character.isalnum()) or word


def _parts(folded: str) -> set[str]:
    """Cut a word into overlapping threes; its ends count as letters."""
    framed = f"^{folded}$"
    return {framed[i : i + 3] for i in range(len(framed) - 2)} or {framed}
