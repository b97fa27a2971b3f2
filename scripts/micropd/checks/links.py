"""Video links that no provider understands, and what coaches should know about the others."""

from __future__ import annotations

from collections.abc import Iterator

from micropd import urls
from micropd.playback import resolve_link
from micropd.problems import Problem, quote
from micropd.providers import LinkFault, VideoLink
from micropd.sources.catalog import Entry
from micropd.sources.content import Content


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every link that will not work as the coach expects."""
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video(entry)


def _video(entry: Entry) -> Iterator[Problem]:
    video = entry.value
    link = resolve_link(video)
    if isinstance(link, LinkFault):
        field = "embed" if video.embed and not _is_faulty(video.url, video.provider) else "url"
        got = quote(getattr(video, field))
        yield _problem(entry, field, "bad-link", link.expected, got, link.fix, "error")
        return
    if link.advice and not video.embed:
        got = quote(video.url)
        yield _problem(entry, "url", "link-advice", "a link that plays for all staff", got, link.advice)
    yield from _sizes(entry, link)


def _sizes(entry: Entry, link: VideoLink) -> Iterator[Problem]:
    """Feeds carry a file only with its true length, which a remote address does not tell."""
    video = entry.value
    sized = {source.url for source in video.sources if source.size}
    if link.kind == "file" and not urls.is_local(video.url) and not sized:
        fix = 'add "sources:" with this url and its size in bytes, or podcast apps cannot play it'
        yield _problem(entry, "url", "unknown-size", "the size of a direct file", "none", fix)


def _is_faulty(url: str, provider: str | None) -> bool:
    from micropd.providers import parse_link

    return not urls.is_local(url) and isinstance(parse_link(url, provider=provider), LinkFault)


def _problem(
    entry: Entry, field: str, rule: str, expected: str, got: str, fix: str, severity: str = "warning"
) -> Problem:
    return Problem(
        place=entry.place(field), rule=rule, subject=f'video "{entry.id}"', field=field,
        expected=expected, got=got, fix=fix,
        severity="error" if severity == "error" else "warning",
    )  # fmt: skip
