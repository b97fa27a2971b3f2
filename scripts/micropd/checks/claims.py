"""Ids, page addresses and video links that two sources claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from micropd import urls
from micropd.address import LinkFault
from micropd.model.video import Video
from micropd.playback import resolve_link
from micropd.problems import Place, Problem, Severity, quote
from micropd.sources.content import Content
from micropd.sources.files import PAGE_ENDINGS
from micropd.sources.origin import Origin

_OURS = "this site"
_FILES = _PAGE, _FILE = "this page", "this file"
_PAGE_FIX = "rename the file"
_ALIAS_FIX = "remove this alias, or mend it"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """Something that only one may have, and who says it is theirs."""

    what: str
    find_place: Callable[[], Place]
    """Tells where it is claimed, which only matters where two claim the same."""
    who: str
    """The claimant, as other problems name it."""
    shown: str = ""
    """What is claimed, in the coach's words; default: as it is."""
    fix: str = ""
    """What the claimant can do, should somebody else have it already."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each second claim, naming the first."""
    yield from _clashes(_ids(content), "duplicate-id", "an id of its own")
    yield from _clashes(_paths(content), "path-claimed", "an address of its own")
    yield from _clashes(_links(content), "duplicate-video", "each video once", "warning")


def _clashes(
    claims: Iterable[_Claim], rule: str, expected: str, severity: Severity = "error"
) -> Iterator[Problem]:
    first: dict[str, _Claim] = {}
    for claim in claims:
        other = first.setdefault(claim.what, claim)
        if other is claim:
            continue
        place = other.find_place()
        owner = f"belongs to {other.who} ({place.file}, line {place.line})"
        if other.who == _OURS:
            owner = "this site makes from videos.yaml and newsletter/"
        elif other.who in _FILES:
            owner = f"belongs to {place.file}"
        yield Problem(
            place=claim.find_place(), rule=rule, subject=claim.who, expected=expected,
            got=f"{quote(claim.shown or claim.what)}, which {owner}", fix=claim.fix,
            severity=severity,
        )  # fmt: skip


def _ids(content: Content) -> Iterator[_Claim]:
    catalog = content.catalog
    for kind, entries in (("video", catalog.videos), ("series", catalog.series)):
        for entry in entries:
            if entry.id:
                # Videos, series and issues have ids of their own; the kind keeps them apart.
                who, place = entry.origin.subject, partial(entry.origin.place, "id")
                fix = "choose another id for the newer of the two"
                what = f"{kind} {entry.id}"
                yield _Claim(what=what, shown=entry.id, find_place=place, who=who, fix=fix)
    for found in content.newsletter.issues:
        id, place = found.issue.id, partial(found.origin.place, "id")
        fix = 'give the newer of the two another id, by a line "id: …"'
        yield _Claim(
            what=f"issue {id}", shown=id, find_place=place, who=found.origin.subject, fix=fix
        )


def _paths(content: Content) -> Iterator[_Claim]:
    yield from _our_paths(content)
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video_paths(entry.origin, entry.value)
    for found in content.newsletter.issues:
        issue, who = found.issue, found.origin.subject
        path = urls.issue_page(issue.slug)
        yield _Claim(what=path, find_place=partial(Place, file=issue.file), who=who, fix=_PAGE_FIX)
        for index, alias in enumerate(issue.front.aliases):
            place = partial(found.origin.place, "aliases", index)
            yield _Claim(what=urls.issue_page(alias), find_place=place, who=who, fix=_ALIAS_FIX)
    yield from _files(content)


def _our_paths(content: Content) -> Iterator[_Claim]:
    """Yield what the generator writes for itself, for topics at the first video that has one."""
    taken = [urls.LIBRARY, urls.QUESTIONS, urls.NEWSLETTER]
    taken += [urls.VIDEO_FEED, urls.NEWSLETTER_FEED, urls.SITEMAP]
    taken += [urls.topic_index(kind) for kind in urls.TOPIC_KINDS]
    taken += content.captions.converted
    videos = [entry.value for entry in content.catalog.videos if entry.value]
    for kind in ("tools", "grades", "tags"):
        names = {name for video in videos for name in getattr(video, kind)}
        taken += {urls.topic_page(kind, name) for name in names}
    taken += {urls.topic_page("series", video.series) for video in videos if video.series}
    for path in taken:
        yield _Claim(what=path, find_place=partial(Place, file=""), who=_OURS)


def _video_paths(origin: Origin, video: Video) -> Iterator[_Claim]:
    who = origin.subject
    place = partial(origin.place, "slug" if video.slug else "id")
    fix = 'give one of the two another name in its address, by a line "slug: …"'
    yield _Claim(what=urls.video_page(video.name), find_place=place, who=who, fix=fix)
    for index, alias in enumerate(video.aliases):
        place = partial(origin.place, "aliases", index)
        yield _Claim(what=urls.video_page(alias), find_place=place, who=who, fix=_ALIAS_FIX)


def _files(content: Content) -> Iterator[_Claim]:
    claimed = [(_path_of_page(page.source), page.file, _PAGE) for page in content.files.pages]
    for name in content.files.sizes:
        if not name.endswith(PAGE_ENDINGS):
            file = f"{content.config.docs_dir}/{name}"
            claimed.append((name.removesuffix("index.html"), file, _FILE))
    claimed += [
        (urls.newsletter_file(name), f"newsletter/{name}", _FILE)
        for name in content.files.newsletter
        if not name.endswith(PAGE_ENDINGS)
    ]
    for path, file, who in claimed:
        yield _Claim(what=path, find_place=partial(Place, file=file), who=who, fix=_PAGE_FIX)


def _path_of_page(source: str) -> str:
    path = PurePosixPath(source).with_suffix("")
    folder = "" if path.parent == PurePosixPath() else f"{path.parent}/"
    return folder if path.name in ("index", "README") else f"{folder}{path.name}/"


def _links(content: Content) -> Iterator[_Claim]:
    for entry in content.catalog.videos:
        video = entry.value
        if not video or video.status in ("retired", "removed"):
            continue
        link = resolve_link(video)
        if isinstance(link, LinkFault):
            continue
        # Parts of one recording, each from its own start, are videos of their own.
        watch = f"{link.provider} {link.id} {link.start}" if link.embed and link.id else link.watch
        place, who = partial(entry.origin.place, "url"), entry.origin.subject
        fix = "remove one of the two entries, or give one another start"
        yield _Claim(what=watch, shown=video.url, find_place=place, who=who, fix=fix)
