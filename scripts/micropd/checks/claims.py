"""Ids and video links that two sources claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from micropd.links.address import LinkFault
from micropd.links.playback import resolve_link
from micropd.problems import Place, Problem, Severity, quote
from micropd.sources.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something that only one may have, and who says it is theirs."""

    what: str
    find_place: Callable[[], Place]
    """Tells where it is claimed, which only matters where two claim the same."""
    who: str
    """The claimant, as other problems name it."""
    shown: str = ""
    """What is claimed, in the coach's words; default: as it is."""
    fix: str = ""
    """What the claimant can do if somebody else has it already."""
    owner: str = ""
    """Who the owner is, in words for others who claim it; default: the claimant and the place."""

    def name_owner(self) -> str:
        """Complete the sentence “which …” for somebody else who claims it."""
        place = self.find_place()
        return self.owner or f"belongs to {self.who} ({place.file}, line {place.line})"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each second claim, naming the first."""
    yield from find_clashes(_ids(content), "duplicate-id", "an id of its own")
    yield from find_clashes(_links(content), "duplicate-video", "each video once", "warning")


def find_clashes(
    claims: Iterable[Claim], rule: str, expected: str, severity: Severity = "error"
) -> Iterator[Problem]:
    """Yield a problem for each claim that somebody else has made before."""
    first: dict[str, Claim] = {}
    for claim in claims:
        # The first keeps it: each further one is told of the first, and not of one another.
        other = first.setdefault(claim.what, claim)
        if other is not claim:
            yield Problem(
                place=claim.find_place(), rule=rule, subject=claim.who, expected=expected,
                got=f"{quote(claim.shown or claim.what)}, which {other.name_owner()}",
                fix=claim.fix, severity=severity,
            )  # fmt: skip


def _ids(content: Content) -> Iterator[Claim]:
    catalog = content.catalog
    for kind, entries in (("video", catalog.videos), ("series", catalog.series)):
        for entry in entries:
            if entry.id:
                # Videos, series and issues have ids of their own; the kind keeps them apart.
                who, place = entry.origin.subject, partial(entry.origin.place, "id")
                fix = "choose another id for the newer of the two"
                what = f"{kind} {entry.id}"
                yield Claim(what=what, shown=entry.id, find_place=place, who=who, fix=fix)
    for found in content.newsletter.issues:
        id, place = found.issue.id, partial(found.origin.place, "id")
        fix = 'give the newer of the two another id, by a line "id: …"'
        yield Claim(
            what=f"issue {id}", shown=id, find_place=place, who=found.origin.subject, fix=fix
        )


def _links(content: Content) -> Iterator[Claim]:
    for entry in content.catalog.videos:
        video = entry.value
        # A newer entry may take over the recording of one that is no longer listed.
        if not video or video.status in ("retired", "removed"):
            continue
        link = resolve_link(video)
        if isinstance(link, LinkFault):
            continue
        # Parts of one recording, each from its own start, are videos of their own.
        watch = f"{link.provider} {link.id} {link.start}" if link.embed and link.id else link.watch
        place, who = partial(entry.origin.place, "url"), entry.origin.subject
        fix = "remove one of the two entries, or give one another start"
        yield Claim(what=watch, shown=video.url, find_place=place, who=who, fix=fix)
