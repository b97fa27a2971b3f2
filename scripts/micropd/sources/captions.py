"""The caption files and transcripts that the catalogue names, each read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from micropd import urls
from micropd.captions import convert_srt, parse_captions
from micropd.model.transcript import Cue
from micropd.model.video import Video
from micropd.problems import Problem, has_errors, show
from micropd.sources.text import read_text

CAPTION_ENDINGS = (".vtt", ".srt")
TEXT_ENDINGS = (".md", ".markdown", ".txt")

_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_LARGEST_BYTES = 4 * 1024 * 1024
"""A day of speech takes less than 2 MB; far beyond that, somebody saved the wrong file."""


@dataclass(slots=True)
class CaptionsSource:
    """What the caption files and transcripts say, by their paths below `docs/`."""

    by_file: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    """The captions of each file."""
    converted: dict[str, str] = field(default_factory=dict)
    """As WebVTT, what is published of those that browsers do not read, by the path of that."""
    texts: dict[str, str] = field(default_factory=dict)
    """Transcripts that somebody wrote, as Markdown."""
    problems: list[Problem] = field(default_factory=list)


def read_captions(root: Path, docs_dir: str, videos: Iterable[Video]) -> CaptionsSource:
    """Read the files that the videos name; those that are not there are left to the checks."""
    source = CaptionsSource()
    inside = _Inside(root.resolve(), (root / docs_dir).resolve())
    for name in dict.fromkeys(list_files(videos)):
        path = root / docs_dir / name
        if path in inside and path.is_file():
            _read_file(path, name, f"{docs_dir}/{show(name)}", source)
    return source


class _Inside:
    """What lies in the project, wherever links may lead."""

    def __init__(self, *tops: Path) -> None:
        self._tops = tops
        # Thousands of files lie in a few folders.
        self._folders: dict[Path, bool] = {}

    def __contains__(self, path: Path) -> bool:
        if path.is_symlink():
            return self._holds(path)
        if path.parent not in self._folders:
            self._folders[path.parent] = self._holds(path.parent)
        return self._folders[path.parent]

    def _holds(self, path: Path) -> bool:
        return any(path.resolve().is_relative_to(top) for top in self._tops)


def list_files(videos: Iterable[Video]) -> Iterator[str]:
    """Yield the path below `docs/` of each file that holds what is said in one of the videos."""
    for video in videos:
        yield from (track.file for track in video.tracks if _ends(track.file, CAPTION_ENDINGS))
        if video.transcript and _ends(video.transcript, (*CAPTION_ENDINGS, *TEXT_ENDINGS)):
            yield video.transcript


def _ends(name: str, endings: tuple[str, ...]) -> bool:
    return name.lower().endswith(endings)


def _read_file(path: Path, name: str, file: str, source: CaptionsSource) -> None:
    text, problems = read_text(path, file, largest=_LARGEST_BYTES)
    source.problems += problems
    if text is None:
        return
    if _ends(name, TEXT_ENDINGS):
        source.texts[name] = _FRONT_MATTER.sub("", text)
        return
    source.by_file[name], faults = parse_captions(text, file)
    source.problems += faults
    published = urls.captions_file(name)
    if published != name and not has_errors(faults):
        source.converted[published] = convert_srt(text)
