"""The outputs of one video or one issue: its page, former addresses, files beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from micropd import urls
from micropd.model.issue import Issue
from micropd.model.media import CAPTION_ENDINGS, ends_with
from micropd.model.transcript import Speech
from micropd.model.video import Video
from micropd.sources.captions import list_files

Kind = Literal["page", "feed", "file", "redirect", "asset"]
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file of the site that is made from the catalog or the newsletter."""

    path: str
    """As `urls` spells it."""
    kind: Kind
    """A file is for people to keep or to link to; an asset is for browsers alone."""
    purpose: str = ""
    """What the site needs it for, where that is neither a video nor an issue."""
    source: Video | Issue | None = None
    """What it is made from, if not from many."""
    key: Key = ()
    """The key of its source that asks for it, such as `aliases`, 0."""

    @property
    def is_in_sitemap(self) -> bool:
        """Whether search engines shall know it; a redirect is no page."""
        return self.kind == "page"

    @property
    def is_linkable(self) -> bool:
        """Whether hand-written pages may link to it."""
        return self.kind != "asset"

    @property
    def is_hosted(self) -> bool:
        """Whether the host renders it, as it renders all that people write."""
        return isinstance(self.source, Issue)


def list_video_pages(video: Video) -> Iterator[Output]:
    """Yield a video's page, and those at its former addresses."""
    key = _key_of_name(video)
    yield Output(path=urls.video_page(video.name), kind="page", source=video, key=key)
    yield from _list_redirects(video, map(urls.video_page, video.aliases))


def list_video_files(video: Video) -> Iterator[Output]:
    """Yield the files beside a video's page, without captions and transcript."""
    if has_drawn_poster(video):
        key = _key_of_name(video)
        yield Output(path=urls.poster(video), kind="file", source=video, key=key)
    if has_chapters_file(video):
        path = urls.chapters_file(video.name)
        yield Output(path=path, kind="file", source=video, key=("chapters",))


def _key_of_name(video: Video) -> Key:
    return ("slug",) if video.slug else ("id",)


def has_drawn_poster(video: Video) -> bool:
    """Whether a poster is drawn, since the video has no picture of its own."""
    return not video.thumbnail


def has_chapters_file(video: Video) -> bool:
    """Whether the chapters are published as a file, too."""
    # The page of a removed video has no player that could use them.
    return bool(video.chapters) and not video.is_removed


def list_issue_pages(issue: Issue) -> Iterator[Output]:
    """Yield an issue's page, and those at its former addresses."""
    yield Output(path=urls.issue_page(issue.slug), kind="page", source=issue)
    yield from _list_redirects(issue, map(urls.issue_page, issue.front.aliases))


def _list_redirects(source: Video | Issue, paths: Iterable[str]) -> Iterator[Output]:
    for index, path in enumerate(paths):
        yield Output(path=path, kind="redirect", source=source, key=("aliases", index))


def list_speech_outputs(speech: Speech) -> Iterator[Output]:
    """Yield the files made from a video's captions and transcript."""
    said = {transcript.file for transcript in speech.transcripts}
    if speech.written and speech.video.transcript:
        said.add(speech.video.transcript)
    # Transcripts name the published file, and the video the coach's own.
    return list_possible_speech(speech.video, lambda file: {file, urls.captions_file(file)} & said)


def list_possible_speech(
    video: Video, says: Callable[[str], object] = lambda file: True
) -> Iterator[Output]:
    """Yield the files that there will be if a video's captions or its transcript say anything.

    `says` tells whether a file does.
    """
    files = [] if video.is_removed else [file for file in list_files([video]) if says(file)]
    for file in files:
        path = urls.captions_file(file)
        # WebVTT files are published as they are, by the host.
        if ends_with(file, CAPTION_ENDINGS) and path != file:
            yield Output(path=path, kind="file", source=video, key=("captions",))
    if files:
        path = urls.transcript_file(video.name)
        yield Output(path=path, kind="file", source=video, key=("captions",))
