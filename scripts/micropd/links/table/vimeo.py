"""Vimeo's addresses."""

from __future__ import annotations

from dataclasses import replace

from micropd.links.row import PRIVATE_WINDOW, Row, elsewhere

_ID = r"(?P<id>\d{4,12})"
# An unlisted video plays only with it.
_HASH = r"(?P<h>[0-9a-f]{8,20})"
_LANGUAGE = "[a-z]{2}(?:-[A-Za-z]{2,4})?"
_EMBED = "https://player.vimeo.com/video/{id}?[h={h}&]dnt=1&texttrack=en[#t={start}s]"
_REVIEW = r"(?P<review>[0-9A-Fa-f-]{36})"
_SEVERAL = "several videos are at this address: open the one, and copy its link with Share"

_VIDEO = Row(
    "Vimeo", "Vimeo", "vimeo.com",
    (rf"/(?:{_LANGUAGE}/)?{_ID}(?:/{_HASH})?(?:/{_LANGUAGE})?", f"/videos?/{_ID}",
     rf"/channels/[\w-]+/{_ID}", rf"/groups/[\w-]+/(?:videos/)?{_ID}",
     rf"/(?:album|showcase)/\d+/video/{_ID}", rf"/ondemand/(?:[\w-]+/)+{_ID}"),
    may={"h": _HASH}, watch="https://vimeo.com/{id}[/{h}][#t={start}s]", embed=_EMBED,
)  # fmt: skip

# fmt: off
ROWS = (
    _VIDEO,
    replace(_VIDEO, paths=(r"/moogaloop\.swf",), need={"clip_id": _ID}),
    replace(_VIDEO, hosts="vimeopro.com", paths=(rf"/[\w-]+/[\w-]+/video/{_ID}",)),
    replace(_VIDEO, paths=(rf"/manage/(?:videos/)?{_ID}/{_HASH}(?:/.*)?",), note=PRIVATE_WINDOW),
    replace(_VIDEO, paths=(rf"/manage/(?:videos/)?{_ID}(?:/.*)?", f"/{_ID}/settings.*"),
        note="the link of an unlisted video ends in a code: copy that with Share"),
    replace(_VIDEO, paths=(r"/(?:album|showcase)/(?P<list>\d+)",), need={"video": _ID},
        watch="https://vimeo.com/showcase/{list}?video={id}[#t={start}s]"),
    replace(_VIDEO, paths=(rf"/(?P<user>[\w-]+)/review/{_ID}/{_HASH}",),
        watch="https://vimeo.com/{user}/review/{id}/{h}[#t={start}s]"),
    replace(_VIDEO, paths=(f"/reviews/{_REVIEW}/videos/{_ID}",),
        watch="https://vimeo.com/reviews/{review}/videos/{id}[#t={start}s]"),
    replace(_VIDEO, paths=(rf"/event/(?P<event>\d+)/videos/{_ID}",),
        watch="https://vimeo.com/event/{event}/videos/{id}[#t={start}s]"),
    Row("Vimeo", "Vimeo", "vimeo.com", (r"/event/(?P<id>\d+)(?:/.*)?",),
        watch="https://vimeo.com/event/{id}"),
    Row("Vimeo", "Vimeo", "vimeo.com", (r"/(?:album|showcase)/\d+(?:/.*)?",), advice=_SEVERAL),
    elsewhere("Vimeo", "Vimeo", "vimeo.com vimeopro.com"),
)
# fmt: on
