"""A project built through the host, into a folder that only a whole new site replaces."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.exceptions import ConfigurationError, MkDocsException

from building.run import Run, wanted_run
from hosts.mkdocs.load import load_config
from hosts.mkdocs.refusals import explain_template, explain_yaml
from micropd import urls
from micropd.checks import check_project
from micropd.problems import ContentError, Problem, has_errors

_INPUTS = ("docs", "newsletter", "scripts", "tests", ".git", ".github")
_log = logging.getLogger("mkdocs")


def build_site(root: Path, out: Path, run: Run, *, site_url: str | None = None) -> bool:
    """Build the project at `root` into `out`; `run` is told how it went.

    Returns whether the site was built. If not, `out` is as it was before. `site_url` overrides
    the one in `mkdocs.yml`.
    """
    root, out = root.resolve(), out.resolve()
    try:
        _refuse_other_folders(out, root)
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as staging:
            try:
                _build(root, Path(staging, "new"), run, site_url)
            finally:  # before the folder goes: others may still write into it
                if run.catalog:
                    run.catalog.stop()
            _swap(out, Path(staging, "new"), Path(staging, "old"))
    except TemplateNotFound as error:
        run.problems = (explain_template(root, error),)
        return False
    except (ContentError, MkDocsException, ValueError, TypeError, RecursionError) as error:
        run.problems = run.problems or _explain(root, error)
        if not has_errors(run.problems):
            _tell(error)
        return False
    finally:
        if run.catalog:
            run.catalog.stop()
    return True


def _tell(error: Exception) -> None:
    """Say what the host said, which is not about any one place that we know."""
    if isinstance(error, MkDocsException):
        _log.error(error.format_message())
    else:
        _log.error("%s (see mkdocs.yml and the pages in docs/)", error)
        _log.debug("Where it happened:", exc_info=error)


def _build(root: Path, out: Path, run: Run, site_url: str | None) -> None:
    wanted_run.set(run)
    config = load_config(root, site_dir=str(out), site_url=site_url, strict=run.strict)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


def _swap(out: Path, new: Path, old: Path) -> None:
    """Put a new site in the place of the old one; if that fails, the old one is back."""
    had_one = out.exists()
    if had_one:
        out.rename(old)
    try:
        new.rename(out)
    except OSError:
        if had_one:
            old.rename(out)
        raise


def _refuse_other_folders(out: Path, root: Path) -> None:
    """Raise `ConfigurationError` if `out` holds something that is not an older site."""
    if root.is_relative_to(out):
        raise ConfigurationError(f"--out: {out} holds the project itself; name another folder")
    if out.is_relative_to(root) and out.relative_to(root).parts[0] in _INPUTS:
        raise ConfigurationError(f"--out: {out} is a place for what you write; name another folder")
    # Nobody but us makes this folder.
    is_site = out.joinpath(urls.ASSETS).is_dir() or (out.is_dir() and not any(out.iterdir()))
    if out.exists() and not is_site:
        raise ConfigurationError(f"--out: {out} holds something else; name another folder")


def _explain(root: Path, error: Exception) -> tuple[Problem, ...]:
    """Return what the checks say of a configuration at which the host stopped early."""
    problems = check_project(root, os.environ)
    if has_errors(problems):
        return problems
    told = error.problems if isinstance(error, ContentError) else [explain_yaml(root, error)]
    return tuple(problem for problem in told if problem)
