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
    Term("flat weights", {"title": 1, "written": 1}),
    Term("titles like what is written", {"title": 2}),
    Term("what is written like what is said", {"written": 1}),
    Term("nothing of what is said", {"said": 0}),
    Term("no repetition", {"again": 0}),
    Term("no rarity", {"rarity": 0}),
    Term("common words like others", {"common": math.inf}),
    Term("no coverage", {"coverage": 0}),
    Term("no nearness", {"near": 0}),
    Term("oldest first", {"newest": -1}),
    Term("no words that begin so", {"grown": 0}),
    Term("no compounds", {"compound": 0}),
    Term("no other endings", {"longestEnding": 0}),
    Term("other endings of any length", {"relatedShare": 0}),
    Term("guesses like the word itself", {"guess": 1}),
    Term("no slips", {"oneSlip": math.inf}),
    Term("never two slips", {"twoSlips": math.inf}),
    Term("two slips in short words", {"twoSlips": 4}),
    Term("swapped letters as two slips", {"swap": 2}),
    Term("any first letter", {"anyFirst": 0}),
    Term("always the first letter", {"anyFirst": math.inf}),
    Term("letters left out like other slips", {"leftOut": 1}),
    Term("a moment for everything", {"telling": 0}),
    Term("moments as good as the best only", {"fitting": 1}),
    Term("no stems", index={"postings.find_stemmer": lambda language: None}),
    Term("one passage a video", index={"slots._PASSAGE_SECONDS": math.inf}),
)
