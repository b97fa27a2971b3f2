"""Addresses that only lead on to another one, as mail filters and social networks write them."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin

_MOST_WRAPPERS = 5
_START = re.compile(r"https?://([^\s/?#]+)(.*)", re.IGNORECASE | re.DOTALL)
# Without the brackets and stops that stand around it.
_IN_TEXT = re.compile(r"https?://[^\s<>\"'()\[\]`]*[^\s<>\"'()\[\]`.,;:!?]", re.IGNORECASE)
# As an inner address starts: plain, in percents, in Proofpoint's signs, in base64; or with a slash.
_HINT = re.compile(r"https?[:%-]|aHR0c|=(?:/|%2F)", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]")
_RUN = re.compile(r"\*\*(.)|\*")
_RUN_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _in(*names: str, path: str = "[^?]*") -> str:
    """Write the pattern of an address that has the inner one in a parameter of the query."""
    return rf"{path}\?(?:[^#]*[&;])?(?:{'|'.join(names)})=([^&#]+).*"


def _percent(found: re.Match[str]) -> str:
    return unquote(found[1])


def _plain(found: re.Match[str]) -> str:
    return found[1]


def _proofpoint_2(found: re.Match[str]) -> str:
    return unquote(found[1].replace("-", "%").replace("_", "/"))


def _proofpoint_3(found: re.Match[str]) -> str:
    """Put the characters back for which stars stand; two stars and a letter stand for several."""
    taken = _from_base64(found[2])

    def put_back(star: re.Match[str]) -> str:
        nonlocal taken
        length = _RUN_LENGTHS.index(star[1]) + 2 if star[1] else 1
        characters, taken = taken[:length], taken[length:]
        return characters

    return _RUN.sub(put_back, found[1])


def _base64(found: re.Match[str]) -> str:
    return _from_base64(unquote(found[1]))


def _from_base64(text: str) -> str:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()


class _Wrapper(NamedTuple):
    hosts: str
    """Pattern of the host; those below it count as well."""
    rest: str
    """Pattern of all that follows the host; its first group is the inner address."""
    decode: Callable[[re.Match[str]], str] = _percent


_AVANAN = r"/v\d/(?:r\d+/)?___(https?:/.+?)___(?:\.|$).*"

# fmt: off
_WRAPPERS = (
    # Filters of mail and chat. Some tell who received the mail.
    _Wrapper(r"safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)",
        _in("url")),
    _Wrapper(r"statics\w*\.teams\.(?:cdn\.office\.net|microsoft\.com)",
        _in("url", path="/evergreen-assets/safelinks/[^?]*")),
    _Wrapper(r"outlook\.(?:office|office365|live|cloud)\.(?:com|microsoft)",
        _in("url", path="/mail/[^?]*safelink[^?]*")),
    _Wrapper(r"urldefense(?:\.proofpoint)?\.(?:com|us)", r"/v3/__(.+?)__;([\w-]*)!.*",
        _proofpoint_3),
    _Wrapper(r"urldefense(?:\.proofpoint)?\.(?:com|us)", _in("u", path="/v2/url"), _proofpoint_2),
    _Wrapper(r"urldefense(?:\.proofpoint)?\.(?:com|us)", _in("u", path="/v1/url")),
    _Wrapper(r"avanan\.click|protect\.checkpoint\.com", _AVANAN, _plain),
    _Wrapper(r"linkprotect\.cudasvc\.com", _in("a")),
    _Wrapper(r"secure-web\.cisco\.com", r"/[^/]+/(https?(?::|%3a).+)"),
    _Wrapper(r"clicktime\.symantec\.com|clicktime\.cloud\.postoffice\.net|edgepilot\.com"
        r"|zixcentral\.com|fireeye\.com", _in("u")),
    _Wrapper(r"trendmicro\.com|titanhq\.com", _in("url")),
    _Wrapper(r"protection\.sophos\.com", _in("u"), _base64),
    _Wrapper(r"deref-(?:mail|gmx|web)\.(?:com|net|de)", _in("redirectUrl")),
    _Wrapper(r"slack-redir\.net", _in("url")),
    # Google, YouTube, and what one is asked there first.
    _Wrapper(r"google\.(?:com?\.)?[a-z]{2,3}", _in("q", "url", path="/url")),
    _Wrapper(r"google\.(?:com?\.)?[a-z]{2,3}", _in("imgrefurl", path="/imgres")),
    _Wrapper(r"(?:docs|drive)\.google\.com", _in("url", path="/(?:viewer|gview|viewerng/viewer)")),
    _Wrapper(r"(?:consent|accounts)\.(?:google|youtube)\.com", _in("continue")),
    _Wrapper(r"youtube\.com", _in("u", path="/attribution_link")),
    _Wrapper(r"youtube\.com", _in("q", path="/redirect")),
    _Wrapper(r"youtube\.com|vimeo\.com|loom\.com", _in("url", path="/[^?]*oembed[^?]*")),
    _Wrapper(r"youtube\.com",
        _in("next", "next_url", path="/(?:signin|verify_\\w+|supported_browsers)")),
    # Other searches, networks, viewers and sign-ins.
    _Wrapper(r"bing\.com", _in("u", path="/ck/a").replace("=(", "=a1("), _base64),
    _Wrapper(r"r\.search\.yahoo\.com", r"/.*/RU=([^/]+)/.*"),
    _Wrapper(r"duckduckgo\.com", _in("uddg", path="/l/")),
    _Wrapper(r"(?:l|lm)\.(?:facebook|instagram|messenger|threads|workplace)\.(?:com|net)",
        _in("u")),
    _Wrapper(r"facebook\.com", _in("u", path="/(?:l|flx/warn/|sharer/sharer|sharer)(?:\\.php)?")),
    _Wrapper(r"linkedin\.com", _in("url", path="/(?:redir/redirect|safety/go)/?")),
    _Wrapper(r"out\.reddit\.com", _in("url")),
    _Wrapper(r"pinterest\.com", _in("url", path="/offsite/?")),
    _Wrapper(r"t\.umblr\.com", _in("z", path="/redirect")),
    _Wrapper(r"tiktok\.com", _in("target", path="/link/v2")),
    _Wrapper(r"view\.officeapps\.live\.com", _in("src", path="/op/\\w+\\.aspx")),
    _Wrapper(r"panopto\.(?:com|eu)", _in("ReturnUrl", path="/Panopto/Pages/Auth/\\w+\\.aspx")),
)
# fmt: on
_COMPILED = [
    (
        re.compile(rf"(?:[\w-]+\.)*(?:{one.hosts})(?::\d+)?", re.IGNORECASE),
        re.compile(one.rest, re.IGNORECASE | re.DOTALL),
        one.decode,
    )
    for one in _WRAPPERS
]  # fmt: skip
_ANY_HOST = re.compile(
    rf"(?:[\w-]+\.)*(?:{'|'.join(one.hosts for one in _WRAPPERS)})(?::\d+)?", re.IGNORECASE
)


def unwrap(address: str) -> str:
    """Return where an address leads in the end; it is the same for all but those above."""
    for _ in range(_MOST_WRAPPERS):
        inner = _open(address)
        if inner is None:
            break
        address = inner
    return address


def find_wrapped(text: str) -> Iterator[tuple[int, str]]:
    """Yield every address in a text that leads on to another, and where it starts."""
    for found in _IN_TEXT.finditer(text) if "://" in text else ():
        if unwrap(found[0]) != found[0]:
            yield found.start(), found[0]


def unwrap_all(text: str) -> str:
    """Return a text in which every address is the one where it leads in the end."""
    # An address without brackets cannot end the link that it stands in.
    return _IN_TEXT.sub(_unwrap_found, text) if "://" in text else text


def _unwrap_found(found: re.Match[str]) -> str:
    inner = unwrap(found[0])
    return found[0] if inner == found[0] else re.sub(r"[()\[\]'*]", _escape, inner)


def _escape(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


def _open(address: str) -> str | None:
    start = _START.fullmatch(address)
    # Nearly all addresses are told apart by these questions.
    if not start or not _HINT.search(start[2]) or not _ANY_HOST.fullmatch(start[1]):
        return None
    for hosts, pattern, decode in _COMPILED:
        found = hosts.fullmatch(start[1]) and pattern.fullmatch(start[2])
        if found and (inner := _read_inner(address, found, decode)):
            return inner
    return None


def _read_inner(
    address: str, found: re.Match[str], decode: Callable[[re.Match[str]], str]
) -> str | None:
    try:
        inner = decode(found).strip()
    except ValueError:  # not what we took it for
        return None
    # Some of them make one slash of two.
    inner = re.sub(r"^(https?:/)(?!/)", r"\1/", inner, count=1, flags=re.IGNORECASE)
    if inner.startswith("/") and not inner.startswith("//"):
        inner = urljoin(address, inner)
    inner = _UNSAFE.sub(lambda character: quote(character[0]), inner)
    return inner if _START.fullmatch(inner) else None
