"""The pages and files in `docs/` and `newsletter/`, and their places on the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from micropd import urls
from micropd.model.media import PAGE_ENDINGS
from micropd.sources.content import Content
from micropd.sources.newsletter import FOLDER


@dataclass(frozen=True, slots=True)
class Written:
    """A page or another file that the host publishes; issues are outputs of the newsletter."""

    path: str
    """As `urls` spells it."""
    file: str
    """Path below the project's root, for problems."""
    is_page: bool


def list_written(content: Content) -> Iterator[Written]:
    """Yield every page and file below `docs/`, then what lies beside the issues."""
    transcripts = content.catalog.transcripts
    for page in content.files.pages:
        # A transcript is a page by its ending alone; the host leaves it out as well.
        if page.source not in transcripts:
            yield Written(urls.written_page(page.source), page.file, is_page=True)
    for name in content.files.sizes:
        if not name.endswith(PAGE_ENDINGS):
            file = f"{content.config.docs_dir}/{name}"
            yield Written(urls.copied_file(name), file, is_page=False)
    for name in content.files.newsletter:
        if not name.endswith(PAGE_ENDINGS):
            yield Written(urls.newsletter_file(name), f"{FOLDER}/{name}", is_page=False)
