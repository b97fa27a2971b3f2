"""Files that are not what their names say: empty, left behind by Git, pages, other formats."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from micropd.model.first_bytes import BY_ENDING, FETCH_IT, NAMES, SHOWN_WHATEVER_THE_NAME
from micropd.model.media import MEDIA_ENDINGS, ends_with
from micropd.problems import Problem, quote
from micropd.sources.content import Content
from micropd.sources.looks import Look
from micropd.sources.named_files import Named, list_named
from micropd.yaml.origin import Origin

_AGAIN = {
    "empty": "nothing of it arrived: copy it there again",
    "torn": "not all of it arrived: copy, export or download it again",
    "page": "it may be a sign-in page: open it where it comes from, and download the file itself",
    "lfs": FETCH_IT,
}
_RULES = {"empty": "empty-file", "lfs": "lfs-pointer"}
_PAGES = (".html", ".htm")
_PLAYED = ("avc1", "avc2", "avc3", "avc4", "av01", "vp08", "vp09")
_CODECS = {"hvc1": "HEVC (H.265)", "hev1": "HEVC (H.265)", "dvh1": "HEVC (H.265)",
           "mp4v": "MPEG-4 Part 2", "encv": "a codec with copy protection"}  # fmt: skip
_MP4_FIX = "export it as MP4 with H.264, which browsers play"


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every file that browsers could not make anything of."""
    for entry in content.catalog.videos if content.files.looks else ():
        if entry.value:
            yield from _check(entry.origin, list_named(entry.value), content.files.looks)
    for found in content.newsletter.issues:
        named = list_named(found.issue.front)
        yield from _check(found.origin, named, content.files.newsletter_looks)


def _check(origin: Origin, named: Iterator[Named], looks: Mapping[str, Look]) -> Iterator[Problem]:
    for one in named:
        look = looks.get(one.name)
        if look and not one.is_text and (not one.endings or ends_with(one.name, one.endings)):
            meant = BY_ENDING.get(posixpath.splitext(one.name)[1].lower())
            if look.kind in _AGAIN:
                yield from _nothing_there(origin, one, look.kind, meant)
            elif one.endings and meant != look.kind:
                yield from _another_kind(origin, one, look.kind, meant)
            elif codec := next((code for code in look.codecs if code not in _PLAYED), None):
                yield _codec(origin, one, codec)


def _nothing_there(origin: Origin, one: Named, kind: str, meant: str | None) -> Iterator[Problem]:
    if kind == "page" and (ends_with(one.name, _PAGES) or not meant):
        return
    yield origin.problem(
        *one.steps, rule=_RULES.get(kind, "wrong-content"), expected=_expect(meant),
        got=f"{quote(one.name)}, which is {NAMES[kind]}", fix=_AGAIN[kind],
    )  # fmt: skip


def _another_kind(
    origin: Origin, one: Named, kind: str | None, meant: str | None
) -> Iterator[Problem]:
    if kind is None and meant in ("svg", "mp3"):
        return  # these may begin with whatever they like
    is_shown = {kind, meant} <= SHOWN_WHATEVER_THE_NAME
    got = NAMES[kind] if kind else "none by its first bytes"
    yield origin.problem(
        *one.steps, rule="wrong-content", expected=_expect(meant),
        got=f"{quote(one.name)}, which is {got}", fix=_find_fix(one, kind, is_shown=is_shown),
        severity="note" if is_shown else "error",
    )  # fmt: skip


def _find_fix(one: Named, kind: str | None, *, is_shown: bool) -> str:
    ending = next((end for end, of in BY_ENDING.items() if of == kind), None)
    if ending in one.endings:
        fix = f"end its name in {ending}, there and here"
        return f"{fix}; browsers show it all the same" if is_shown else fix
    if kind == "heic":
        return "only Safari shows HEIC: export it as JPEG, and name that"
    if set(one.endings) == set(MEDIA_ENDINGS):
        return _MP4_FIX
    return "export it as JPEG or PNG, and name that"


def _codec(origin: Origin, one: Named, code: str) -> Problem:
    name = _CODECS.get(code) or ("ProRes" if code.startswith("ap") else f"the codec {quote(code)}")
    return origin.problem(
        *one.steps, rule="unplayed-codec", expected="a video with H.264",
        got=f"{quote(one.name)} with {name}",
        fix=f"many browsers show nothing of it: {_MP4_FIX}", severity="note",
    )  # fmt: skip


def _expect(meant: str | None) -> str:
    return NAMES.get(meant or "", "a file with something in it")
