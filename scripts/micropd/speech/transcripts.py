"""What is said in a video: from its captions, or as somebody wrote it down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from webvtt.models import Timestamp

from micropd import urls
from micropd.model.parts import Caption, Chapter
from micropd.model.transcript import Cue, Transcript
from micropd.model.video import Video

_LONGEST_PAUSE = 2
_MOST_SENTENCES = 4
_MOST_WORDS = 60
_FAR_TOO_MANY_WORDS = 2 * _MOST_WORDS
"""Automatic captions have no full stops to wait for."""
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！", '."', '?"', '!"', ".”", "?”", "!”", ".)")


def find_transcripts(
    video: Video,
    spoken: str,
    cues: Mapping[str, tuple[Cue, ...]],
    converted: Mapping[str, str],
) -> tuple[Transcript, ...]:
    """Return what each of the video's caption files says, in the `spoken` language first.

    `cues` are the captions of each file; `converted` has the text of each file that we publish in
    another form, by its path there.
    """
    tracks = {track.file: track for track in video.tracks}
    if video.transcript and video.transcript not in tracks:
        tracks[video.transcript] = Caption(lang=spoken, file=video.transcript)
    found = [
        Transcript(
            lang=track.lang,
            status=track.status,
            paragraphs=tuple(split_paragraphs(cues[file])),
            file=urls.captions_file(file),
            converted=converted.get(urls.captions_file(file)),
        )
        for file, track in tracks.items()
        if cues.get(file)
    ]
    return tuple(sorted(found, key=lambda one: _distance(one.lang, spoken)))


def _distance(lang: str, spoken: str) -> int:
    if lang == spoken:
        return 0
    return 1 if lang.partition("-")[0] == spoken.partition("-")[0] else 2


def split_paragraphs(cues: Iterable[Cue]) -> Iterator[list[Cue]]:
    """Yield cues that read well as one paragraph; another speaker or a pause starts a new one."""
    paragraph: list[Cue] = []
    speaker, until = "", 0.0
    sentences = words = 0
    for cue in cues:
        if paragraph:
            is_other = cue.speaker is not None and (not cue.speaker or cue.speaker != speaker)
            is_pause = cue.start - until > _LONGEST_PAUSE
            is_full = sentences >= _MOST_SENTENCES or words >= _MOST_WORDS
            is_end = is_full and paragraph[-1].text.endswith(_SENTENCE_ENDS)
            if is_other or is_pause or is_end or words >= _FAR_TOO_MANY_WORDS:
                yield paragraph
                paragraph, sentences, words = [], 0, 0
        paragraph.append(cue)
        speaker = speaker if cue.speaker is None else cue.speaker
        until = max(until, cue.end)
        sentences += cue.text.endswith(_SENTENCE_ENDS)
        words += cue.text.count(" ") + 1
    if paragraph:
        yield paragraph


def write_chapters(chapters: Sequence[Chapter], end: int) -> str:
    """Write chapters of a video that ends at `end` as WebVTT."""
    ends = [*(chapter.start for chapter in chapters[1:]), end]
    parts = ["WEBVTT\n"]
    for chapter, until in zip(chapters, ends, strict=True):
        times = " --> ".join(str(Timestamp.from_seconds(time)) for time in (chapter.start, until))
        parts.append(f"{times}\n{escape(chapter.title, quote=False)}\n")
    return "\n".join(parts)


def write_text(transcript: Transcript) -> str:
    """Write a transcript as plain text, a paragraph a line."""
    paragraphs = (
        (f"{cues[0].speaker}: " if cues[0].speaker else "") + " ".join(cue.text for cue in cues)
        for cues in transcript.paragraphs
    )
    return "\n\n".join(paragraphs) + "\n"
