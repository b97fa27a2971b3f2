"""The newsletter: its archive, and what an issue shows around its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from micropd import outputs, urls
from micropd.library import Library
from micropd.markdown.render import plain_words, render_markdown
from micropd.model.issue import Competition, Issue, Visit
from micropd.pages import templates
from micropd.pages.cards import Cards
from micropd.pages.dates import format_day, format_visit
from micropd.pages.page import Page

TITLE = "title"
Headings = Mapping[str, tuple[str, str]]
"""The anchor and the words of a heading by the field that is shown below it."""


def render(library: Library) -> Iterator[Page]:
    """Yield the archive, if there are issues; the issues themselves are the host's pages."""
    path = urls.NEWSLETTER
    if outputs.has_section(path, library):
        # They are newest first, so each year's issues stand together.
        years = groupby(library.issues, key=lambda issue: issue.date.year)
        content = templates.render(
            "archive.html",
            years=[(year, rows(issues, urls.root_of(path), library)) for year, issues in years],
            feed=urls.root_of(path) + urls.NEWSLETTER_FEED,
        )
        description = f"Every issue of the newsletter of {library.settings.site_name}."
        yield Page(path=path, title="Newsletter", description=description, content=content)


def rows(issues: Iterable[Issue], root: str, library: Library) -> list[dict[str, object]]:
    """Return what lists of issues show: address, date, number, title, summary."""
    return [
        {
            "url": root + urls.issue_page(issue.slug),
            "date": issue.date,
            "day": format_day(issue.date.date(), library.settings.language),
            "number": issue.front.issue,
            "title": issue.front.title,
            "summary": plain_words(issue.front.summary),
        }
        for issue in issues
    ]


def issue_page(issue: Issue, library: Library) -> Page:
    """Return an issue's page without its text, which the host renders."""
    front = issue.front
    return Page(
        path=urls.issue_page(issue.slug),
        title=front.title,
        description=plain_words(front.summary) or front.title,
        image=urls.newsletter_file(front.image) if front.image else None,
        kind="article",
    )


def list_headings(
    issue: Issue, body: str, library: Library, taken: Collection[str] = ()
) -> Headings:
    """Return the headings that an issue has beside those of its text, in their order.

    `taken` are the anchors of its text.
    """
    front, names = issue.front, library.settings.school_names
    # A text that begins with a heading of its own needs no second one.
    titles = {TITLE: "" if "<h1" in body else front.title}
    if front.spotlight:
        titles["spotlight"] = f"Spotlight: {names[front.spotlight.school]}"
    if any(name in library.by_id for name in front.videos):
        titles["videos"] = "Videos in this issue"
    if front.competition and front.competition.scores:
        titles["competition"] = front.competition.title
    if front.visits:
        titles["visits"] = "Where I will be"
    return {
        # A heading of the text may be called "Videos", too; links to it must go on leading there.
        field: (f"issue-{field}" if field in taken else field, title)
        for field, title in titles.items()
        if title
    }


def complete_issue(
    issue: Issue, body: str, headings: Headings, library: Library, cards: Cards, root: str
) -> str:
    """Return an issue's article: head, the host's HTML of its text, and what its fields show."""
    front, names = issue.front, library.settings.school_names
    return templates.render(
        "issue.html",
        issue=issue,
        headings=headings,
        language=library.settings.language,
        image=urls.link(root, urls.newsletter_file(front.image)) if front.image else None,
        body=Markup(body),
        spotlight=Markup(render_markdown(front.spotlight.text, root)) if front.spotlight else "",
        visits=render_visits(front.visits, library),
        standings=standings(front.competition, names) if front.competition else [],
        # A draft may be named that is not public yet.
        cards=cards.grid(
            (library.by_id[name] for name in front.videos if name in library.by_id), root
        ),
        archive=root + urls.NEWSLETTER,
        feed=root + urls.NEWSLETTER_FEED,
    )


def standings(competition: Competition, names: dict[str, str]) -> list[tuple[str, str, int]]:
    """Return the schools as they stand: name, score, and share of the best in percent."""
    # All may still be at zero: a share of nothing cannot be divided.
    best = max(competition.scores.values(), default=0) or 1
    ordered = sorted(competition.scores.items(), key=lambda item: (-item[1], names[item[0]]))
    return [(names[school], f"{score:g}", round(100 * score / best)) for school, score in ordered]


def render_visits(visits: Iterable[Visit], library: Library) -> Markup:
    """Return a table of the visits, or nothing if there are none."""
    visits = sorted(visits, key=lambda visit: visit.start)
    if not visits:
        return Markup("")
    names, language = library.settings.school_names, library.settings.language
    shown = [(visit, format_visit(visit, language)) for visit in visits]
    return Markup(templates.render("visits.html", visits=shown, names=names))
