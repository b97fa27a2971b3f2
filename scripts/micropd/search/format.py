"""The form of the index's files, which the script in the browser has to know as well.

Both read the numbers and names of `assets/search/index/format.json`; the browser's names for the
shapes below stand in `assets/search/shapes.js`.
"""

from __future__ import annotations

import json
from typing import Any, Final, TypedDict

from micropd.assets.served import FOLDER

# One file for Python and the browser: two lists would drift apart.
_FORMAT: Final[dict[str, Any]] = json.loads(
    FOLDER.joinpath("search", "index", "format.json").read_text(encoding="utf-8")
)

VERSION: Final[int] = _FORMAT["version"]
"""Grows with every change that an older script would misread: a tab may be open for weeks."""
FRONT: Final[tuple[str, ...]] = tuple(_FORMAT["front"])
"""The slots of a document in front of its speech: title and question, names, other texts."""
CARD: Final[tuple[str, ...]] = tuple(_FORMAT["card"])
"""The columns of a card."""
KINDS: Final[tuple[str, ...]] = tuple(_FORMAT["kinds"])
"""What a document is; the table of facets has the number."""
CAPTIONS: Final[tuple[str, ...]] = tuple(_FORMAT["captions"])
"""What is known of its captions; the table of facets has the number."""

LONGEST_PREFIX: Final = 5
"""Words that begin with the same letters stand in one file, however many there are."""
# Why: decisions.md#what-does-the-search-fetch-and-when
CARDS_AT_ONCE: Final = 1024
"""How many cards are fetched at once, the newest: as many as a slow line carries while it waits."""
CARDS_FURTHER: Final = 16
"""How many cards each further file holds; a result may want any of these files."""

Card = list[Any]
"""What a result shows, by the columns above; empty values at the end are left out."""


class Start(TypedDict):
    """`search/start.json`, which is fetched first."""

    version: int
    folder: str
    """Where the other files of this publication lie."""
    words: list[str]
    """The first letters of each file of words."""


class FirstCards(TypedDict):
    """`search/cards.json`: the newest cards, and the facts that every answer needs."""

    folder: str
    cards: list[Card]
    size: int
    """How many of them there are at most."""
    step: int
    """How many each further file holds."""
    counts: list[int]
    """How many slots each document has."""
    tools: list[str]
    """The names that numbers on cards stand for."""
    tags: list[str]


class Shard(TypedDict):
    """A file of words."""

    words: list[str]
    """All of them, sorted."""
    groups: list[int]
    """The group of each."""
    slots: list[list[int]]
    """The slots of each group, as steps from one to the next."""
    common: list[int]
    """The groups that tell nothing, since they are said everywhere."""


class FacetTable(TypedDict):
    """What documents are filtered by: a column each, a value a document."""

    columns: dict[str, list[Any]]
    names: dict[str, list[str]]
    """What the numbers in some columns stand for."""


def name_facets() -> str:
    """Return the name of the table of facets, within the folder of its publication."""
    return str(_FORMAT["files"]["facets"])


def name_words(number: int) -> str:
    """Return the name of a file of words."""
    return str(_FORMAT["files"]["words"]).format(n=number)


def name_cards(number: int) -> str:
    """Return the name of a file of further cards."""
    return str(_FORMAT["files"]["cards"]).format(n=number)
