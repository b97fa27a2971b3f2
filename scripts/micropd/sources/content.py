"""Everything the coach wrote, read once: the input of the checks and of the library."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from micropd.problems import Problem
from micropd.sources.captions import CaptionsSource, read_captions
from micropd.sources.catalog import CatalogSource, read_catalog
from micropd.sources.config import ConfigSource, read_config
from micropd.sources.files import FilesSource, read_files
from micropd.sources.newsletter import NewsletterSource, read_newsletter


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


def read_content(root: Path) -> Content:
    """Read all sources below `root`."""
    config = read_config(root)
    catalog = read_catalog(root, config.zone)
    videos = (entry.value for entry in catalog.videos if entry.value)
    return Content(
        config=config,
        catalog=catalog,
        newsletter=read_newsletter(root, config.zone),
        files=read_files(root, config.docs_dir),
        captions=read_captions(root, config.docs_dir, videos),
    )
