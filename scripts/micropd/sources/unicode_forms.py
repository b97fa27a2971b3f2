"""Names that were typed in one form of Unicode and are on disk in another.

An accented letter is one character from most keyboards, and two in the names that macOS gives to
files. Who sees both sees no difference, so the file counts as the one that was named; published is
the name on disk, since the host copies the file as it is called.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from micropd.model.issue import FrontMatter, Issue
from micropd.model.video import Video
from micropd.sources.catalog import CatalogSource
from micropd.sources.files import FilesSource
from micropd.sources.named_files import list_named
from micropd.sources.newsletter import NewsletterSource

_Forms = dict[str, str]


def follow_disk(catalog: CatalogSource, newsletter: NewsletterSource, files: FilesSource) -> None:
    """Have the records name their files as these are called on disk."""
    if forms := _list_forms(files.sizes):
        catalog.videos = [
            replace(entry, value=_rename_video(entry.value, forms)) if entry.value else entry
            for entry in catalog.videos
        ]
    if forms := _list_forms(files.newsletter):
        newsletter.issues = [
            replace(found, issue=_rename_image(found.issue, forms)) for found in newsletter.issues
        ]


def _list_forms(names: Iterable[str]) -> _Forms:
    """Return the names on disk that could be typed in another way, by their composed form."""
    return {_compose(name): name for name in names if not name.isascii()}


def _find_meant(record: Video | FrontMatter, forms: _Forms) -> _Forms:
    """Return the names that have another form on disk, and that form."""
    named = {one.name for one in list_named(record) if not one.name.isascii()}
    meant = {name: forms.get(_compose(name), name) for name in named.difference(forms.values())}
    return {name: there for name, there in meant.items() if name != there}


def _rename_image(issue: Issue, forms: _Forms) -> Issue:
    meant = _find_meant(issue.front, forms)
    image = meant.get(issue.front.image or "")
    return replace(issue, front=replace(issue.front, image=image)) if image else issue


def _rename_video(video: Video, forms: _Forms) -> Video:
    meant = _find_meant(video, forms)
    if not meant:
        return video
    tracks = tuple(replace(one, file=meant.get(one.file, one.file)) for one in video.tracks)
    return replace(
        video,
        url=meant.get(video.url, video.url),
        thumbnail=meant.get(video.thumbnail or "", video.thumbnail),
        transcript=meant.get(video.transcript or "", video.transcript),
        captions=tracks or video.captions,
        sources=tuple(replace(one, url=meant.get(one.url, one.url)) for one in video.sources),
        resources=tuple(replace(one, url=meant.get(one.url, one.url)) for one in video.resources),
    )


def _compose(name: str) -> str:
    return unicodedata.normalize("NFC", name)
