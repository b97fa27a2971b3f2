"""What stands in a hand-written page where it has a shortcode."""

from __future__ import annotations

import datetime as dt

from micropd.library import Library
from micropd.markdown.shortcodes import Shortcode
from micropd.model.issue import Visit
from micropd.pages import newsletter, templates
from micropd.pages.cards import Cards

_WEEK = dt.timedelta(days=7)


def render_shortcode(code: Shortcode, library: Library, cards: Cards, root: str) -> str:
    """Return the HTML for a shortcode that the checks have let pass."""
    if code.name == "video":
        return cards.grid((library.by_id[n] for n in code.arguments if n in library.by_id), root)
    if code.name == "latest-videos":
        # Sorting is stable, so the newest stay in front within both halves.
        featured = sorted(library.listed, key=lambda video: not video.featured)
        return cards.grid(featured[: _count(code, 6)], root)
    if code.name == "visits":
        return newsletter.render_visits(_coming_visits(library), library) or _no_visits()
    issues = newsletter.rows(library.issues[: _count(code, 3)], root, library)
    return templates.render("issue_list.html", issues=issues)


def _coming_visits(library: Library) -> list[Visit]:
    """Return the visits of the seven days from today."""
    every = (visit for issue in library.issues for visit in issue.front.visits)
    until = library.today + _WEEK
    return [visit for visit in every if library.today <= visit.start.date() < until]


def _no_visits() -> str:
    return '<p class="pd-none">No visits are planned for the next seven days.</p>'


def _count(code: Shortcode, default: int) -> int:
    return int(code.arguments[0]) if code.arguments else default
