"""The place where a video plays; it contacts nobody before a click."""

from __future__ import annotations

from markupsafe import Markup

from micropd import urls
from micropd.item_outputs import has_chapters_file
from micropd.library import Library
from micropd.model.media import played_as
from micropd.model.transcript import Speech, Transcript
from micropd.pages import templates
from micropd.pages.languages import name_language


class Players:
    """Draws the players of one library's videos."""

    def __init__(self, library: Library) -> None:
        """Take the library the videos are of."""
        self._library = library
        self._draw = templates.macro("player.html", "player")

    def render(self, speech: Speech, root: str, seek: str | None) -> Markup:
        """Return a `<video>` for files, a poster with a button for players, else a link.

        `root` leads from the page to the home page; `seek` is the player's address at a second,
        as HTML.
        """
        video = speech.video
        playback = self._library.playbacks[video.id]
        files = playback.playable
        # A provider's player takes no tracks of ours.
        has_chapters = files and has_chapters_file(video)
        return self._draw(
            video=video,
            link=playback.link,
            files=[(urls.link(root, file.url), played_as(file.type)) for file in files],
            # `all` of no files would be true.
            is_audio=bool(files) and all(file.type.startswith("audio/") for file in files),
            tracks=[_track(one, root) for one in speech.transcripts],
            chapters=urls.link(root, urls.chapters_file(video.name)) if has_chapters else None,
            language=video.language or self._library.settings.language,
            poster=urls.link(root, urls.poster(video)),
            start=playback.link.start,
            # It is HTML already: `{t}` and `&` must not be escaped twice.
            seek=Markup(seek) if seek else None,
        )


def _track(transcript: Transcript, root: str) -> tuple[str, str, str]:
    note = " (automatic)" if transcript.status == "auto" else ""
    label = name_language(transcript.lang) + note
    return urls.link(root, transcript.file), transcript.lang, label
