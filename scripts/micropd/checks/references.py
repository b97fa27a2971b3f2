"""Names that must exist elsewhere: videos, series, schools, and words of controlled lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from micropd.problems import Place, Problem, quote
from micropd.settings import Term
from micropd.sources.catalog import Entry
from micropd.sources.content import Content
from micropd.sources.newsletter import IssueFile
from micropd.suggestions import did_you_mean


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every name that leads nowhere."""
    videos = {entry.id for entry in content.catalog.videos}
    series = {entry.id for entry in content.catalog.series}
    schools = set(content.config.settings.school_names)
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video(entry, videos, series, content)
    for entry in content.catalog.series:
        for index, name in enumerate(entry.value.videos if entry.value else ()):
            if name not in videos:
                place = entry.place("videos", index)
                subject = f'series "{entry.id}"'
                yield _unknown("video", name, videos, place, subject, f"videos[{index}]")
    for found in content.newsletter.issues:
        yield from _issue(found, videos, schools)


def _video(
    entry: Entry, videos: Collection[str], series: Collection[str], content: Content
) -> Iterator[Problem]:
    video, subject = entry.value, f'video "{entry.id}"'
    facts = content.config.settings.facts
    if video.series and video.series not in series:
        place = _place(entry, "series", "playlist")
        yield _unknown("series", video.series, series, place, subject, "series")
    if video.replaced_by and video.replaced_by not in videos - {video.id}:
        place = entry.place("replaced_by")
        yield _unknown("video", video.replaced_by, videos, place, subject, "replaced_by")
    for key, typed, terms in (
        ("tools", video.tools, facts.tools),
        ("tags", video.tags, facts.tags),
    ):
        for index, word in enumerate(typed if terms else ()):
            if word.casefold() not in _spellings(terms):
                place = _place(entry, key, key[:-1], index)
                yield _unknown(key[:-1], word, [t.name for t in terms], place, subject, key)


def _issue(
    found: IssueFile, videos: Collection[str], schools: Collection[str]
) -> Iterator[Problem]:
    front = found.issue.front
    subject = f'issue "{found.issue.file.rpartition("/")[2].removesuffix(".md")}"'
    for index, name in enumerate(front.videos):
        if name not in videos:
            place = found.place("videos", index)
            yield _unknown("video", name, videos, place, subject, f"videos[{index}]")
    named: list[tuple[tuple[str | int, ...], str]] = [
        (("visits", index, "school"), visit.school) for index, visit in enumerate(front.visits)
    ]
    if front.spotlight:
        named.append((("spotlight", "school"), front.spotlight.school))
    for school in front.competition.scores if front.competition else ():
        named.append((("competition", "scores", school), school))
    for steps, school in named:
        if school not in schools:
            field = ".".join(map(str, steps))
            yield _unknown("school", school, schools, found.place(*steps), subject, field)


def _place(entry: Entry, key: str, synonym: str, *rest: int) -> Place:
    """Place of a value whose key may have been typed in another word."""
    place = entry.place(key, *rest)
    return place if place != entry.place() else entry.place(synonym, *rest)


def _spellings(terms: tuple[Term, ...]) -> set[str]:
    return {word.casefold() for term in terms for word in (term.name, *term.aliases)}


def _unknown(
    kind: str, name: str, known: Collection[str], place: Place, subject: str, field: str
) -> Problem:
    home = {"school": "extra.schools in mkdocs.yml", "tool": "extra.tools in mkdocs.yml",
            "tag": "extra.tags in mkdocs.yml", "series": "series in videos.yaml"}  # fmt: skip
    fix = did_you_mean(name, known, f"add it to {home.get(kind, 'videos in videos.yaml')}")
    return Problem(
        place=place, rule=f"unknown-{kind}", subject=subject, field=field,
        expected=f"a known {kind}", got=quote(name), fix=fix,
    )  # fmt: skip
