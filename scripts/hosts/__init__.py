"""Hosts: what renders hand-written pages and draws the frame; MkDocs today."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from hosts.load import ConfigStream
from hosts.mkdocs import Run, wanted_run

_log = logging.getLogger("mkdocs")


def build_site(root: Path, out: Path, run: Run) -> bool:
    """Build the project at `root` into `out`; `run` is told how it went.

    Returns whether the site was built. If not, `out` is as it was before.
    """
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    wanted_run.set(run)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as staging:
        new, old = Path(staging, "new"), Path(staging, "old")
        try:
            config = load_config(ConfigStream(root), site_dir=str(new), strict=run.strict)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except MkDocsException as error:
            if not run.problems:
                _log.error(error.format_message())
            return False
        if out.exists():
            out.rename(old)
        new.rename(out)
    return True
