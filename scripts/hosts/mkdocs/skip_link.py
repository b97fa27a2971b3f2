"""The link past the navigation, for those who do not use a mouse."""

from __future__ import annotations

import re

_NO_SKIP_LINK = re.compile(r'(<div data-md-component="skip">)\s*(</div>)')
_LINK = '<a href="#__content" class="md-skip">Skip to content</a>'


def with_skip_link(html: str) -> str:
    """Give a page without a table of contents the theme's own link past the navigation."""
    # Material leaves the link out where there is no heading to lead to.
    html, added = _NO_SKIP_LINK.subn(rf"\1{_LINK}\2", html, count=1)
    if not added:
        return html
    return html.replace('<div class="md-content"', '<div id="__content" class="md-content"', 1)
