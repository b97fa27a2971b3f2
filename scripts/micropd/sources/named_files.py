"""The files that a video or an issue names, and what each of them has to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from micropd.model.addresses import is_local
from micropd.model.issue import FrontMatter
from micropd.model.media import CAPTION_ENDINGS, MEDIA_ENDINGS, PICTURE_ENDINGS, TEXT_ENDINGS
from micropd.model.video import Video
from micropd.yaml.origin import Step

_TRANSCRIPTS = (*TEXT_ENDINGS, *CAPTION_ENDINGS)


class Named(NamedTuple):
    """A file of the project, as a record names it."""

    steps: tuple[Step, ...]
    """They lead from the record to the name."""
    name: str
    """Its path, below `docs/` or `newsletter/`."""
    endings: tuple[str, ...]
    """Those that it may have; none: any."""

    @property
    def is_text(self) -> bool:
        """Whether it is read as text, by whom that is checked."""
        return bool(self.endings) and set(self.endings) <= set(_TRANSCRIPTS)


def list_named(record: Video | FrontMatter) -> Iterator[Named]:
    """Yield the files of the project that a record names."""
    named = _of_video(record) if isinstance(record, Video) else _of_issue(record)
    return (Named(*one) for one in named if one[1] and is_local(one[1]))


def _of_issue(front: FrontMatter) -> Iterator[tuple[tuple[Step, ...], str, tuple[str, ...]]]:
    yield ("image",), front.image or "", PICTURE_ENDINGS


def _of_video(video: Video) -> Iterator[tuple[tuple[Step, ...], str, tuple[str, ...]]]:
    yield ("url",), video.url, MEDIA_ENDINGS
    yield ("thumbnail",), video.thumbnail or "", PICTURE_ENDINGS
    yield ("transcript",), video.transcript or "", _TRANSCRIPTS
    for index, track in enumerate(video.tracks):
        yield ("captions", index, "file"), track.file, CAPTION_ENDINGS
    for index, source in enumerate(video.sources):
        yield ("sources", index, "url"), source.url, MEDIA_ENDINGS
    for index, item in enumerate(video.resources):
        yield ("resources", index, "url"), item.url, ()
