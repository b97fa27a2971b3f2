"""Silences MkDocs' warnings of dead links that our checks have told already, with their lines."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

from micropd.problems import Problem, quote

_log = logging.getLogger("mkdocs.structure.pages")
# MkDocs gives no other hook than its log; "contains a link", "an absolute link" and so on.
_MESSAGE = re.compile(r"Doc file '(?P<file>[^']*)' contains an? [a-z ]*link '(?P<link>[^']*)'")


# Why: decisions.md#which-dead-links-are-told-here-and-which-by-the-host
def pass_over(problems: Iterable[Problem]) -> None:
    """Silence the host's warnings of links among the problems; those of earlier calls return."""
    # A preview builds many times in one process: filters of earlier builds would pile up.
    for one in [one for one in _log.filters if isinstance(one, _ToldLinks)]:
        _log.removeFilter(one)
    _log.addFilter(_ToldLinks(problem for problem in problems if problem.rule == "dead-link"))


class _ToldLinks(logging.Filter):
    def __init__(self, told: Iterable[Problem]) -> None:
        """Take the problems of links."""
        super().__init__()
        self._told = {(f"/{problem.place.file}", problem.got) for problem in told}

    def filter(self, record: logging.LogRecord) -> bool:
        """Pass every message on, unless it is about one of the links."""
        found = _MESSAGE.match(record.getMessage())
        if not found:
            return True
        # The host's names of pages count from docs/.
        # Only whole names of folders may match: `b.md` is no end of `ab.md`.
        file, link = f"/{found['file']}", quote(found["link"])
        return not any(link == one and name.endswith(file) for name, one in self._told)
