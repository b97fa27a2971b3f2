"""Files that the catalog or an issue names: whether they are there, and of the right type."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from micropd.links.address import looks_like_host
from micropd.model.addresses import is_local
from micropd.model.media import (
    CAPTION_ENDINGS,
    MEDIA_ENDINGS,
    PICTURE_ENDINGS,
    TEXT_ENDINGS,
    ends_with,
)
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.sources.content import Content
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin, Step

_TRANSCRIPTS = (*TEXT_ENDINGS, *CAPTION_ENDINGS)
_Named = tuple[tuple[Step, ...], str | None, tuple[str, ...]]
"""Where a file is named, its path, and the endings it may have (none: any)."""


@dataclass
class _Folder:
    """The files of one folder, and the endings of their names."""

    name: str
    files: frozenset[str]
    _by_ending: dict[str, Vocabulary] = field(default_factory=dict)

    def suggest(self, name: str) -> str | None:
        """Return the file that was most likely meant: first one of the same type."""
        ending = posixpath.splitext(name)[1]
        if ending not in self._by_ending:
            alike = (file for file in self.files if posixpath.splitext(file)[1] == ending)
            self._by_ending[ending] = Vocabulary(alike)
        return self._by_ending[ending].suggest(name.removeprefix(f"{self.name}/"))


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every local file that is not there or cannot be what it should."""
    docs = _Folder(content.config.docs_dir, frozenset(content.files.sizes))
    for entry in content.catalog.videos:
        if entry.value:
            yield from _check(entry.origin, _named_files(entry.value), docs)
    newsletter = _Folder("newsletter", content.files.newsletter)
    for found in content.newsletter.issues:
        named: _Named = (("image",), found.issue.front.image, PICTURE_ENDINGS)
        yield from _check(found.origin, [named], newsletter)


def _named_files(video: Video) -> list[_Named]:
    named: list[_Named] = [
        (("url",), video.url, MEDIA_ENDINGS),
        (("thumbnail",), video.thumbnail, PICTURE_ENDINGS),
        (("transcript",), video.transcript, _TRANSCRIPTS),
    ]
    named += [
        (("captions", i, "file"), one.file, CAPTION_ENDINGS) for i, one in enumerate(video.tracks)
    ]
    named += [
        (("sources", i, "url"), source.url, MEDIA_ENDINGS) for i, source in enumerate(video.sources)
    ]
    named += [(("resources", i, "url"), item.url, ()) for i, item in enumerate(video.resources)]
    return named


def _check(origin: Origin, named: list[_Named], folder: _Folder) -> Iterator[Problem]:
    for steps, name, endings in named:
        if not name or not is_local(name):
            continue
        if name not in folder.files:
            yield origin.problem(
                *steps, rule="missing-file", expected=f"a file in {folder.name}/", got=quote(name),
                fix=_find_fix(name, folder),
            )  # fmt: skip
        elif endings and not ends_with(name, endings):
            yield origin.problem(
                *steps, rule="wrong-file-type", expected=f"a file ending in {', '.join(endings)}",
                got=quote(name), fix="save it as one of these, or name the right file",
            )  # fmt: skip


def _find_fix(name: str, folder: _Folder) -> str:
    if near := folder.suggest(name):
        return f'did you mean "{near}"?'
    if looks_like_host(name):
        return f"if it is a web address, write https://{name}"
    return f"put the file into {folder.name}/, or mend the name"
