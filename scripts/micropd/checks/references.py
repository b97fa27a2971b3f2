"""Names that must exist elsewhere: videos, series, schools, and words of controlled lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from micropd.model.catalog import Series
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.settings import School, Term
from micropd.slugs import make_slug
from micropd.sources.catalog import Entry
from micropd.sources.content import Content
from micropd.sources.newsletter import IssueFile
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin, Step


class Named:
    """Things that go by an id, and may be called by their name instead."""

    def __init__(self, ids: Iterable[str], names: Mapping[str, str]) -> None:
        """Take the ids there are, and the id of each name."""
        self.ids = frozenset(ids)
        self._id_of = names
        self._ids, self._names = Vocabulary(self.ids), Vocabulary(names)

    def did_you_mean(self, word: str, otherwise: str) -> str:
        """Word the fix for an unknown id: that of what has this name, else the nearest."""
        nearest, by_name = self._ids.suggest(word), self._names.suggest(word)
        if by_name and not (nearest and make_slug(word) == nearest):
            nearest = self._id_of[by_name] or nearest
        return f'did you mean "{nearest}"?' if nearest else otherwise


@dataclass(frozen=True, slots=True)
class _Known:
    """The names that exist; None where a source could not be read, so any name may exist."""

    videos: Named | None
    series: Named | None
    schools: Named | None
    tools: tuple[Term, ...]
    tags: tuple[Term, ...]


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every name that leads nowhere."""
    known = _list_known(content)
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video(entry.origin, entry.value, known)
    for series in content.catalog.series:
        for index, name in enumerate(series.value.videos if series.value else ()):
            yield from _check(series.origin, ("videos", index), name, "video", known.videos)
    for found in content.newsletter.issues:
        yield from _issue(found, known)


def _list_known(content: Content) -> _Known:
    catalog, config = content.catalog, content.config
    extra = config.settings.extra
    return _Known(
        # An entry that could not be read may be the very one that is named.
        videos=Named(catalog.video_ids, _titles(catalog.videos)) if catalog.is_complete else None,
        series=Named(catalog.series_ids, _titles(catalog.series)) if catalog.is_complete else None,
        schools=_schools(extra.schools) if config.knows("schools") else None,
        tools=extra.tools if config.knows("tools") else (),
        tags=extra.tags if config.knows("tags") else (),
    )


def _titles(entries: Iterable[Entry[Video]] | Iterable[Entry[Series]]) -> dict[str, str]:
    return {entry.value.title: entry.id for entry in entries if entry.value}


def _schools(schools: Sequence[School]) -> Named:
    names = {name: school.id for school in schools for name in (school.short, school.name) if name}
    return Named((school.id for school in schools), names)


def _video(origin: Origin, video: Video, known: _Known) -> Iterator[Problem]:
    if video.series:
        yield from _check(origin, ("series",), video.series, "series", known.series)
    # The id is known, so the check below would let it pass; the page would lead to itself.
    if video.replaced_by == video.id:
        yield origin.problem(
            "replaced_by", rule="replaces-itself", expected="the id of another video",
            got=quote(video.id), fix="name the newer video, or remove the line",
        )  # fmt: skip
    elif video.replaced_by:
        yield from _check(origin, ("replaced_by",), video.replaced_by, "video", known.videos)
    yield from _terms(origin, "tools", video.tools, known.tools)
    yield from _terms(origin, "tags", video.tags, known.tags)


def _terms(
    origin: Origin, field: str, words: tuple[str, ...], terms: tuple[Term, ...]
) -> Iterator[Problem]:
    """Check words against a controlled list, in any case; without a list every word is right."""
    if not terms:
        return
    spellings = [word for term in terms for word in (term.name, *term.aliases)]
    # The library gives words the spelling of the list, so case is no mistake.
    accepted = {word.casefold() for word in spellings}
    for index, word in enumerate(words):
        if word.casefold() not in accepted:
            kind = field.removesuffix("s")
            yield from _check(origin, (field, index), word, kind, Named(spellings, {}))


def _issue(found: IssueFile, known: _Known) -> Iterator[Problem]:
    front, origin = found.issue.front, found.origin
    for index, name in enumerate(front.videos):
        yield from _check(origin, ("videos", index), name, "video", known.videos)
    named: list[tuple[tuple[Step, ...], str]] = [
        (("visits", index, "school"), visit.school) for index, visit in enumerate(front.visits)
    ]
    if front.spotlight:
        named.append((("spotlight", "school"), front.spotlight.school))
    scores = front.competition.scores if front.competition else {}
    named += [(("competition", "scores", school), school) for school in scores]
    for steps, school in named:
        yield from _check(origin, steps, school, "school", known.schools)


_HOMES = {
    "video": "videos in videos.yaml",
    "series": "series in videos.yaml",
    "school": "extra.schools in mkdocs.yml",
    "tool": "extra.tools in mkdocs.yml",
    "tag": "extra.tags in mkdocs.yml",
}


def _check(
    origin: Origin, steps: tuple[Step, ...], name: str, kind: str, known: Named | None
) -> Iterator[Problem]:
    if known is None or name in known.ids:
        return
    home = _HOMES[kind]
    tell = origin.at_key if "scores" in steps else origin.problem
    yield tell(
        *steps, rule=f"unknown-{kind}", expected=f"a name that is listed under {home}",
        got=quote(name), fix=known.did_you_mean(name, f"add it under {home}, or mend the name"),
    )  # fmt: skip
