"""The caption files and transcripts that the catalog names, each read once."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from micropd import urls
from micropd.model.first_bytes import ENOUGH, NAMES, identify
from micropd.model.media import CAPTION_ENDINGS, TEXT_ENDINGS, ends_with
from micropd.model.transcript import Cue
from micropd.model.video import Video
from micropd.problems import Place, Problem, has_errors, show
from micropd.speech.captions import convert_srt, parse_captions
from micropd.text_file import read_text

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

    def says(self, file: str) -> bool:
        """Whether there is a word in a file, of those that were read."""
        return bool(self.by_file.get(file) or self.texts.get(file))


def read_captions(
    folder: Path, name: str, videos: Iterable[Video], present: Container[str]
) -> CaptionsSource:
    """Read the files that the videos name in `folder`, which problems call by `name`.

    Those that are not `present` are left to the checks.
    """
    source = CaptionsSource()
    for file in dict.fromkeys(list_files(videos)):
        if file in present:
            _read_file(folder / file, file, f"{name}/{show(file)}", source)
    return source


def list_files(videos: Iterable[Video]) -> Iterator[str]:
    """Yield the path below `docs/` of each file that holds what is said in one of the videos."""
    for video in videos:
        yield from (track.file for track in video.tracks if ends_with(track.file, CAPTION_ENDINGS))
        if video.transcript and ends_with(video.transcript, (*CAPTION_ENDINGS, *TEXT_ENDINGS)):
            yield video.transcript


def _read_file(path: Path, name: str, file: str, source: CaptionsSource) -> None:
    text, problems = read_text(path, file, largest=_LARGEST_BYTES)
    source.problems += problems
    if text is None:
        return
    start = text[:ENOUGH].lstrip()
    if start.startswith("<") and identify(start.encode()) == "page":
        source.problems.append(_page(file))
        return
    if any(problem.rule == "merge-marks" for problem in problems):
        return  # where a version was left out, nothing fits
    if ends_with(name, TEXT_ENDINGS):
        text = _FRONT_MATTER.sub("", text)
        source.texts[name] = text if text.strip() else ""
        return
    source.by_file[name], faults = parse_captions(text, file)
    source.problems += faults
    published = urls.captions_file(name)
    if published != name and not has_errors(faults):
        source.converted[published] = convert_srt(text)


def _page(file: str) -> Problem:
    return Problem(
        place=Place(file=file), rule="wrong-content", expected="captions or a transcript",
        got=NAMES["page"], fix="open it where it comes from, and download the file itself",
    )  # fmt: skip
