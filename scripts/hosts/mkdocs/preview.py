"""A live preview: MkDocs' own server shows the last site that was built as a whole."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from building.outcome import Outcome
from building.sites import build_site
from hosts.mkdocs.project import draw_site
from hosts.mkdocs.seeking import allow_seeking
from micropd.config.mkdocs_yml import read_config
from micropd.wishes import Wishes

_SCRIPTS = Path(__file__).parent.parent.parent
_OURS = (
    _SCRIPTS / "micropd" / "assets",
    _SCRIPTS / "micropd" / "pages",
    _SCRIPTS / "hosts" / "mkdocs" / "theme",
)
_log = logging.getLogger("mkdocs")


class Preview:
    """Serves a project on this machine, and builds it anew when a file changes."""

    def __init__(
        self, root: Path, port: int, wish: Callable[[], Wishes], tell: Callable[[Outcome], None]
    ) -> None:
        """Take the project; `wish` says what each build shall be, `tell` hears how it went."""
        self._root, self._wish, self._tell = root.resolve(), wish, tell
        self._folder = tempfile.TemporaryDirectory(prefix="micropd-")
        self._site = Path(self._folder.name, "site")
        # An empty folder passes for an older site, so the first build may replace it.
        self._site.mkdir()
        # For this computer alone: drafts are not for others in the same network.
        self._server = LiveReloadServer(self._build, "127.0.0.1", port, str(self._site))
        self._server.error_handler = self._error_page
        allow_seeking(self._server)
        self.url = f"http://127.0.0.1:{port}/"

    def run(self) -> None:
        """Build, then serve until somebody presses Ctrl+C."""
        try:
            self._build()
            # MkDocs does not type it.
            serve: Callable[[], None] = self._server.serve
            serve()
        except KeyboardInterrupt:
            pass
        finally:
            self._server.shutdown()
            self._folder.cleanup()

    def _build(self) -> None:
        # Feeds and cards would lead to the published site otherwise.
        wishes = replace(self._wish(), site_url=self.url)
        try:
            self._tell(build_site(self._root, self._site, wishes, draw_site))
        except Exception:  # somebody edits a template, sees what is wrong, and mends it
            _log.exception("The site was not built.")
            self._tell(Outcome())
        # After each build: `docs_dir` may be another, and a folder may have come since.
        for path in self._sources():
            self._server.watch(str(path))

    def _sources(self) -> Iterator[Path]:
        # The folder itself, without what lies deeper: files come and go in it.
        self._server.watch(str(self._root), recursive=False)
        folders = (self._root / read_config(self._root).docs_dir, self._root / "newsletter")
        return (path for path in (*folders, *_OURS) if path.is_dir())

    def _error_page(self, code: int) -> bytes | None:
        page = self._site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None
