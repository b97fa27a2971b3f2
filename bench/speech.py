"""Made-up speech for measuring the search: words as rare and as frequent as people use them."""

from __future__ import annotations

import itertools
import random

_STARTS = ("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w",
           "br", "cl", "dr", "fl", "gr", "pl", "sh", "st", "th", "tr")  # fmt: skip
_MIDDLES = ("a", "e", "i", "o", "u", "ea", "ai", "oo", "ou")
_ENDS = ("", "n", "r", "s", "t", "l", "m", "ck", "ng", "nd")
_VOCABULARY = 20_000
_SHORT, _MIDDLE = 150, 5_000
"""As in any language, the words that are used most are the shortest."""


class Speech:
    """Texts by Zipf's law, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        """Make up a vocabulary."""
        self._chance = random.Random(seed)
        words: dict[str, None] = {}
        while len(words) < _VOCABULARY:
            syllables = 1 if len(words) < _SHORT else 2 if len(words) < _MIDDLE else 3
            words["".join(self._syllable() for _ in range(syllables))] = None
        self.words = [*words]
        self._weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))

    def _syllable(self) -> str:
        return "".join(map(self._chance.choice, (_STARTS, _MIDDLES, _ENDS)))

    def say(self, count: int) -> str:
        """Return that many words."""
        return " ".join(self._chance.choices(self.words, cum_weights=self._weights, k=count))

    def captions(self, count: int) -> str:
        """Return that many words as WebVTT, ten to a caption of four seconds."""
        said = self.say(count).split()
        cues = ["WEBVTT\n"]
        for index in range(0, count, 10):
            start = index * 4 // 10
            times = f"{_clock(start)}.000 --> {_clock(start + 4)}.000"
            cues.append(f"{times}\n{' '.join(said[index : index + 10])}\n")
        return "\n".join(cues)


def _clock(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}"
