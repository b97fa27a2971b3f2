"""The addresses of Google Drive, Google Vids and Google Photos."""

from __future__ import annotations

from dataclasses import replace

from micropd.links.row import PRIVATE_WINDOW, Row, elsewhere

_HOSTS = "drive.google.com docs.google.com drive.usercontent.google.com"
_ID = r"(?P<id>[0-9A-Za-z_-]{28,128})"
_KEY = {"resourcekey": r"(?P<key>[0-9A-Za-z_-]{1,64})"}
_BEFORE = r"(?:/a/[^/]+)?(?:/u/\d+)?"
_FOLDER = "this is a whole Drive folder: open the video in it and copy that link"
_PHOTOS = "only you can open this: in Google Photos choose Share, then Create link"

_FILE = Row(
    "Google Drive", "Google", _HOSTS,
    (rf"(?:/a/[^/]+)?/file(?:/u/\d+)?/d/{_ID}(?:/.*)?",), may=_KEY,
    watch="https://drive.google.com/file/d/{id}/view?[&resourcekey={key}][&t={start}]",
    embed="https://drive.google.com/file/d/{id}/preview?[&resourcekey={key}][&t={start}]",
)  # fmt: skip
_VIDS = Row(
    "Google Vids", "Google", "docs.google.com",
    (rf"{_BEFORE}/videos(?:/u/\d+)?/d/{_ID}(?:/(?:view|preview))?",),
    watch="https://docs.google.com/videos/d/{id}/view",
)  # fmt: skip

# fmt: off
ROWS = (
    _VIDS,
    replace(_VIDS, paths=(rf"{_BEFORE}/videos(?:/u/\d+)?/d/{_ID}/.*",), note=PRIVATE_WINDOW),
    replace(_VIDS, hosts="vids.google.com", paths=(f"/(?:watch|share)/{_ID}",), watch=None),
    elsewhere("Google Vids", "Google", "vids.google.com"),
    _FILE,
    replace(_FILE, paths=(rf"{_BEFORE}/(?:open|uc|download|leaf|thumbnail)",), need={"id": _ID}),
    replace(_FILE, paths=(rf"{_BEFORE}/viewer",), need={"srcid": _ID}),
    replace(_FILE, paths=(rf"{_BEFORE}/(?:get_player|get_video_info)",), need={"docid": _ID}),
    # Pictures of its first moment, which show what is private to nobody.
    replace(_FILE, hosts="googleusercontent.com", paths=(rf"(?:/u/\d+)?/d/{_ID}(?:=.*)?",)),
    Row("Google Drive", "Google", _HOSTS,
        (rf"{_BEFORE}/drive(?:/u/\d+)?/(?:mobile/)?folders/(?P<id>[\w-]+)",), advice=_FOLDER),
    Row("Google Drive", "Google", _HOSTS, (rf"{_BEFORE}/drive(?:/.*)?", "/folderview"),
        advice=_FOLDER),
    elsewhere("Google Drive", "Google", _HOSTS),
    Row("Google Photos", "Google", "photos.app.goo.gl", (".+",)),
    Row("Google Photos", "Google", "photos.google.com", ("/share/.+",)),
    elsewhere("Google Photos", "Google", "photos.google.com", _PHOTOS),
)
# fmt: on
