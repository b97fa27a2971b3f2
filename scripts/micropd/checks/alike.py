"""Tags and tools that differ only by case, punctuation or a plural, and so fall apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from micropd.problems import Problem, quote
from micropd.slugs import make_slug
from micropd.sources.content import Content

# "As" is no plural of "a", nor "is" of "i".
_SHORTEST = 3


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a warning for the first use of each spelling that is not the usual one."""
    config, extra = content.config, content.config.settings.extra
    # A controlled list settles the spelling by itself.
    if not extra.tags and config.knows("tags"):
        yield from _find_alike(content, "tags", "tag")
    if not extra.tools and config.knows("tools"):
        yield from _find_alike(content, "tools", "tool")


def _find_alike(content: Content, field: str, kind: str) -> Iterator[Problem]:
    valid = [(entry, entry.value) for entry in content.catalog.videos if entry.value]
    uses = Counter(word for _, video in valid for word in getattr(video, field))
    usual = _find_usual(uses)
    for entry, video in valid:
        for index, word in enumerate(getattr(video, field)):
            # Taken out, so that only the first use is told: mending one word is one search and
            # replace.
            if better := usual.pop(word, None):
                others = _count("another video does", "{} videos do", uses[better])
                yield entry.origin.problem(
                    field, index, rule=f"{kind}s-alike", expected=f"one spelling of a {kind}",
                    got=quote(word) + _count("", " (in {} videos)", uses[word]),
                    fix=f'write "{better}", as {others}', severity="warning",
                )  # fmt: skip


def _count(one: str, many: str, number: int) -> str:
    return one if number == 1 else many.format(number)


def _find_usual(uses: Mapping[str, int]) -> dict[str, str]:
    """Find the word to write for each one that has a more common double."""
    # Without hyphens "e-mail" and "email" fall together, and "Google Forms" and "GoogleForms".
    folds = {make_slug(word).replace("-", "") for word in uses}
    groups: dict[str, list[str]] = {}
    # The most frequent comes first in its group: fewest entries have to change.
    for word in sorted(uses, key=lambda word: (-uses[word], word)):
        groups.setdefault(_singular(make_slug(word).replace("-", ""), folds), []).append(word)
    return {word: group[0] for group in groups.values() for word in group[1:]}


def _singular(word: str, known: set[str]) -> str:
    """Return the singular if it is in use too: only then is it known to be one."""
    if not word.endswith("s"):
        return word
    # English plurals; elsewhere what remains is hardly ever a word in use.
    singulars = [word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y"]
    return next((one for one in singulars if len(one) >= _SHORTEST and one in known), word)
