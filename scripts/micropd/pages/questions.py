"""The page of every question answered so far, grouped by tool."""

from __future__ import annotations

from collections.abc import Iterator

from micropd import outputs, urls
from micropd.library import Library
from micropd.model.video import Video
from micropd.pages import templates
from micropd.pages.page import Page
from micropd.slugs import make_slug

_ELSE = "Everything else"


def render(library: Library) -> Iterator[Page]:
    """Yield the page, if any question has been answered."""
    if not outputs.has_section(urls.QUESTIONS, library):
        return
    answered = [video for video in library.listed if video.question]
    groups: dict[str, list[Video]] = {}
    for video in answered:
        for tool in video.tools or (_ELSE,):
            groups.setdefault(tool, []).append(video)
    # False sorts before True: what has no tool comes last.
    ordered = sorted(groups.items(), key=lambda item: (item[0] == _ELSE, item[0].casefold()))
    path = urls.QUESTIONS
    content = templates.render(
        "questions.html",
        groups=[(name, make_slug(name), videos) for name, videos in ordered],
        total=len(answered),
        root=urls.root_of(path),
        request=library.settings.extra.request,
    )
    description = f"{len(answered)} questions of teachers, each answered by a short video."
    yield Page(path=path, title="Questions answered", description=description, content=content)
