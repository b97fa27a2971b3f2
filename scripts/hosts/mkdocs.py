"""MkDocs as the host: it renders hand-written pages and draws the frames; we stamp the rest."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as HostPage

from micropd import report, site, urls
from micropd.library import Library
from micropd.model.issue import Issue
from micropd.pages import inserts, newsletter
from micropd.pages.cards import Cards
from micropd.pages.frame import CONTENT, DESCRIPTION, TITLE, Frame, Frames, cut_frame
from micropd.pages.head import render_head
from micropd.pages.page import Page
from micropd.problems import ContentError, Problem
from micropd.shortcodes import replace_shortcodes

_FRAME_FOLDER = "micropd-frame"
_DEPTHS = range(1, 5)
_THEME = Path(__file__).parent / "theme"
_log = logging.getLogger("mkdocs.micropd")

_HOME = "# {name}\n\n{{{{ latest-videos 12 }}}}\n\n{{{{ latest-issues 3 }}}}\n"
_FRAME = f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\nhide: [toc]\n---\n"


@dataclass(slots=True)
class Run:
    """What an adapter wants of a build, and what it is told of it."""

    today: dt.date
    drafts: bool = False
    progress: Callable[[int, int], None] = lambda done, total: None
    strict: bool = False
    """Whether warnings count as errors."""
    quiet: bool = False
    """Whether the adapter reports problems itself."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, filled in."""
    library: Library | None = None
    """The library, filled in."""
    host_pages: int = 0
    """How many pages the host rendered itself, filled in."""
    written: list[str] = field(default_factory=list)
    """Paths of everything we wrote, filled in."""


wanted_run: ContextVar[Run | None] = ContextVar("wanted_run", default=None)
"""How an adapter tells the hook its wishes: MkDocs offers no way to hand a hook a value."""


class MkDocsHost:
    """The events of one MkDocs build, in the order in which MkDocs calls them."""

    def __init__(self, run: Run) -> None:
        """Take the wishes of whoever starts the build."""
        self.run = run
        self._by_path: dict[str, Frame] = {}
        self._by_depth: dict[int, Frame] = {}
        self._bodies: dict[str, str] = {}
        self._issues: dict[str, Issue] = {}
        self._host_paths: list[str] = []
        self._marked: list[Section | HostPage] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all content before MkDocs touches the output folder."""
        root = project_root(config)
        run = self.run
        try:
            self.library, run.problems = site.load_library(
                root, today=run.today, drafts=run.drafts, site_url=config.site_url
            )
        except ContentError as error:
            run.problems = error.problems
            if not run.quiet:
                _log.error("\n%s", report.as_text(error.problems))
            raise Abort("Nothing was published: mend the lines above, then try again.") from None
        run.library = self.library
        if run.strict and any(problem.severity == "warning" for problem in run.problems):
            raise Abort("With --strict, warnings keep the site from being built.")
        self._cards = Cards(self.library)
        # Below the coach's own overrides, above the theme.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
        inputs = [root / "videos.yaml", root / "newsletter", Path(site.__file__).parent / "pages"]
        config.watch += [str(path) for path in inputs if path.exists()]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the issues, the frames, and a home page where there is none."""
        folder = project_root(config) / "newsletter"
        for issue in self.library.issues:
            self._issues[urls.issue_page(issue.slug)] = issue
            page = File(
                issue.file,
                str(folder.parent),
                config.site_dir,
                True,
                dest_uri=urls.output_file(urls.issue_page(issue.slug)),
                inclusion=InclusionLevel.NOT_IN_NAV,
            )
            files.append(page)
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
                source = path.relative_to(folder.parent).as_posix()
                files.append(File(source, str(folder.parent), config.site_dir, True))
        if not any(file.url in ("./", "") for file in files.documentation_pages()):
            home = _HOME.format(name=config.site_name)
            files.append(File.generated(config, "index.md", content=home))
        return self._add_frames(files, config)

    def _add_frames(self, files: Files, config: MkDocsConfig) -> Files:
        self._nav_paths = [path for path, _ in _sections(self.library)]
        hidden = [f"{_FRAME_FOLDER}/" + "x/" * (depth - 1) for depth in _DEPTHS]
        for path in (*self._nav_paths, *hidden):
            level = InclusionLevel.NOT_IN_NAV if path in hidden else InclusionLevel.UNDEFINED
            source = f"{path}index.md"
            files.append(File.generated(config, source, content=_FRAME, inclusion=level))
        config.nav = _expand_nav(config.nav, self.library, files)
        return files

    def on_page_markdown(
        self, markdown: str, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put cards where a hand-written page has shortcodes."""
        root = urls.root_of(page.url)

        def render(code: Any) -> str:
            return inserts.render_shortcode(code, self.library, self._cards, root)

        return replace_shortcodes(markdown, render)

    def on_page_content(
        self, html: str, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the slot into frames, and an issue's fields around its text."""
        if self._is_frame(page):
            return CONTENT
        issue = self._issues.get(page.url)
        if issue is None:
            return html
        self._bodies[issue.id] = newsletter.complete_issue(
            issue, html, self.library, self._cards, urls.root_of(page.url)
        )
        return self._bodies[issue.id]

    def on_page_context(
        self, context: dict[str, Any], page: HostPage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Show pages without a place of their own in the navigation as part of a section."""
        is_issue = page.url in self._issues
        if is_issue or page.url.startswith(_FRAME_FOLDER):
            owner = urls.NEWSLETTER if is_issue else urls.LIBRARY
            self._marked = [p.parent or p for p in nav.pages if p.url == owner]
        for item in self._marked:
            item.active = True
        return context

    def on_post_page(self, output: str, page: HostPage, config: MkDocsConfig) -> str:
        """Take frames out of the site; tell every other page's head what it is."""
        for item in self._marked:
            item.active = False
        self._marked = []
        if self._is_frame(page):
            frame = cut_frame(output, page.canonical_url)
            if page.url in self._nav_paths:
                self._by_path[page.url] = frame
            else:
                self._by_depth[page.url.count("/")] = frame
            return ""
        self._host_paths.append(_path(page))
        self.run.host_pages += 1
        head = render_head(self._describe(page), self.library.settings)
        return output.replace("</head>", head + "</head>", 1)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Stamp the catalogue's pages and write the feeds."""
        frames = Frames(self._by_path, self._by_depth)
        outputs = site.render_site(
            self.library, frames, self._bodies, self._host_paths, self.run.progress
        )
        folder = Path(config.site_dir)
        for path, content in outputs:
            _write(folder / urls.output_file(path), content)
            self.run.written.append(path)
        (folder / "sitemap.xml.gz").unlink(missing_ok=True)

    def _is_frame(self, page: HostPage) -> bool:
        return page.url.startswith(_FRAME_FOLDER) or page.url in self._nav_paths

    def _describe(self, page: HostPage) -> Page:
        if issue := self._issues.get(page.url):
            return newsletter.issue_page(issue, self.library)
        description = page.meta.get("description") or self.library.settings.description
        return Page(path=_path(page), title=str(page.title), description=str(description))


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder that holds mkdocs.yml."""
    return Path(config.config_file_path).resolve().parent


def _path(page: HostPage) -> str:
    return "" if page.url == "./" else page.url


def _write(path: Path, content: site.Output) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.write_bytes(data)


def _sections(library: Library) -> list[tuple[str, str]]:
    """List the generated pages that have a place in the navigation, with their names there."""
    sections = [(urls.LIBRARY, "All videos")]
    if any(video.question for video in library.listed):
        sections.append((urls.QUESTIONS, "Questions answered"))
    titles = {"tools": "By tool", "grades": "By grade", "series": "By series", "tags": "By tag"}
    sections += [(urls.topic_index(k), titles[k]) for k in urls.TOPIC_KINDS if library.topics[k]]
    if library.issues:
        sections.append((urls.NEWSLETTER, "Newsletter"))
    return sections


def _expand_nav(nav: Any, library: Library, files: Files) -> Any:
    """Put the catalogue's pages below the entry for `videos/index.md`, or make a navigation."""
    sections = [{name: f"{path}index.md"} for path, name in _sections(library)]
    videos = [entry for entry in sections if "newsletter/index.md" not in entry.values()]
    if nav is None:
        own = {f"{path}index.md" for path, _ in _sections(library)}
        pages = [f.src_uri for f in files.documentation_pages() if f.src_uri not in own]
        pages = [p for p in pages if not p.startswith((_FRAME_FOLDER, "newsletter/", "index."))]
        rest = [entry for entry in sections if entry not in videos]
        return ["index.md", {"Videos": videos}, *rest, *sorted(pages)]
    return [_expand_entry(entry, videos) for entry in nav]


def _expand_entry(entry: Any, videos: list[dict[str, str]]) -> Any:
    if isinstance(entry, dict):
        return {
            name: videos if target == f"{urls.LIBRARY}index.md" else target
            for name, target in entry.items()
        }
    return entry
