"""The addresses of software that many run on a server of their own: PeerTube and Panopto."""

from __future__ import annotations

from dataclasses import replace

from micropd.links.row import PRIVATE_WINDOW, Row, elsewhere
from micropd.links.table.patterns import GUID

# Short ids are written without the look-alikes 0, O, I and l. A comment's place may follow.
_ID = rf"(?P<id>{GUID}|[1-9A-HJ-NP-Za-km-z]{{22}})(?:;.*)?"
_PLAYER = "?p2p=0&peertubeLink=0&warningTitle=0"
_PANOPTO = "panopto.com panopto.eu"
_SEVERAL = "several videos are at this address: open the one, and copy its link with Share"

_PEERTUBE = Row(
    "PeerTube", "{host}", "", (rf"/(?:w|videos/watch|videos/embed)/{_ID}",),
    watch="https://{host}/w/{id}?[&start={start}s]",
    embed=f"https://{{host}}/videos/embed/{{id}}{_PLAYER}[&start={{start}}s]", anywhere=True,
)  # fmt: skip
_VIEWER = Row(
    "Panopto", "{host}", _PANOPTO, (r"(?i:/Panopto/Pages/(?:Viewer|Embed)\.aspx)",),
    need={"id": f"(?P<id>{GUID})"}, anywhere=True,
    watch="https://{host}/Panopto/Pages/Viewer.aspx?id={id}[&start={start}]",
    embed="https://{host}/Panopto/Pages/Embed.aspx?id={id}&autoplay=false[&start={start}]",
)  # fmt: skip

# fmt: off
ROWS = (
    _PEERTUBE,
    replace(_PEERTUBE, note=PRIVATE_WINDOW, paths=(
        rf"/(?:videos/(?:update|manage)|(?:videos/)?studio/edit|stats/videos)/{_ID}(?:/.*)?",)),
    replace(_PEERTUBE,
        paths=(f"/(?:w/p|videos/watch/playlist|video-playlists/embed)/{_ID}",),
        watch="https://{host}/w/p/{id}",
        embed=f"https://{{host}}/video-playlists/embed/{{id}}{_PLAYER}"),
    Row("PeerTube", "{host}", "", ("/my-library.*",), anywhere=True, hinted=True,
        advice="only you can see your own library: open the video and copy its Share link"),
    Row("PeerTube", "{host}", "", ("/(?:a|c|accounts|video-channels)/.*",), anywhere=True,
        hinted=True, advice=_SEVERAL),
    Row("PeerTube", "{host}", "", ("/(?:w|w/p|videos/watch|videos/embed)/[^/]*",),
        anywhere=True, hinted=True, expected="a PeerTube link with a whole video id",
        advice="copy the link again with the Share button below the video"),
    _VIEWER,
    replace(_VIEWER, paths=(r"(?i:/Panopto/Pages/Editor/Default\.aspx)",), note=PRIVATE_WINDOW),
    # A playlist, and a way to lead to one of its videos.
    replace(_VIEWER, need={"pid": GUID}, watch=None, embed=None),
    replace(_VIEWER, need={"tid": GUID}, watch=None, embed=None),
    Row("Panopto", "{host}", _PANOPTO, (rf"(?i:/Panopto/Podcast/\w+/(?P<id>{GUID})\.mp4)",),
        file=True, anywhere=True),
    Row("Panopto", "{host}", "", ("(?i:/Panopto/Pages/.*)",), anywhere=True, last=True,
        advice=_SEVERAL),
    elsewhere("Panopto", "{host}", _PANOPTO, _SEVERAL),
)
# fmt: on
