"""Adds to MkDocs what it renders beside the pages in docs/: issues, a home page, frames."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from micropd import urls
from micropd.model.issue import Issue
from micropd.pages.frame import DESCRIPTION, TITLE

# Our deepest pages, such as `tags/quizzes/page/2/`, lie in four folders.
_DEPTHS = range(1, 5)
# Four braces stand for two: `format` is called on it, and shortcodes have two.
_HOME = "# {name}\n\n{{{{ latest-videos 12 }}}}\n\n{{{{ latest-issues 3 }}}}\n"
_FRAME = f"""---
title: {TITLE}
description: {DESCRIPTION}
hide: [toc]
search: {{exclude: true}}
---
"""


def add_newsletter(files: Files, issues: Iterable[Issue], root: Path, config: MkDocsConfig) -> None:
    """Add the public issues below `root`, and whatever lies beside them."""
    for issue in issues:
        target = urls.output_file(urls.issue_page(issue.slug))
        level = InclusionLevel.NOT_IN_NAV
        # MkDocs reports each page outside the navigation, unless the page is meant to be there.
        page = File(issue.file, str(root), config.site_dir, True, dest_uri=target, inclusion=level)
        files.append(page)
    # Every disk lists a folder in an order of its own; a build is the same everywhere.
    for path in sorted((root / "newsletter").rglob("*")):
        if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
            source = path.relative_to(root).as_posix()
            files.append(File(source, str(root), config.site_dir, True))


def leave_out_transcripts(files: Files, names: Iterable[str]) -> None:
    """Leave out transcripts: pages by their names, but their text stands on a watch page."""
    for name in names:
        file = files.get_file_from_path(name)
        if file and file.is_documentation_page():
            files.remove(file)


def add_home(files: Files, config: MkDocsConfig) -> None:
    """Add a home page where nobody wrote one."""
    if not any(file.url in ("./", "") for file in files.documentation_pages()):
        # Without one, the address of the site itself would answer 404.
        home = _HOME.format(name=config.site_name)
        files.append(File.generated(config, "index.md", content=home))


def add_frames(files: Files, nav_paths: Collection[str], config: MkDocsConfig) -> None:
    """Add a frame for each of our pages in the navigation, and one for each folder depth."""
    # The theme's links are relative, so a frame only fits pages as deep as itself.
    hidden = [urls.FRAMES + "x/" * (depth - 1) for depth in _DEPTHS]
    for path in (*nav_paths, *hidden):
        level = InclusionLevel.NOT_IN_NAV if path in hidden else InclusionLevel.UNDEFINED
        files.append(File.generated(config, f"{path}index.md", content=_FRAME, inclusion=level))
