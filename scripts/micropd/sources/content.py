"""Everything the coach wrote, read once: the input of the checks and of the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from micropd.problems import Place, Problem
from micropd.sources.captions import CaptionsSource, read_captions
from micropd.sources.catalog import CatalogSource, read_catalog
from micropd.sources.config import ConfigSource, read_config
from micropd.sources.files import FilesSource, read_files
from micropd.sources.newsletter import NewsletterSource, read_newsletter


@dataclass(frozen=True, slots=True)
class HandText:
    """The Markdown of a hand-written page or an issue."""

    file: str
    """Path below the project's root."""
    text: str
    first_line: int = 1
    """Line of the file on which the text starts."""
    subject: str = ""
    """What the coach calls it; a page goes by its file."""

    def place(self, offset: int) -> Place:
        """Tell where in the file a character of the text stands."""
        line = self.text.count("\n", 0, offset) + self.first_line
        return Place(file=self.file, line=line, col=offset - self.text.rfind("\n", 0, offset))


@dataclass(frozen=True, slots=True)
class Content:
    """The sources of one site."""

    config: ConfigSource
    catalog: CatalogSource
    newsletter: NewsletterSource
    files: FilesSource
    captions: CaptionsSource = field(default_factory=CaptionsSource)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with each source taken alone."""
        sources = (self.config, self.catalog, self.newsletter, self.files, self.captions)
        return [problem for source in sources for problem in source.problems]

    @property
    def texts(self) -> Iterator[HandText]:
        """Whatever the host renders: hand-written pages, then the bodies of issues."""
        for page in self.files.pages:
            yield HandText(page.file, page.text)
        for found in self.newsletter.issues:
            issue = found.issue
            yield HandText(issue.file, issue.body, issue.body_line, found.origin.subject)


def read_content(root: Path, environment: Mapping[str, str] | None = None) -> Content:
    """Read all sources below `root`; `environment` is what `!ENV` in `mkdocs.yml` may name."""
    config = read_config(root, environment)
    catalog = read_catalog(root, config.zone)
    videos = (entry.value for entry in catalog.videos if entry.value)
    return Content(
        config=config,
        catalog=catalog,
        newsletter=read_newsletter(root, config.zone),
        files=read_files(root, config.docs_dir),
        captions=read_captions(root, config.docs_dir, videos),
    )
