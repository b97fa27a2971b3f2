"""Files that the catalog or an issue names: whether they are there, and of the right type."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from micropd.links.address import looks_like_host
from micropd.model.media import PHONE_PICTURE_ENDINGS, ends_with
from micropd.problems import Problem, quote
from micropd.sources.content import Content
from micropd.sources.named_files import Named, list_named
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin


@dataclass
class _Folder:
    """The files of one folder, and the endings of their names."""

    name: str
    files: frozenset[str]
    _by_ending: dict[str, Vocabulary] = field(default_factory=dict)

    def suggest(self, name: str) -> str | None:
        """Return the file that was most likely meant: first one of the same type."""
        # Many write the path from the root of the project: `docs/` in front is no difference.
        name = unicodedata.normalize("NFC", name.removeprefix(f"{self.name}/"))
        if unquote(name) in self.files:
            return unquote(name)
        ending = _ending(name)
        if ending not in self._by_ending:
            alike = (file for file in self.files if _ending(file) == ending)
            self._by_ending[ending] = Vocabulary(alike)
        return self._by_ending[ending].suggest(name)


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every local file that is not there or cannot be what it should."""
    docs = _Folder(content.config.docs_dir, frozenset(content.files.sizes))
    for entry in content.catalog.videos:
        if entry.value:
            yield from _check(entry.origin, list_named(entry.value), docs)
    newsletter = _Folder("newsletter", frozenset(content.files.newsletter))
    for found in content.newsletter.issues:
        yield from _check(found.origin, list_named(found.issue.front), newsletter)


def _check(origin: Origin, named: Iterator[Named], folder: _Folder) -> Iterator[Problem]:
    for steps, name, endings in named:
        # Not asked of the disk: macOS and Windows find `A.VTT` for `a.vtt`, and a web server does
        # not.
        if name not in folder.files:
            yield origin.problem(
                *steps, rule="missing-file", expected=f"a file in {folder.name}/", got=quote(name),
                fix=_find_fix(name, folder),
            )  # fmt: skip
        elif endings and not ends_with(name, endings):
            yield origin.problem(
                *steps, rule="wrong-file-type", expected=f"a file ending in {', '.join(endings)}",
                got=quote(name), fix=_find_form(name),
            )  # fmt: skip


def _ending(name: str) -> str:
    return posixpath.splitext(name)[1].lower()


def _find_form(name: str) -> str:
    if ends_with(name, PHONE_PICTURE_ENDINGS):
        return "only Safari shows HEIC: export it as JPEG, and name that"
    return "save it as one of these, or name the right file"


def _find_fix(name: str, folder: _Folder) -> str:
    if near := folder.suggest(name):
        return f'did you mean "{near}"?'
    if looks_like_host(name):
        return f"if it is a web address, write https://{name}"
    return f"put the file into {folder.name}/, or mend the name"
