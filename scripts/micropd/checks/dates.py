"""Days and hours that cannot be in this order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from micropd.model.issue import Visit
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.records.stand_ins import STAND_IN_DAY
from micropd.sources.content import Content
from micropd.sources.newsletter import IssueFile
from micropd.wishes import Wishes
from micropd.yaml.origin import Origin, Step


def find_problems(content: Content, wishes: Wishes) -> Iterator[Problem]:
    """Yield a problem for everything that ends before it starts, or was changed in the future."""
    for entry in content.catalog.videos:
        if entry.value and entry.value.updated:
            yield from _updated(entry.origin, entry.value, entry.value.updated, wishes.today)
    for found in content.newsletter.issues:
        for index, visit in enumerate(found.issue.front.visits):
            yield from _visit(found.origin, ("visits", index, "end"), visit)
        yield from _competition(found)


def _updated(
    origin: Origin, video: Video, updated: dt.datetime, today: dt.date
) -> Iterator[Problem]:
    day, published = updated.date(), video.published.date()
    if STAND_IN_DAY in (day, published):
        return
    if updated < video.published and day < published:
        expected = f"a day after the one on which it was published, {published}"
        fix = "mend one of the two dates, or remove the line"
    elif day > max(today, published):
        expected = f"a day that has come, by {today}"
        fix = "write the day of the last change, or remove the line"
    else:
        return
    yield origin.problem(
        "updated", rule="updated-when", expected=expected, got=quote(day), fix=fix,
        severity="warning",
    )  # fmt: skip


def _visit(origin: Origin, steps: tuple[Step, ...], visit: Visit) -> Iterator[Problem]:
    if visit.end and visit.end < visit.start and visit.end.date() != STAND_IN_DAY:
        yield origin.problem(
            *steps, rule="ends-before-start", got=quote(_name(visit.end)),
            expected=f"an end after the start, {_name(visit.start)}",
            fix="mend one of the two times, or leave the end out",
        )  # fmt: skip


def _competition(found: IssueFile) -> Iterator[Problem]:
    competition = found.issue.front.competition
    ends = competition.ends.date() if competition and competition.ends else STAND_IN_DAY
    if ends != STAND_IN_DAY and ends < found.issue.date.date():
        yield found.origin.problem(
            "competition", "ends", rule="ends-before-issue", got=quote(ends),
            expected=f"a last day on or after the issue's, {found.issue.date.date()}",
            fix="mend the date; where it is over, nothing is to do", severity="warning",
        )  # fmt: skip


def _name(time: dt.datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M}"
