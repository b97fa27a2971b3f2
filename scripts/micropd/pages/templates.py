"""The Jinja2 templates beside this file, with the filters they need."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from micropd import urls
from micropd.model.times import format_clock
from micropd.pages.dates import format_day

_FOLDER = Path(__file__).parent / "templates"


@cache
def environment() -> jinja2.Environment:
    """Return the templates; everything they print is escaped unless marked as HTML."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        # A misspelt name is an error in a test, not an empty place on a page.
        undefined=jinja2.StrictUndefined,
    )
    env.filters["clock"] = format_clock
    env.filters["day"] = format_day
    env.filters["video_page"] = urls.video_page
    env.globals["library_path"] = urls.LIBRARY
    return env


def render(name: str, **values: Any) -> str:
    """Render the template `name`; HTML."""
    return environment().get_template(name).render(values)


def macro(name: str, part: str) -> Callable[..., Markup]:
    """Return a macro of the template `name`: for parts that are drawn thousands of times."""
    # A macro needs no context of its own: where thousands are drawn, that is most of the time.
    drawn: Callable[..., Markup] = getattr(environment().get_template(name).module, part)
    return drawn
