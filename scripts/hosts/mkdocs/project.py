"""Has MkDocs draw a site into a folder of ours, and explains what keeps it from that."""

from __future__ import annotations

import logging
from pathlib import Path

from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from building.outcome import Outcome
from hosts.mkdocs.host import MkDocsHost, wanted_host
from hosts.mkdocs.load import load_config
from hosts.mkdocs.refusals import RefusedError, explain_template, explain_yaml
from micropd.checks import check_project
from micropd.problems import ContentError, Problem, has_errors
from micropd.site import Site

_log = logging.getLogger("mkdocs")


def draw_site(site: Site, folder: Path) -> Outcome:
    """Draw a site that has begun, and have it written to the folder; return how that went."""
    host = MkDocsHost(site, is_staged=True)
    try:
        _build(host, site, folder)
    except TemplateNotFound as error:
        return Outcome(problems=(explain_template(site.root, error),))
    except ContentError as error:
        return Outcome(problems=error.problems)
    # MkDocs takes some values unchecked, and fails later with one of the last three.
    except (RefusedError, MkDocsException, ValueError, TypeError, RecursionError) as error:
        # With --strict, warnings that are known already are what has stopped it.
        problems = host.outcome.problems or _explain(site, error)
        if not has_errors(problems):
            _tell(error)
        return Outcome(problems=problems)
    return host.outcome


def _build(host: MkDocsHost, site: Site, folder: Path) -> None:
    before = wanted_host.set(host)
    try:
        wishes = site.wishes
        config = load_config(
            site.root, site_dir=str(folder), site_url=wishes.site_url, strict=wishes.strict
        )
        # MkDocs' own command calls both around `build`; some plugins begin there.
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    finally:
        wanted_host.reset(before)


def _tell(error: Exception) -> None:
    """Pass on the host's message, which names no place that we know."""
    if isinstance(error, MkDocsException):
        _log.error(error.format_message())
    else:
        _log.error("%s (see mkdocs.yml and the pages in docs/)", error)
        _log.debug("Where it happened:", exc_info=error)


def _explain(site: Site, error: Exception) -> tuple[Problem, ...]:
    """Return the problems of a configuration at which the host stopped early."""
    # Where MkDocs stops at its configuration, nobody has asked for the checks yet.
    problems = check_project(site.root, site.wishes)
    if has_errors(problems):
        return problems
    told = error.problems if isinstance(error, RefusedError) else [explain_yaml(site.root, error)]
    return tuple(problem for problem in told if problem)
