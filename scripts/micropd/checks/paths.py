"""Places of the site that two sources claim, or that some computers cannot tell apart."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial

from micropd import item_outputs, outputs, urls
from micropd.checks.claims import Claim, find_clashes
from micropd.holdings import collect_holdings
from micropd.item_outputs import Output
from micropd.model.issue import Issue
from micropd.model.media import SRT_ENDING, WEBVTT_ENDING
from micropd.model.video import Video
from micropd.problems import Place, Problem, quote
from micropd.sources.content import Content
from micropd.written import Written, list_written
from micropd.yaml.origin import Origin

_SECTIONS = {row.path for row in outputs.ROWS if row.section} - {urls.NEWSLETTER}
_FOLDERS = {path.removesuffix("/") for path in _SECTIONS}
"""Those that have listings and watch pages in them; issues are pages that people wrote."""
_CONVERTED = f"{SRT_ENDING}{WEBVTT_ENDING}"
_PAGE, _FILE = "this page", "this file"
_EXPECTED = "an address of its own"
_SLUG_FIX = 'give one of the two another name in its address, by a line "slug: …"'
_ALIAS_FIX = "remove this alias, or mend it"
_FILE_FIX = "rename the file"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each path that its source cannot have."""
    written = list(map(_claim_written, list_written(content)))
    claims = [*_our_claims(content, _list_ancestors(written)), *written]
    yield from find_clashes(claims, "path-claimed", _EXPECTED)
    yield from _intruders(written)
    yield from _case_clashes(claims)
    folders = [_claim_for_site(path, purpose) for path, purpose in outputs.FOLDERS.items()]
    folders += [_claim_for_site(path, "the theme") for path in urls.HOST_FOLDERS]
    yield from _folder_clashes([*claims, *folders])


def _intruders(written: Iterable[Claim]) -> Iterator[Problem]:
    """Find files of the coach's in folders in which only the site may write."""
    for claim in written:
        for folder, purpose in outputs.FOLDERS.items():
            # Such as `docs/search.md`, a page of the coach's that meets nothing of ours.
            if claim.what.startswith(folder) and claim.what != folder:
                yield from find_clashes(
                    [_claim_for_site(claim.what, purpose), claim], "path-claimed", _EXPECTED
                )


def _case_clashes(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Find paths that are one and the same on Windows and macOS."""
    first: dict[str, Claim] = {}
    for claim in claims:
        # By files: `a/` and `a/index.html` are one file, `a/` and `A.html` are two.
        other = first.setdefault(_fold(urls.output_file(claim.what)), claim)
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
        # What lies in a folder is sorted right behind the folder's own name and slash.
        index = 0 if urls.is_page(path) else bisect.bisect_left(paths, folder)
        if index and index < len(paths) and paths[index].startswith(folder):
            inside = by_path[index][1]
            # Nobody can rename what the site itself writes: the file that people wrote has to go.
            guilty, other = (claim, inside) if claim.who in (_PAGE, _FILE) else (inside, claim)
            kind = "folder" if guilty is claim else "file"
            yield Problem(
                place=guilty.find_place(), rule="folder-clash", subject=guilty.who,
                expected=f"a name that no {kind} of the site has",
                got=f"{quote(guilty.what)} beside {quote(other.what)}, which {other.name_owner()}",
                fix=guilty.fix,
            )  # fmt: skip


def _fold(path: str) -> str:
    """Return a form that is equal for names that some file systems take for one."""
    # macOS takes é for e with an accent behind it. Nearly all paths are ASCII: a faster way for
    # those.
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _list_ancestors(claims: Iterable[Claim]) -> set[str]:
    """Return all paths that are claimed, and the folders that they lie in, without a slash."""
    found: set[str] = set()
    for claim in claims:
        path = _fold(claim.what).removesuffix("/")
        # Once a folder is known, so are all above it.
        while path not in found:
            found.add(path)
            path = path.rpartition("/")[0]
    return found


def _our_claims(content: Content, written: set[str]) -> Iterator[Claim]:
    """Yield a claim for each path that we may ever write, also for drafts and future items."""
    for row in outputs.ROWS:
        yield _claim_for_site(row.path, row.purpose)
    for entry in content.catalog.videos:
        for page in item_outputs.list_video_pages(entry.value) if entry.value else ():
            yield _claim(page, entry.origin)
    for found in content.newsletter.issues:
        for page in item_outputs.list_issue_pages(found.issue):
            yield _claim(page, found.origin)
    # All the rest can meet nothing but what people wrote, and hardly anybody writes there.
    if not _FOLDERS.isdisjoint(written) or any(path.endswith(_CONVERTED) for path in written):
        yield from _claims_beside(content, written)


def _claims_beside(content: Content, written: set[str]) -> Iterator[Claim]:
    """Yield a claim for listings, and for files that stand where something is `written`."""
    for output in outputs.list_listings(collect_holdings(content)):
        yield _claim_for_site(output.path, output.purpose)
    # Nearly all files meet nothing that people wrote: no claim is made of them.
    left = set(written)
    for entry in content.catalog.videos:
        for output in _list_files(entry.value) if entry.value else ():
            if _fold(output.path) in left:
                left.remove(_fold(output.path))  # several videos may have the same captions
                yield _claim(output, entry.origin)


def _list_files(video: Video) -> Iterator[Output]:
    yield from item_outputs.list_video_files(video)
    yield from item_outputs.list_possible_speech(video)


def _claim_for_site(path: str, purpose: str) -> Claim:
    # Nobody asks for its place: the problem stands at the second claim.
    owner = f"this site needs for {purpose}"
    return Claim(what=path, find_place=partial(Place, file=""), who="", owner=owner)


def _claim(output: Output, origin: Origin) -> Claim:
    # An issue has its address from the name of its file, so there is no line to point at.
    if isinstance(output.source, Issue) and not output.key:
        place, fix = partial(Place, file=output.source.file), _FILE_FIX
    else:
        place = partial(origin.place, *output.key)
        fix = _ALIAS_FIX if output.kind == "redirect" else _SLUG_FIX
    return Claim(what=output.path, find_place=place, who=origin.subject, fix=fix)


def _claim_written(one: Written) -> Claim:
    return Claim(
        what=one.path, find_place=partial(Place, file=one.file), fix=_FILE_FIX,
        who=_PAGE if one.is_page else _FILE, owner=f"belongs to {one.file}",
    )  # fmt: skip
