"""MkDocs as the host: it renders hand-written pages and draws the frames; we stamp the rest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as HostPage

from building.pipeline import Catalog
from building.run import Run
from building.writing import write_outputs
from hosts.mkdocs import documents
from hosts.mkdocs.frame_pages import FramePages
from hosts.mkdocs.issues import IssuePages
from hosts.mkdocs.linkable_files import LinkableFiles
from hosts.mkdocs.navigation import expand_nav, find_owners, list_sections
from hosts.mkdocs.search import WrittenPages, remove_search_files, remove_theme_search, with_opener
from hosts.mkdocs.seeking import allow_seeking
from hosts.mkdocs.skip_link import with_skip_link
from micropd import report, site, urls
from micropd.markdown.shortcodes import Shortcode, fill_shortcodes, take_shortcodes
from micropd.pages import inserts, templates
from micropd.pages.cards import Cards
from micropd.pages.frame import CONTENT
from micropd.pages.head import Heads
from micropd.pages.opener import render_opener
from micropd.pages.page import Page
from micropd.pages.stamp import Output
from micropd.problems import ContentError

_THEME = Path(__file__).parent / "theme"
_log = logging.getLogger("mkdocs.micropd")


class MkDocsHost:
    """The events of one MkDocs build, in the order in which MkDocs calls them."""

    def __init__(self, run: Run, root: Path) -> None:
        """Take the wishes of whoever starts the build of the project at `root`."""
        self.run, self._root = run, root
        self._catalog = run.catalog or Catalog(root, run)
        self._host_paths: list[str] = []
        self._marked: list[Section | HostPage] = []
        self._written = WrittenPages()
        self._codes: list[Shortcode] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have the content read and checked before MkDocs touches the output folder."""
        root = self._root
        self._catalog.place(config.site_url or "", config.site_dir)
        remove_theme_search(config)
        # Below the coach's own overrides, above the theme.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
        ours = Path(site.__file__).parent
        inputs = [root / "videos.yaml", root / "newsletter", ours / "assets", ours / "pages"]
        config.watch += [str(path) for path in inputs if path.exists()]
        if self.run.catalog is None:  # else the folder is one of our own, and nothing in it is lost
            self._read(config)
        return config

    def _read(self, config: MkDocsConfig) -> None:
        """Take the library; raises `Abort` where there are errors in it."""
        run = self.run
        try:
            library, run.problems = self._catalog.read()
        except ContentError as error:
            run.problems = error.problems
            if not run.quiet:
                _log.error("\n%s", report.as_text(error.problems))
            raise Abort("Nothing was published: mend the lines above, then try again.") from None
        run.library = self.library = library.at(config.site_url or "")
        if run.strict and any(problem.severity == "warning" for problem in run.problems):
            raise Abort("With --strict, warnings keep the site from being built.")
        self._cards, self._heads = Cards(self.library), Heads(self.library.settings)
        self._issues = IssuePages(self.library, self._cards)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the issues, the frames, and a home page where there is none."""
        remove_search_files(files)
        copied: frozenset[str] = frozenset()
        if self.run.library is None:
            # There is time for this: the catalog is still being read.
            files.copy_static_files()
            copied = frozenset(file.src_uri for file in files)
            self._read(config)
        library = self.library
        documents.leave_out_transcripts(files, library.videos)
        documents.add_newsletter(files, library.issues, self._root, config)
        documents.add_home(files, config)
        nav_paths = [path for path, _ in list_sections(library)]
        self._frames = FramePages(nav_paths)
        documents.add_frames(files, nav_paths, config)
        names = [file.src_uri for file in files.documentation_pages()]
        config.nav = expand_nav(config.nav, library, names)
        return LinkableFiles(files, library, config, copied)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep compiled templates between builds: compiling the theme's takes half a second."""
        try:
            cache = FileSystemBytecodeCache()
        except RuntimeError:  # there is no folder that is safely ours
            return env
        env.bytecode_cache = templates.environment().bytecode_cache = cache
        return env

    def on_page_markdown(
        self, markdown: str, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Mark the places of shortcodes; tell the theme an issue's facts as text."""
        self._issues.name(page)
        markdown, self._codes = take_shortcodes(markdown)
        return markdown

    def on_page_content(self, html: str, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Put the slot into frames, cards for shortcodes, and an issue's fields around its text."""
        if page in self._frames:
            return CONTENT
        html = fill_shortcodes(html, self._codes, partial(self._render_shortcode, page))
        html = self._issues.complete(page, html)
        self._written.take(page, _path(page), html)
        return html

    def _render_shortcode(self, page: HostPage, code: Shortcode) -> str:
        root = urls.root_of(page.url)
        return inserts.render_shortcode(code, self.library, self._cards, root)

    def on_page_context(
        self, context: dict[str, Any], page: HostPage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Show pages without a place of their own in the navigation as part of a section."""
        self._marked = find_owners(page, nav)
        for item in self._marked:
            item.active = True
        return context

    def on_post_page(self, output: str, page: HostPage, config: MkDocsConfig) -> str:
        """Take frames out of the site; tell every other page's head what it is."""
        for item in self._marked:
            item.active = False
        self._marked = []
        output = self._complete(output, urls.root_of(page.url))
        if page in self._frames:
            self._frames.take(page, output)
            return ""
        self._host_paths.append(_path(page))
        self.run.host_pages += 1
        head = self._heads.render(self._describe(page))
        return output.replace("</head>", head + "</head>", 1)

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Give the page for lost visitors our styles; it is shown at any depth."""
        if template_name != urls.NOT_FOUND:
            return output
        page = Page(path=urls.NOT_FOUND, title=config.site_name)
        root = urlsplit(self.library.settings.site_url).path
        head = self._heads.render(page, root=root)
        return self._complete(output, root).replace("</head>", f"{head}</head>", 1)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Stamp the catalog's pages and write the feeds."""
        library, folder = self.library, config.site_dir
        frames = self._frames.collect()
        self._catalog.stamp(frames, self._written.found)
        rest = self._told(site.render_rest(library, frames, self._issues.bodies))
        paths = write_outputs(folder, rest) + self._catalog.finish()
        sitemap = site.render_sitemap([*self._host_paths, *paths], library)
        self.run.written += paths + write_outputs(folder, [(urls.SITEMAP, sitemap)])
        Path(folder, "sitemap.xml.gz").unlink(missing_ok=True)

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Let players jump within local videos."""
        allow_seeking(server)
        return server

    def on_build_error(self, error: Exception) -> None:
        """Leave nobody behind who waits for frames."""
        self._catalog.stop()

    def _complete(self, html: str, root: str) -> str:
        opener = render_opener(root, self.library.settings.extra.request)
        return with_opener(with_skip_link(html), opener)

    def _told(self, outputs: Iterator[tuple[str, Output]]) -> Iterator[tuple[str, Output]]:
        """Tell the adapter of each file that is done; there are about three for two videos."""
        for done, output in enumerate(outputs, start=1):
            yield output
            self.run.progress(done, len(self.library.videos) * 3 // 2)

    def _describe(self, page: HostPage) -> Page:
        if about := self._issues.describe(page):
            return about
        description = page.meta.get("description") or self.library.settings.description
        return Page(path=_path(page), title=str(page.title), description=str(description))


def _path(page: HostPage) -> str:
    return "" if page.url == "./" else unquote(page.url)
