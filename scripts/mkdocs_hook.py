"""Plugs the library into MkDocs, so that `mkdocs build`, `serve` and `gh-deploy` work as well."""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

from building.sites import begin_site
from hosts.mkdocs.host import MkDocsHost, wanted_host
from micropd import report
from micropd.problems import ContentError
from micropd.wishes import Wishes

# MkDocs calls the plain functions of a hook: only the module can keep a value between them.
_hosts: list[MkDocsHost] = []
_log = logging.getLogger("mkdocs.micropd")


def on_config(config: Any) -> Any:
    """Start a build afresh: `mkdocs serve` does many in one process."""
    # Our own build has begun to read before MkDocs started, and hands its host over.
    _hosts[:] = [wanted_host.get() or _begin(config)]
    try:
        return _hosts[0].on_config(config)
    except ContentError as error:
        _log.error("\n%s", report.as_text(error.problems))
        raise Abort("Nothing was published: mend the lines above, then try again.") from None


def _begin(config: Any) -> MkDocsHost:
    # MkDocs has no options for drafts or a day: its builds are of today, and public.
    wishes = Wishes(
        today=dt.date.today(), site_url=config.site_url or "", environment=os.environ
    )  # fmt: skip
    root = Path(config.config_file_path).resolve().parent
    # MkDocs empties and fills the published folder itself: nothing is staged here.
    return MkDocsHost(begin_site(root, wishes, Path(config.site_dir)), is_staged=False)


def on_build_error(error: Exception) -> None:
    """Tell the build that it failed, if it had come so far as to start."""
    for host in _hosts:
        host.on_build_error(error)


def _forward(event: str) -> Callable[..., Any]:
    return lambda *values, **options: getattr(_hosts[0], event)(*values, **options)


def _forward_to_pages(event: str) -> Callable[..., Any]:
    return lambda *values, **options: getattr(_hosts[0].pages, event)(*values, **options)


# MkDocs finds an event by the name of a function in this module.
on_files = _forward("on_files")
on_env = _forward("on_env")
on_page_markdown = _forward_to_pages("on_page_markdown")
on_page_content = _forward_to_pages("on_page_content")
on_page_context = _forward_to_pages("on_page_context")
on_post_page = _forward_to_pages("on_post_page")
on_post_template = _forward_to_pages("on_post_template")
on_post_build = _forward("on_post_build")
on_serve = _forward("on_serve")
