"""YouTube's addresses."""

from __future__ import annotations

from dataclasses import replace

from micropd.links.row import PRIVATE_WINDOW, Row, elsewhere

_HOSTS = "youtube.com youtube-nocookie.com youtubekids.com youtube.googleapis.com"
# Two words of YouTube's own happen to be as long as a video's id. Whatever a hand or a program put
# behind an id, a twelfth letter would be part of it.
_ID = r"(?P<id>(?!videoseries\b|live_stream\b)[0-9A-Za-z_-]{11})(?:[^0-9A-Za-z_-].*)?"
_LIST = r"(?:PL|UU|FL|OL|EC)[0-9A-Za-z_-]{2,64}"
_WATCH = "https://www.youtube.com/watch?v={id}[&list={list}][&t={start}s]"
_PLAYER = "?rel=0&playsinline=1&cc_load_policy=1"
_EMBED = f"https://www.youtube-nocookie.com/embed/{{id}}{_PLAYER}[&list={{list}}][&start={{start}}]"
_EDUCATION = "https://www.youtubeeducation.com/embed/{id}?[&start={start}]"
_NOT_THEIRS = "others cannot see this list: make a playlist that is public or unlisted"
_BEFORE_ID = "(?:v|vi|e|embed|shorts|live|watch|source)"

_VIDEO = Row(
    "YouTube", "Google", _HOSTS, (f"/{_BEFORE_ID}/{_ID}",),
    may={"list": rf"(?P<list>{_LIST})"}, watch=_WATCH, embed=_EMBED,
)  # fmt: skip
_PLAYLIST = Row(
    "YouTube", "Google", _HOSTS, ("/playlist", "/watch", "/embed(?:/videoseries)?"),
    need={"list": rf"(?P<id>{_LIST})", "v": ""},
    watch="https://www.youtube.com/playlist?list={id}",
    embed=f"https://www.youtube-nocookie.com/embed/videoseries{_PLAYER}&list={{id}}",
)  # fmt: skip
_DAMAGED = replace(
    _VIDEO, paths=("/watch", f"/{_BEFORE_ID}/(?!live_stream$)[^/]*"),
    expected="a YouTube link with a video id of 11 characters",
    advice="copy the link again with YouTube's Share button: this one was cut off or mistyped",
)  # fmt: skip

# fmt: off
ROWS = (
    replace(_VIDEO, hosts="studio.youtube.com", paths=(f"/video/{_ID}",), note=PRIVATE_WINDOW),
    replace(_PLAYLIST, hosts="studio.youtube.com", paths=(rf"/playlist/(?P<id>{_LIST})(?:/.*)?",),
        need={}, note=PRIVATE_WINDOW),
    _VIDEO,
    replace(_VIDEO, paths=(".*",), need={"v": _ID}),
    replace(_VIDEO, paths=("/edit", "/get_video_info"), need={"video_id": _ID}),
    # The video of a list on a channel's page, as it was addressed once.
    replace(_VIDEO, paths=("/user/.*",), need={"#": f"[pg]/(?:.*/)?{_ID}"}),
    # Its pictures.
    replace(_VIDEO, hosts="ytimg.com img.youtube.com", paths=(f"/(?:vi|an)(?:_webp)?/{_ID}",)),
    _PLAYLIST,
    replace(_PLAYLIST, need={"list": ".+", "v": ""}, watch=None, embed=None, advice=_NOT_THEIRS),
    _DAMAGED,
    replace(_VIDEO, hosts="youtu.be", paths=(f"/{_ID}", f"/{_BEFORE_ID}/{_ID}")),
    replace(_VIDEO, hosts="youtu.be", paths=(".*",), need={"v": _ID}),
    replace(_PLAYLIST, hosts="youtu.be"),
    replace(_DAMAGED, hosts="youtu.be", paths=("/[^/]+",)),
    # It leads on to whichever of many copies of YouTube's pages works today.
    replace(_VIDEO, hosts="redirect.invidious.io", paths=("/watch",), need={"v": _ID}),
    # The video that stands open above the results of Google's search.
    replace(_VIDEO, hosts="www.google.com", paths=("/search",), need={"#": rf".*\bvid:{_ID}"}),
    # A clip plays on its own page alone.
    Row("YouTube", "Google", _HOSTS, (r"/clip/[\w-]+",)),
    elsewhere("YouTube", "Google", f"{_HOSTS} youtu.be"),
    Row("YouTube Education", "Google", "youtubeeducation.com", (f"/embed/{_ID}",),
        watch=_EDUCATION, embed=_EDUCATION),
)
# fmt: on
