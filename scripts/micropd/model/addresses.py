"""Addresses and paths: where a link may lead, and which files may be named."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from micropd.model import json_schema as schemas
from micropd.model.kinds import as_text, wrong
from micropd.model.record import Mark
from micropd.problems import quote
from micropd.wrappers import unwrap

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# In a player's code, a Markdown link, a sentence or brackets.
_AMONG_OTHERS = re.compile(
    r"[^\s<>()\[\]\"']*[\s<>()\[\]\"'].*?(https?://[^\s<>()\[\]\"']+|(?<=src=[\"'])//[^\s\"']+)",
    re.DOTALL,
)
# As RFC 3986 spells a scheme.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def _address(value: object) -> str:
    # As HTML spells it, and as a mail filter wraps it.
    text = unwrap(as_text(value).replace("&amp;", "&"))
    if found := _AMONG_OTHERS.match(text):
        address = found[1] if found[1].startswith("http") else f"https:{found[1]}"
        raise wrong("not-only-address", "only the address", f"write {address}")
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() in ("http", "https"):
        if _is_broken(text):
            fix = "open the page and copy it again from the browser"
            raise wrong("bad-address", "a complete web address", fix)
        return text
    # One letter and a colon is a drive of Windows, which `_path` refuses in better words.
    if (scheme and len(scheme[1]) > 1) or text.startswith("//"):
        fix = "paste the address the browser shows, or name a file below docs/"
        raise wrong("bad-scheme", "an address that starts with https://", fix)
    return _path(text)


def _is_broken(address: str) -> bool:
    try:
        parts = urlsplit(address)
        # `port` raises ValueError where it is no number, or too large.
        return not parts.hostname or parts.port == 0 or address != "".join(address.split())
    except ValueError:
        return True


def is_local(address: str) -> bool:
    """Whether an address from the catalog names a file of the project."""
    return not _SCHEME.match(address)


def can_be_split(address: str) -> bool:
    """Whether an address has parts at all: `http://[x` makes everybody stumble who asks."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _contact(value: object) -> str:
    text = as_text(value)
    if re.fullmatch(r"[^\s<>\"@:/]+@[^\s<>\"@:/]+\.[^\s<>\"@:/]+", text):
        raise wrong("bad-scheme", "an address with mailto: in front", f"write mailto:{text}")
    return text if re.fullmatch(schemas.MAILTO, text) else _address(text)


def _path(value: object) -> str:
    text = as_text(value)
    if not text:
        raise wrong("empty-text", "the name of a file", "write it, or remove the line")
    parts = re.split(r"[/\\]", text)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", text):
        # A picture or captions from elsewhere would tell a stranger who opens the page.
        fix = "save it, put the file below docs/, and write its path from there"
        raise wrong("bad-scheme", "a file of this project", fix)
    # An empty first part: the path begins with a slash, at the root of a disk.
    if not parts[0] or ".." in parts or re.match(r"[A-Za-z]:", text):
        expected = "a file of this project, such as captions/forms.en.vtt"
        fix = "put the file below docs/ (for an issue, newsletter/) and write its path from there"
        raise wrong("path-outside", expected, fix)
    if _CONTROL.search(text):
        raise wrong("bad-path", "a path on one line", "write it on one line")
    # After the refusals, so that `..\\secret` is not told to be spelt with slashes.
    if "\\" in text:
        fix = f"write {quote(text.replace(chr(92), '/'))}"
        raise wrong("bad-path", "a path with forward slashes", fix)
    return text


Address = Annotated[
    str, BeforeValidator(_address), schemas.annotate(schemas.ADDRESSES), Mark.ADDRESS
]
"""An http(s) address, or the path of a file below docs/."""
Contact = Annotated[
    str,
    BeforeValidator(_contact),
    schemas.annotate(schemas.CONTACTS),
    Mark.ADDRESS,
]
"""An http(s) or mailto address, or the path of a file below docs/."""
LocalPath = Annotated[str, BeforeValidator(_path), schemas.annotate(schemas.PATHS)]
"""The path of a file below docs/, with forward slashes."""
