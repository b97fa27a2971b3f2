"""MkDocs as the host: it renders hand-written pages and draws the frames; we stamp the rest."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from building.outcome import Outcome, count
from hosts.mkdocs import documents
from hosts.mkdocs.link_warnings import pass_over
from hosts.mkdocs.linkable_files import LinkableFiles
from hosts.mkdocs.navigation import expand_nav
from hosts.mkdocs.page_events import PageEvents
from hosts.mkdocs.search import remove_search_files, remove_theme_search
from hosts.mkdocs.seeking import allow_seeking
from micropd import outputs, urls
from micropd import site as whole_site
from micropd.assets.served import read_served
from micropd.crew.librarian import Reading
from micropd.model.record import Mark
from micropd.pages import templates
from micropd.records.marks import find_marked
from micropd.site import Site

_THEME = Path(__file__).parent / "theme"


# Why: decisions.md#why-is-mkdocs-frozen
class MkDocsHost:
    """The events of one MkDocs build as a whole, in the order in which MkDocs calls them."""

    def __init__(self, site: Site, *, is_staged: bool) -> None:
        """Take the site that has begun.

        `is_staged` tells that it goes to a folder of our own, where nothing can be lost.
        """
        self._site, self._is_staged = site, is_staged
        self._pages: PageEvents | None = None
        self.outcome = Outcome()
        """The problems and counts that are known by now."""

    @property
    def pages(self) -> PageEvents:
        """The events of its pages, which come when MkDocs knows its files."""
        assert self._pages is not None
        return self._pages

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have the content read and checked before MkDocs empties a folder that is not ours."""
        root = self._site.root
        remove_theme_search(config)
        # Below the coach's own overrides, above the theme.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
        # Behind the theme's styles, in front of the coach's: of rules alike the last one wins.
        # Why: decisions.md#why-do-our-colours-stand-at-the-root
        config.extra_css.insert(0, read_served().style)
        ours = Path(whole_site.__file__).parent
        inputs = [root / "videos.yaml", root / "newsletter", ours / "assets", ours / "pages"]
        # MkDocs' own `serve` watches what stands here, beside docs/ and mkdocs.yml.
        config.watch += [str(path) for path in inputs if path.exists()]
        # Behind this event MkDocs empties the published folder: errors have to end the build here.
        if not self._is_staged:
            self._read(config)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the issues, the frames, and a home page where there is none."""
        remove_search_files(files)
        copied: frozenset[str] = frozenset()
        if self._is_staged:
            # There is time for this: the catalog is still being read.
            # Why: decisions.md#why-are-files-copied-while-the-catalog-is-being-read
            files.copy_static_files()
            copied = frozenset(file.src_uri for file in files)
        reading = self._read(config)
        library = reading.library
        # Before MkDocs reads pages: it tells of their links while it renders them.
        pass_over(reading.warnings)
        # Templates lead to what was read: what was typed may name who received a mail.
        for (name, *_), value in find_marked(library.settings.extra, Mark.ADDRESS):
            config.extra[str(name)] = value
        documents.leave_out_transcripts(files, library.transcripts)
        documents.add_newsletter(files, library.issues, self._site.root, config)
        documents.add_home(files, config)
        nav_paths = [*outputs.list_sections(library)]
        documents.add_frames(files, nav_paths, config)
        # After all pages are added: the navigation may only name what there is.
        names = [file.src_uri for file in files.documentation_pages()]
        config.nav = expand_nav(config.nav, library, names)
        self._pages = PageEvents(library, nav_paths)
        # MkDocs goes on with what this event returns, and asks it for the target of each link.
        return LinkableFiles(files, library, config, copied)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep compiled templates between builds: compiling the theme's takes half a second."""
        try:
            cache = FileSystemBytecodeCache()
        except RuntimeError:  # there is no folder that is safely ours
            return env
        env.bytecode_cache = templates.environment().bytecode_cache = cache
        return env

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Have everything written that MkDocs does not write itself."""
        reading, drawn = self._site.read(), self.pages.collect()
        self._site.write(drawn)
        self._site.stop()  # a preview goes on, and needs none of the processes again
        # MkDocs packed its own sitemap, which knows none of our pages.
        Path(config.site_dir, urls.PACKED_SITEMAP).unlink(missing_ok=True)
        counts = count(reading.library, drawn.paths)
        self.outcome = Outcome(problems=reading.warnings, counts=counts)

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Let players jump within local videos."""
        allow_seeking(server)
        return server

    def on_build_error(self, error: Exception) -> None:
        """Leave nobody behind who waits for frames."""
        self._site.stop()

    def _read(self, config: MkDocsConfig) -> Reading:
        """Return what was read; raises `ContentError` where there are errors in it."""
        reading = self._site.read(config.site_url or "")
        self.outcome = Outcome(problems=reading.warnings)
        # MkDocs' own strict mode counts what is logged; our warnings are not logged.
        warned = any(problem.severity == "warning" for problem in reading.warnings)
        if self._site.wishes.strict and warned:
            raise Abort("With --strict, warnings keep the site from being built.")
        return reading


wanted_host: ContextVar[MkDocsHost | None] = ContextVar("wanted_host", default=None)
"""How a build hands its host to the hook: MkDocs offers no way to give a hook a value."""
