"""The way into the search: without JavaScript a link to the library."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from micropd import urls
from micropd.assets.served import read_served
from micropd.pages import templates


def render_opener(root: str, request: str | None) -> Markup:
    """Return the link that the script turns into the search; `root` leads to the home page."""
    return _render(root, request, read_served().search)


# The opener stands on every page, and differs only by depth. The script is named by its bytes: in a
# preview its name changes with an edit, and what was kept for another name leads nowhere.
@cache
def _render(root: str, request: str | None, script: str) -> Markup:
    return Markup(
        templates.render(
            "opener.html",
            root=root,
            script=script,
            start=urls.SEARCH_START,
            cards=urls.SEARCH_CARDS,
            request=request,
        )
    )
