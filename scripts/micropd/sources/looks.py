"""What the files that a record names are by their first bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from micropd.model.first_bytes import ENOUGH, identify
from micropd.sources.movie_boxes import read_codecs, read_seconds
from micropd.sources.picture_size import read_width


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a file is, whatever it is called."""

    kind: str | None
    """As `first_bytes` calls it; None where nobody can tell."""
    codecs: tuple[str, ...] = ()
    """Those of a video's pictures."""
    seconds: float | None = None
    """A video's length."""
    width: int | None = None
    """A picture's, in pixels."""


def read_looks(folder: Path, names: Iterable[str], present: Mapping[str, int]) -> dict[str, Look]:
    """Look at each of the files that is there, once; one that nobody may read is passed over."""
    found: dict[str, Look] = {}
    for name in names:
        if name in present and name not in found:
            try:
                found[name] = _look(os.path.join(folder, name), present[name])
            except OSError:
                continue
    return found


def _look(path: str, size: int) -> Look:
    with open(path, "rb") as stream:
        head = stream.read(ENOUGH)
        kind = identify(head)
        codecs = read_codecs(stream, size) if kind == "mp4" else ()
        if codecs is None:
            return Look(kind="torn")
        seconds = read_seconds(stream, size) if kind == "mp4" else None
        width = read_width(kind, head, stream)
        return Look(kind=kind, codecs=codecs, seconds=seconds, width=width)
