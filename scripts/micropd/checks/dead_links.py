"""Links to pages and files of the site that do not exist."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote, urlsplit

from micropd import outputs, urls
from micropd.holdings import collect_holdings
from micropd.item_outputs import list_possible_speech
from micropd.markdown.targets import Target, find_targets
from micropd.model.issue import Issue
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.sources.captions import CaptionsSource, list_files
from micropd.sources.content import Content, FieldText, HandText
from micropd.suggestions import Vocabulary
from micropd.wishes import EVERYTHING, Wishes
from micropd.written import list_written

# Why: decisions.md#which-dead-links-are-told-here-and-which-by-the-host
_SECTIONS = frozenset(row.path for row in outputs.ROWS if row.section)
_NAMED = re.compile("|".join(path.removesuffix("/") for path in sorted(_SECTIONS)))
_FILES = (".svg", ".txt", ".vtt")
"""Those that lie beside a watch page."""
_FIX = "mend the link, or remove it"
_FIX_NONE = "this video has none: remove the link"
_FIX_HIDDEN = "what stands there is not public yet: wait with the link, or remove it"
_FIX_SILENT = "nothing is said in the captions of this video: mend them, or remove the link"


@dataclass(frozen=True, slots=True)
class _Link:
    """A link to one of our sections, or to what lies below one."""

    text: HandText | FieldText
    target: Target
    path: str
    """Where it leads, without a slash at its end."""

    def problem(self, fix: str) -> Problem:
        """Say that nothing is there."""
        return self.text.problem(
            self.target.start, rule="dead-link", severity="warning",
            expected="a link to something on this site", got=quote(self.target.address), fix=fix,
        )  # fmt: skip


def find_problems(content: Content, wishes: Wishes) -> Iterator[Problem]:
    """Yield a problem for every link to a page or file of ours that will not be there.

    Where something is said in no video, that is not known here; see `find_silent`.
    """
    links = _find_links(content, wishes)
    if not links:
        return
    # "Not yet public" needs another advice than "never heard of".
    live, known = _list_live(content, wishes), _list_live(content, EVERYTHING)
    names = {section: Vocabulary(_list_below(section, live)) for section in _SECTIONS}
    for link in links:
        if live.isdisjoint(urls.paths_meant(link.path)):
            is_hidden = not known.isdisjoint(urls.paths_meant(link.path))
            yield link.problem(_FIX_HIDDEN if is_hidden else _find_fix(link, live, names))


def find_silent(content: Content, read: CaptionsSource, wishes: Wishes) -> Iterator[Problem]:
    """Yield a problem for every link to words of a video in which nothing is said.

    `read` is what is said in some of the videos; others are passed over.
    """
    links = _find_links(content, wishes)
    heard = {*read.by_file, *read.texts}
    silent: set[str] = set()
    for video in content.catalog.found if links else ():
        is_public = wishes.is_public(video.status, video.published)
        if is_public and heard.issuperset(list_files([video])):
            silent |= _list_speech(video) - _list_speech(video, read)
    yield from (link.problem(_FIX_SILENT) for link in links if link.path in silent)


def _list_speech(video: Video, read: CaptionsSource | None = None) -> set[str]:
    found = list_possible_speech(video, read.says) if read else list_possible_speech(video)
    return {output.path for output in found}


def _list_live(content: Content, wishes: Wishes) -> set[str]:
    """Return the paths of all outputs to which a link may lead, and those of their sources."""
    holdings = collect_holdings(content, wishes)
    spoken = chain.from_iterable(map(list_possible_speech, holdings.videos))
    ours = chain(outputs.list_outputs(holdings), spoken)
    live = {output.path for output in ours} | {one.path for one in list_written(content)}
    # A Markdown link names the file of a page; HTML names its address.
    return live | {*content.files.sizes} | {issue.file for issue in holdings.issues}


def _list_below(section: str, paths: Iterable[str]) -> set[str]:
    return {path.removeprefix(section) for path in paths if path.startswith(section)} - {""}


def _find_fix(link: _Link, live: Container[str], names: Mapping[str, Vocabulary]) -> str:
    """Name the address that was most likely meant, as it has to be written there."""
    page_of_file = f"{posixpath.dirname(link.path)}/"
    # The video exists, so a name that is near would be another video's file.
    if page_of_file in live and page_of_file != urls.LIBRARY and link.path.endswith(_FILES):
        return _FIX_NONE
    page = urls.paths_meant(link.path)[1]
    section = f"{page.partition('/')[0]}/"
    near = names[section].suggest(page.removeprefix(section))
    if not near:
        return _FIX
    way = posixpath.relpath(section + near, posixpath.dirname(_base(link.text, link.target)) or ".")
    return f'did you mean "{way}/"?' if urls.is_page(near) else f'did you mean "{way}"?'


def _find_links(content: Content, wishes: Wishes) -> list[_Link]:
    issues = {id(found.issue.front): found.issue for found in content.newsletter.issues}
    site_url, links = content.config.settings.site_url, list[_Link]()
    for text in content.prose:
        if _may_have_links(text):
            found = list(_find_in(text, site_url))
            if found and _is_public(text.record, issues, wishes):
                links += found
    return links


def _may_have_links(text: HandText | FieldText) -> bool:
    # This is asked of thousands of texts, of which few have any; HTML names an address after "=".
    words = text.text
    if not ("](" in words or "]:" in words or "=" in words or "<http" in words):
        return False
    # Addresses in fields count from the home page.
    return isinstance(text, HandText) or _NAMED.search(words) is not None


def _is_public(record: object, issues: Mapping[int, Issue], wishes: Wishes) -> bool:
    if isinstance(record, Video):
        return wishes.is_public(record.status, record.published)
    issue = issues.get(id(record))
    return issue is None or wishes.is_public(issue.front.status, issue.date)


def _find_in(text: HandText | FieldText, site_url: str) -> Iterator[_Link]:
    def is_ours(target: Target) -> bool:
        return (_find_path(text, target, site_url).partition("/")[0] + "/") in _SECTIONS

    for target in find_targets(text.text, is_ours):
        yield _Link(text, target, _find_path(text, target, site_url))


def _find_path(text: HandText | FieldText, target: Target, site_url: str) -> str:
    """Return the path on this site to which a link leads, or "" if it leads elsewhere."""
    address = target.address
    if site_url and address.startswith(site_url):
        address, base = address.removeprefix(site_url), ""
    else:
        base = _base(text, target)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    # The host leaves such a path as it is: it may lead to another site of the same server.
    if parts.scheme or not parts.path or parts.path.startswith("/"):
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))
    # Who thinks of the page's address climbs once more than who thinks of its file.
    return path.removeprefix("../")


def _base(text: HandText | FieldText, target: Target) -> str:
    """Return the path from which a link counts: the host makes links of Markdown anew."""
    if isinstance(text, FieldText):
        return ""
    return text.path if target.is_html else text.source
