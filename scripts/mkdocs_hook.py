"""Plugs the library into MkDocs, so that its own build, serve and gh-deploy just work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from building.run import Run, wanted_run
from hosts.mkdocs.host import MkDocsHost

_hosts: list[MkDocsHost] = []


def on_config(config: Any) -> Any:
    """Start a build afresh: `mkdocs serve` does many in one process."""
    run = wanted_run.get() or Run(today=dt.date.today())
    root = Path(config.config_file_path).resolve().parent
    _hosts[:] = [MkDocsHost(run, root)]
    return _hosts[0].on_config(config)


def on_build_error(error: Exception) -> None:
    """Tell the build that it failed, if it had come so far as to start."""
    for host in _hosts:
        host.on_build_error(error)


def _forward(event: str) -> Callable[..., Any]:
    return lambda *values, **options: getattr(_hosts[0], event)(*values, **options)


on_files = _forward("on_files")
on_env = _forward("on_env")
on_page_markdown = _forward("on_page_markdown")
on_page_content = _forward("on_page_content")
on_page_context = _forward("on_page_context")
on_post_page = _forward("on_post_page")
on_post_template = _forward("on_post_template")
on_post_build = _forward("on_post_build")
on_serve = _forward("on_serve")
