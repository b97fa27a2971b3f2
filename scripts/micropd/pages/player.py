"""The place where a video plays; it contacts nobody before a click."""

from __future__ import annotations

from markupsafe import Markup

from micropd import urls
from micropd.library import Library
from micropd.model.video import Video
from micropd.pages import templates
from micropd.pages.cards import poster_path


class Players:
    """Draws the players of one library's videos."""

    def __init__(self, library: Library) -> None:
        """Take the library the videos are of."""
        self._library = library
        self._template = templates.environment().get_template("player.html")

    def render(self, video: Video, root: str) -> Markup:
        """Return a `<video>` for files, a poster with a button for players, else a link.

        `root` leads from the page to the home page. Removed videos have no player.
        """
        if video.status == "removed":
            return Markup("")
        playback = self._library.playbacks[video.id]
        playable = playback.files if playback.link.kind == "file" or not playback.link.embed else ()
        tracks = [track for track in video.tracks if track.file.lower().endswith(".vtt")]
        html = self._template.render(
            video=video,
            link=playback.link,
            files=[(urls.link(root, file.url), file.type) for file in playable],
            is_audio=bool(playable) and all(file.type.startswith("audio/") for file in playable),
            tracks=[(urls.link(root, track.file), track.lang, track.status) for track in tracks],
            poster=urls.link(root, poster_path(video)),
            start=playback.link.start,
        )
        return Markup(html)
