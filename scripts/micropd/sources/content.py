"""Everything the coach wrote, read once: the input of the checks and of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from micropd import urls
from micropd.config.mkdocs_yml import ConfigSource, read_config
from micropd.model.issue import FrontMatter
from micropd.model.record import Mark
from micropd.model.video import Video
from micropd.problems import Place, Problem
from micropd.records.marks import find_marked
from micropd.settings import Extra
from micropd.sources.captions import CaptionsSource, read_captions
from micropd.sources.catalog import CatalogSource, read_catalog
from micropd.sources.files import FilesSource, read_files
from micropd.sources.looks import read_looks
from micropd.sources.named_files import list_named
from micropd.sources.newsletter import FOLDER, NewsletterSource, read_newsletter
from micropd.sources.unicode_forms import follow_disk
from micropd.yaml.origin import Origin, Step


@dataclass(frozen=True, slots=True)
class HandText:
    """The Markdown of a hand-written page or an issue."""

    file: str
    """Path below the project's root."""
    text: str
    source: str
    """The path from which its links count; the host makes them count from its address."""
    path: str
    """Its address, as `urls` spells it."""
    record: FrontMatter | None = None
    """The front matter of an issue."""
    first_line: int = 1
    """Line of the file on which the text starts."""
    subject: str = ""
    """What the coach calls it; a page goes by its file."""

    def place(self, offset: int) -> Place:
        """Tell where in the file a character of the text stands."""
        line = self.text.count("\n", 0, offset) + self.first_line
        return Place(file=self.file, line=line, col=offset - self.text.rfind("\n", 0, offset))

    def problem(self, offset: int, **words: Any) -> Problem:
        """Say what is wrong at a character of the text."""
        return Problem(place=self.place(offset), subject=self.subject, **words)


@dataclass(frozen=True, slots=True)
class FieldText:
    """The Markdown of one field."""

    origin: Origin
    steps: tuple[Step, ...]
    """They lead from the origin to the field."""
    text: str
    record: object
    """What it is a field of: a video, a series, a front matter, or what these hold."""

    def problem(self, _offset: int, **words: Any) -> Problem:
        """Say what is wrong in the text; YAML folds lines, so all of it stands at its start."""
        return self.origin.problem(*self.steps, **words)


@dataclass(frozen=True)
class Content:
    """The sources of one site, but for what is said in the videos; see `read_speech`."""

    config: ConfigSource
    catalog: CatalogSource
    newsletter: NewsletterSource
    files: FilesSource

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with each source taken alone."""
        sources = (self.config, self.catalog, self.newsletter, self.files)
        return [problem for source in sources for problem in source.problems]

    @property
    def texts(self) -> Iterator[HandText]:
        """Whatever the host renders: hand-written pages, then the bodies of issues."""
        for page in self.files.pages:
            path = urls.written_page(page.source)
            yield HandText(page.file, page.text, page.source, path)
        for found in self.newsletter.issues:
            issue, who = found.issue, found.origin.subject
            path = urls.issue_page(issue.slug)
            yield HandText(
                issue.file, issue.body, issue.file, path, issue.front, issue.body_line, who
            )

    @property
    def records(self) -> Iterator[tuple[Origin, Any]]:
        """Every video, series and front matter as far as it can be read, with its place."""
        yield from ((video.origin, video.value) for video in self.catalog.videos)
        yield from ((series.origin, series.value) for series in self.catalog.series)
        yield from ((found.origin, found.issue.front) for found in self.newsletter.issues)

    @property
    def extra(self) -> Iterator[tuple[Origin, Extra]]:
        """Our part of `extra:`, once with each file that has a part of it."""
        return ((origin, self.config.settings.extra) for origin in self.config.extra)

    @property
    def fields(self) -> Iterator[FieldText]:
        """Every field that is Markdown: of videos, series and front matter."""
        for origin, record in self.records:
            for steps, text in find_marked(record, Mark.MARKDOWN):
                yield FieldText(origin, steps, text, record)

    @cached_property  # several checks go through it, and to find it in a catalog takes a while
    def prose(self) -> Sequence[HandText | FieldText]:
        """All Markdown, wherever it is written."""
        return (*self.texts, *self.fields)


def read_content(root: Path, environment: Mapping[str, str] | None = None) -> Content:
    """Read all sources below `root`; `environment` is what `!ENV` in `mkdocs.yml` may name."""
    config = read_config(root, environment)
    catalog, newsletter = read_catalog(root, config.zone), read_newsletter(root, config.zone)
    files = read_files(root, config.docs_dir)
    follow_disk(catalog, newsletter, files)
    named = _list_files(catalog.found)
    files.looks = read_looks(root / config.docs_dir, named, files.sizes)
    named = _list_files(found.issue.front for found in newsletter.issues)
    files.newsletter_looks = read_looks(root / FOLDER, named, files.newsletter)
    return Content(config=config, catalog=catalog, newsletter=newsletter, files=files)


def _list_files(records: Iterable[Video | FrontMatter]) -> Iterator[str]:
    named = chain.from_iterable(map(list_named, records))
    return (one.name for one in named if not one.is_text)


def read_speech(root: Path, content: Content, videos: Iterable[Video]) -> CaptionsSource:
    """Read what is said in some of the videos: most of the bytes, and often of the time."""
    name, present = content.config.docs_dir, content.files.sizes
    return read_captions(root / name, name, videos, present)
