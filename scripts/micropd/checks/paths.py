"""Page addresses that two sources claim, or that some computers cannot tell apart."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath

from micropd import urls
from micropd.checks.claims import Claim, find_clashes
from micropd.model.media import PAGE_ENDINGS, SRT_ENDING, ends_with
from micropd.model.video import Video
from micropd.problems import Place, Problem, quote
from micropd.sources.captions import list_files
from micropd.sources.content import Content
from micropd.yaml.origin import Origin

_OURS = "this site makes from videos.yaml and newsletter/"
_PAGE, _FILE = "this page", "this file"
_PAGE_FIX = "rename the file"
_ALIAS_FIX = "remove this alias, or mend it"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each path that cannot be what its source wants."""
    claims = list(_paths(content))
    yield from find_clashes(claims, "path-claimed", "an address of its own")
    yield from _case_clashes(claims)
    folders = [_own(path) for path in (urls.ASSETS, *urls.HOST_FOLDERS)]
    yield from _folder_clashes([*claims, *folders])


def _case_clashes(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Find paths that are one and the same on Windows and macOS."""
    first: dict[str, Claim] = {}
    for claim in claims:
        other = first.setdefault(_fold(claim.what), claim)
        if other.what != claim.what:
            yield Problem(
                place=claim.find_place(), rule="case-clash", subject=claim.who,
                expected="a name that differs by more than capital letters",
                got=f"{quote(claim.what)} beside {quote(other.what)}, which {other.name_owner()}",
                fix=f"{claim.fix}: Windows and macOS take the two for one",
            )  # fmt: skip


def _folder_clashes(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Find files that stand where something else needs a folder."""
    by_path = sorted(((_fold(claim.what), claim) for claim in claims), key=lambda pair: pair[0])
    paths = [path for path, _ in by_path]
    for path, claim in by_path:
        folder = f"{path}/"
        index = 0 if urls.is_page(path) else bisect.bisect_left(paths, folder)
        if index and index < len(paths) and paths[index].startswith(folder):
            inside = by_path[index][1]
            guilty, other = (inside, claim) if claim.owner == _OURS else (claim, inside)
            kind = "folder" if guilty is claim else "file"
            yield Problem(
                place=guilty.find_place(), rule="folder-clash", subject=guilty.who,
                expected=f"a name that no {kind} of the site has",
                got=f"{quote(guilty.what)} beside {quote(other.what)}, which {other.name_owner()}",
                fix=guilty.fix,
            )  # fmt: skip


def _fold(path: str) -> str:
    """Return what is the same for names that some file systems take for one."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _paths(content: Content) -> Iterator[Claim]:
    yield from _our_paths(content)
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video_paths(entry.origin, entry.value)
    for found in content.newsletter.issues:
        issue, who = found.issue, found.origin.subject
        path = urls.issue_page(issue.slug)
        yield Claim(what=path, find_place=partial(Place, file=issue.file), who=who, fix=_PAGE_FIX)
        for index, alias in enumerate(issue.front.aliases):
            place = partial(found.origin.place, "aliases", index)
            yield Claim(what=urls.issue_page(alias), find_place=place, who=who, fix=_ALIAS_FIX)
    yield from _files(content)


def _our_paths(content: Content) -> Iterator[Claim]:
    """Yield what the generator writes for itself, for topics at the first video that has one."""
    taken = [urls.LIBRARY, urls.QUESTIONS, urls.NEWSLETTER]
    taken += [urls.VIDEO_FEED, urls.NEWSLETTER_FEED, urls.SITEMAP]
    taken += [urls.SEARCH_START, urls.SEARCH_CARDS]
    taken += [urls.topic_index(kind) for kind in urls.TOPIC_KINDS]
    videos = list(content.catalog.found)
    taken += [urls.captions_file(name) for name in list_files(videos) if _is_srt(name)]
    for kind in ("tools", "grades", "tags"):
        names = {name for video in videos for name in getattr(video, kind)}
        taken += {urls.topic_page(kind, name) for name in names}
    taken += {urls.topic_page("series", video.series) for video in videos if video.series}
    yield from map(_own, taken)


def _is_srt(name: str) -> bool:
    return ends_with(name, SRT_ENDING)


def _own(path: str) -> Claim:
    return Claim(what=path, find_place=partial(Place, file=""), who="", owner=_OURS)


def _video_paths(origin: Origin, video: Video) -> Iterator[Claim]:
    who = origin.subject
    place = partial(origin.place, "slug" if video.slug else "id")
    fix = 'give one of the two another name in its address, by a line "slug: …"'
    yield Claim(what=urls.video_page(video.name), find_place=place, who=who, fix=fix)
    for index, alias in enumerate(video.aliases):
        place = partial(origin.place, "aliases", index)
        yield Claim(what=urls.video_page(alias), find_place=place, who=who, fix=_ALIAS_FIX)


def _files(content: Content) -> Iterator[Claim]:
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
        place = partial(Place, file=file)
        yield Claim(what=path, find_place=place, who=who, fix=_PAGE_FIX, owner=f"belongs to {file}")


def _path_of_page(source: str) -> str:
    path = PurePosixPath(source).with_suffix("")
    folder = "" if path.parent == PurePosixPath() else f"{path.parent}/"
    return folder if path.name in ("index", "README") else f"{folder}{path.name}/"
