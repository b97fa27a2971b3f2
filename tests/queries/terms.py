"""What ranking is made of, each term with the numbers that take it away."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from queries.asking import Weights


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that ranking looks at."""

    name: str
    """What is left when it is taken away."""
    weights: Weights = field(default_factory=dict)
    """What to change in weights.js."""
    index: Mapping[str, object] = field(default_factory=dict)
    """What to change while the index is written, as `module.name` below `micropd.search`."""


WHOLE = Term("as it is")
TERMS = (
    Term("flat weights", {"title": 1, "question": 1, "names": 1, "written": 1, "said": 1}),
    Term("titles like names", {"title": 5.5, "question": 5}),
    Term("names like what is written", {"names": 2.4}),
    Term("what is written like what is said", {"written": 1.3}),
    Term("no repetition", {"again": 0}),
    Term("no rarity", {"rarity": 0, "leastRarity": 1}),
    Term("no least rarity", {"leastRarity": 0}),
    Term("no coverage", {"coverage": 0}),
    Term("unknown words left out", {"unknown": 0}),
    Term("no nearness", {"near": 0}),
    Term("no nearness over the end of a passage", {"nextPassage": 0}),
    Term("oldest first", {"newest": -1}),
    Term("short words like others", {"shortest": 0}),
    Term("every word of a letter", {"mostWords": math.inf}),
    Term("no words that begin so", {"mostForms": 0}),
    Term("all that begins so alike", {"grown": 0.5}),
    Term("no other endings", {"longestEnding": 0}),
    Term("no slips", {"oneSlip": math.inf}),
    Term("never two slips", {"twoSlips": math.inf}),
    Term("two slips in short words", {"twoSlips": 4}),
    Term("swapped letters as two slips", {"swap": 2}),
    Term("any first letter", {"anyFirst": 0}),
    Term("always the first letter", {"anyFirst": math.inf}),
    Term("a moment for everything", {"wanted": 0}),
    Term("no moment for two rare words", {"rarest": math.inf}),
    Term("the best moment only", {"fitting": 1}),
    Term("no look at the next caption", {"later": 0}),
    Term("no look at the order of words", {"run": 0}),
    Term("no stems", index={"postings.find_stemmer": lambda language: None}),
    Term("common words kept", index={"postings._COMMON_SHARE": math.inf}),
    Term("one passage a video", index={"slots._PASSAGE_SECONDS": math.inf}),
)
