"""What is said in a video, to read, to jump from and to take away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from markupsafe import Markup

from micropd import item_outputs, urls
from micropd.library import Library
from micropd.markdown.render import render_markdown
from micropd.model.times import LONGEST_PLAUSIBLE_SECONDS, format_clock
from micropd.model.transcript import Cue, Speech, Transcript
from micropd.model.video import Video
from micropd.pages.languages import name_language
from micropd.pages.moments import Moments
from micropd.speech.transcripts import write_chapters, write_text

_TITLE = "Read instead: the transcript"
_OTHER_TITLE = "The transcript, sentence by sentence"
_HINT = "Each sentence leads to its moment in the video."
_AUTOMATIC = " A program wrote this down; nobody has checked it yet."


def render_transcripts(speech: Speech, library: Library, root: str, moments: Moments) -> Markup:
    """Return the transcript in each language, closed, and links to take it away."""
    video = speech.video
    parts = []
    if speech.written:
        text = f'<div class="pd-transcript__text">{_prose(video, speech.written, root)}</div>'
        parts.append(_fold(_TITLE, text, is_first=True))
    spoken = video.language or library.settings.language
    for transcript in speech.transcripts:
        parts.append(_render_one(transcript, spoken, moments, is_first=not parts))
    if parts:
        parts.append(_link_files(speech, root))
    return Markup("".join(parts))


def render_chapters(video: Video, moments: Moments) -> Markup:
    """Return the list of the video's chapters."""
    if not video.chapters:
        return Markup("")
    items = "".join(
        f"<li>{moments.link(one.start, _chapter(one.start, one.title))}</li>"
        for one in video.chapters
    )
    heading = '<h2 id="chapters" class="pd-chapters__title">In this video</h2>'
    return Markup(f'{heading}\n<ol class="pd-list pd-chapters">{items}</ol>\n')


def render_files(speeches: Iterable[Speech]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of the videos' captions, chapters and transcripts.

    Captions are among them only where they had to be converted.
    """
    for speech in speeches:
        video = speech.video
        if item_outputs.has_chapters_file(video):
            # WebVTT needs an end for the last chapter; players stop at the video's own.
            end = video.duration or LONGEST_PLAUSIBLE_SECONDS
            yield urls.chapters_file(video.name), write_chapters(video.chapters, end)
        converted = {one.file: one.converted for one in speech.transcripts}
        for output in item_outputs.list_speech_outputs(speech):
            yield output.path, converted.get(output.path) or plain_transcript(speech)


def plain_transcript(speech: Speech) -> str:
    """Return the transcript as plain text; as somebody wrote it, where somebody did."""
    return speech.written or write_text(speech.transcripts[0])


def _chapter(start: int, title: str) -> str:
    return f"<span>{format_clock(start)}</span> {escape(title)}"


def _prose(video: Video, text: str, root: str) -> str:
    # Plain text may have stars and underscores that mean nothing.
    if (video.transcript or "").lower().endswith(".txt"):
        return "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n\n") if part.strip())
    return render_markdown(text, root)


def _render_one(transcript: Transcript, spoken: str, moments: Moments, *, is_first: bool) -> str:
    title = _TITLE if is_first else _OTHER_TITLE
    language = ""
    # `es-MX` and `es` read alike: only another language has to be named.
    if transcript.lang.partition("-")[0] != spoken.partition("-")[0]:
        title = f"{title} ({name_language(transcript.lang)})"
        language = f' lang="{transcript.lang}" dir="auto"'
    note = _HINT + (_AUTOMATIC if transcript.status == "auto" else "")
    cues = "".join(_render_paragraph(cues, moments) for cues in transcript.paragraphs)
    text = (
        f'<p class="pd-transcript__note">{note}</p>\n'
        f'<div class="pd-transcript__cues"{language}>\n{cues}</div>'
    )
    return _fold(title, text, is_first=is_first)


def _render_paragraph(cues: Sequence[Cue], moments: Moments) -> str:
    # A site has more cues than anything else: no template, and no more markup than it takes.
    # Why: decisions.md#why-are-sentences-no-templates-work
    links = " ".join([moments.link(cue.start, escape(cue.text, quote=False)) for cue in cues])
    name = f"<b>{escape(cues[0].speaker)}:</b> " if cues[0].speaker else ""
    return f"<p data-at={format_clock(int(cues[0].start))}>{name}{links}</p>\n"


def _fold(title: str, html: str, *, is_first: bool) -> str:
    anchor = ' id="transcript"' if is_first else ""
    summary = f"<summary>{escape(title)}</summary>"
    return f'<details class="pd-transcript"{anchor}>\n{summary}\n{html}\n</details>\n'


def _link_files(speech: Speech, root: str) -> str:
    files = [(urls.transcript_file(speech.video.name), "Transcript as text")]
    files += [(one.file, f"Captions ({name_language(one.lang)})") for one in speech.transcripts]
    links = (
        f'<a href="{escape(urls.link(root, path))}" download>{escape(words)}</a>'
        for path, words in files
    )
    return f'<p class="pd-alternatives">To keep: {" · ".join(links)}</p>\n'
