"""Ids, page addresses and video links that two sources claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from micropd import urls
from micropd.model.video import Video
from micropd.playback import resolve_link
from micropd.problems import Place, Problem, quote
from micropd.providers import VideoLink
from micropd.sources.catalog import Entry
from micropd.sources.content import Content

_Claim = tuple[str, Place, str]
"""What is claimed, where, and who claims it."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for each second claim, naming the first."""
    yield from _clashes(_ids(content), "duplicate-id", "an id of its own", "choose another id")
    fix = "rename one of the two, or give it a slug"
    yield from _clashes(_paths(content), "path-claimed", "an address of its own", fix)
    fix = "remove one of the two entries"
    doubles = _clashes(_links(content), "duplicate-video", "each video once", fix, "warning")
    yield from doubles


def _clashes(
    claims: Iterable[_Claim], rule: str, expected: str, fix: str, severity: str = "error"
) -> Iterator[Problem]:
    first: dict[str, tuple[Place, str]] = {}
    for claimed, place, subject in claims:
        if claimed not in first:
            first[claimed] = (place, subject)
            continue
        other, name = first[claimed]
        got = f"{quote(claimed)}, which is {name} in {other.file}, line {other.line}"
        yield Problem(
            place=place, rule=rule, subject=subject, expected=expected, got=got, fix=fix,
            severity="warning" if severity == "warning" else "error",
        )  # fmt: skip


def _ids(content: Content) -> Iterator[_Claim]:
    for kind, entries in (("video", content.catalog.videos), ("series", content.catalog.series)):
        for entry in entries:
            if entry.id:
                # Videos and series have ids of their own; the kind keeps them apart.
                yield f"{kind} {entry.id}", entry.place("id"), f'{kind} "{entry.id}"'
    for found in content.newsletter.issues:
        yield f"issue {found.issue.id}", found.place("id"), f'issue "{found.issue.slug}"'


def _paths(content: Content) -> Iterator[_Claim]:
    for page in content.files.pages:
        yield _hand_written_path(page.source), Place(file=page.file), "the page"
    for name in sorted(content.files.sizes):
        if not name.endswith((".md", ".markdown")):
            place = Place(file=f"{content.config.docs_dir}/{name}")
            yield name.removesuffix("index.html"), place, "the file"
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video_paths(entry)
    for found in content.newsletter.issues:
        subject = f'issue "{found.issue.slug}"'
        yield urls.issue_page(found.issue.slug), Place(file=found.issue.file), subject
        for index, alias in enumerate(found.issue.front.aliases):
            yield urls.issue_page(alias), found.place("aliases", index), subject
    yield from _our_paths(content)


def _video_paths(entry: Entry) -> Iterator[_Claim]:
    video: Video = entry.value
    subject = f'video "{entry.id}"'
    yield urls.video_page(video.name), entry.place("slug" if video.slug else "id"), subject
    for index, alias in enumerate(video.aliases):
        yield urls.video_page(alias), entry.place("aliases", index), subject


def _our_paths(content: Content) -> Iterator[_Claim]:
    """Yield what the generator itself writes, at the place of who is in its way."""
    taken = {urls.LIBRARY, urls.QUESTIONS, urls.NEWSLETTER, urls.VIDEO_FEED, urls.NEWSLETTER_FEED}
    taken |= {urls.topic_index(kind) for kind in urls.TOPIC_KINDS}
    for page in content.files.pages:
        path = _hand_written_path(page.source)
        if path in taken:
            yield path, Place(file=page.file), "the page"
    for name in content.files.sizes:
        if name in taken:
            yield name, Place(file=f"{content.config.docs_dir}/{name}"), "the file"


def _hand_written_path(source: str) -> str:
    path = PurePosixPath(source).with_suffix("")
    if path.name in ("index", "README"):
        return f"{path.parent}/".removeprefix("./").replace("./", "")
    return f"{path}/"


def _links(content: Content) -> Iterator[_Claim]:
    for entry in content.catalog.videos:
        if entry.value and entry.value.status not in ("retired", "removed"):
            link = resolve_link(entry.value)
            if isinstance(link, VideoLink):
                watch = f"{link.provider} {link.id}" if link.id else link.watch
                yield watch, entry.place("url"), f'video "{entry.id}"'


