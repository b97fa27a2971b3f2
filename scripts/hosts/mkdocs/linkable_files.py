"""The host's files: links find watch pages and feeds among them, too."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property
from itertools import chain
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from micropd import outputs, urls
from micropd.item_outputs import list_possible_speech
from micropd.library import Library


class LinkableFiles(Files):
    """The host's files; a link may ask them for one of ours as well.

    MkDocs never meets ours when it goes through all files to render or copy them.
    """

    def __init__(
        self, files: Files, library: Library, config: MkDocsConfig, copied: Container[str] = ()
    ) -> None:
        """Take the host's files; those whose sources `copied` names are in place already."""
        super().__init__(files)
        self._library, self._config, self._copied = library, config, copied

    def copy_static_files(self, *wishes: Any, **options: Any) -> None:
        """Copy the files that are not in place yet, as the host does."""
        # What lies beside the issues was added after all others had been copied.
        left = [file for file in self if file.src_uri not in self._copied]
        Files(left).copy_static_files(*wishes, **options)

    def get_file_from_path(self, path: str) -> File | None:
        """Find a file as the host does, else one that will stand at this path of the site."""
        return super().get_file_from_path(path) or self._find_ours(path)

    def _find_ours(self, path: str) -> File | None:
        # Who thinks of the page's address climbs once more than who thinks of its file.
        path, page = urls.paths_meant(path.removeprefix("../"))
        # The file that MkDocs has already: a link to a second one would not know its headings.
        if page in self._rendered:
            return super().get_file_from_path(self._rendered[page])
        found = next((one for one in (path, page) if one in self._ours), None)
        return self._make_file(found) if found else None

    def _make_file(self, path: str) -> File:
        target, level = urls.output_file(path), InclusionLevel.NOT_IN_NAV
        # Without a source folder, MkDocs never tries to read it.
        return File(target, None, self._config.site_dir, True, dest_uri=target, inclusion=level)

    @cached_property
    def _rendered(self) -> dict[str, str]:
        """The host's own pages that have our kind of address, by this address."""
        issues = {urls.issue_page(one.slug): one.file for one in self._library.issues}
        return issues | {path: f"{path}index.md" for path in outputs.list_sections(self._library)}

    @cached_property
    def _ours(self) -> frozenset[str]:
        listed = outputs.list_outputs(self._library)
        # Whether anything is said in a video is not known here; the checks tell of it.
        spoken = chain.from_iterable(map(list_possible_speech, self._library.videos))
        return frozenset(one.path for one in chain(listed, spoken) if one.is_linkable)
