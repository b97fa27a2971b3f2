"""Video links that no provider understands, and what coaches should know about the others."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.links.address import LinkFault
from micropd.links.playback import resolve_link
from micropd.links.providers import VideoLink, parse_link
from micropd.model.addresses import is_local
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.sources.content import Content
from micropd.yaml.origin import Origin

# That of the README, and what people write in the place of one.
_PLACEHOLDERS = ("yourvideoid", "xxxxxxxxxxx")
# The README's own entry as it once was; elsewhere, such an id may be anybody's.
_FORMER_EXAMPLE = ("forms-branching", "https://youtu.be/AAAAAAAAAAA")


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every link that will not work as the coach expects."""
    for entry in content.catalog.videos:
        if entry.value:
            yield from _video(entry.origin, entry.value)


def _video(origin: Origin, video: Video) -> Iterator[Problem]:
    link = resolve_link(video)
    if isinstance(link, LinkFault):
        # A fault may be in either of the two, and `resolve_link` does not tell in which.
        field, rule = ("url", "bad-link") if _is_faulty(video) else ("embed", "bad-embed")
        got = quote(getattr(video, field))
        yield origin.problem(field, rule=rule, expected=link.expected, got=got, fix=link.fix)
        return
    if _is_placeholder(video, link):
        yield origin.problem(
            "url", rule="placeholder-link", expected="the link of your own video",
            got=quote(video.url),
            fix="open your video, press Share, and paste the link that you get",
        )  # fmt: skip
    # With `embed`, the coach has done already what the advice would ask for.
    if link.advice and not video.embed:
        yield origin.problem(
            "url", rule="link-advice", expected="a link that plays on this site for everybody",
            got=quote(video.url), fix=link.advice, severity="warning",
        )  # fmt: skip
    if link.note:
        yield origin.problem(
            "url", rule="owners-page", expected="the page on which others watch",
            got=quote(video.url), fix=f"nothing to do: the site leads to {link.watch}; {link.note}",
            severity="note",
        )  # fmt: skip
    yield from _size(origin, video, link)


def _is_placeholder(video: Video, link: VideoLink) -> bool:
    is_example = (video.id, video.url) == _FORMER_EXAMPLE
    return is_example or (link.id or "").lower() in _PLACEHOLDERS


def _is_faulty(video: Video) -> bool:
    link = parse_link(video.url, provider=video.provider)
    return not is_local(video.url) and isinstance(link, LinkFault)


def _size(origin: Origin, video: Video, link: VideoLink) -> Iterator[Problem]:
    """Feeds carry a file only with its true length, which a remote address does not tell."""
    is_remote_file = link.kind == "file" and not is_local(video.url)
    if is_remote_file and not any(source.size for source in video.sources):
        yield origin.problem(
            "url", rule="unknown-size", expected="the size of the file in bytes", got="none",
            fix='add "sources:" with this url and "size:", so that podcast apps can play it',
            severity="note",
        )  # fmt: skip
