"""Pages that are no video, or that others cannot open: each with what to do about it."""

from __future__ import annotations

from micropd.links.row import Row

_SHORT = "a short link hides where it leads: open it, and copy the address that the browser shows"
_FILTERED = "this link belongs to one mail: open it, and copy the address that the browser shows"
_SEARCH = "this is a search: open the video that you mean, and copy its link"
_MEETING = "this is a meeting to join: give the link of its recording, where others may watch it"
_RECORDING = (
    "recordings there ask for a passcode or a sign-in, and are deleted in time: download it, and "
    "put it where your other videos are"
)
_TEAM = (
    'only staff of your team can open this: add a line "access: staff-login", or download the '
    "recording and put it where your other videos are"
)
_EXPIRES = "files there are deleted in some days: put it where your other videos are"
_EDITOR = "only you can open this: finish the video, and copy the link that Share gives you"
_CLASS = "asks for a sign-in to your class: give the link of the video itself"
_DOCUMENT = "this is a document: list it under resources, and give the link of a video here"
_MAIL = "only you can open your mail: copy the link that is in it"
_FLIP = "Flip was retired in 2024: put the video where your other videos are"
_SHORTENERS = (
    "bit.ly bitly.com j.mp tinyurl.com tiny.cc t.co goo.gl g.co ow.ly buff.ly is.gd v.gd rb.gy "
    "cutt.ly rebrand.ly lnkd.in shorturl.at t.ly s.id adf.ly trib.al dlvr.it soo.gd snip.ly bl.ink "
    "qrco.de aka.ms"
)
_FILTERS = (
    "mimecast.com mimecastprotect.com avanan.click protect.checkpoint.com emailprotection.link "
    "inky.com urldefense.com urldefense.us urldefense.proofpoint.com secure-web.cisco.com "
    "safelinks.protection.outlook.com list-manage.com rs6.net sendgrid.net hubspotlinks.com "
    "mandrillapp.com createsend.com"
)
_ZOOM = "zoom.us zoomgov.com zoom.com"
_TEAMS = "teams.microsoft.com teams.live.com teams.cloud.microsoft"
_EDITORS = (
    "app.clipchamp.com web.descript.com www.kapwing.com app.vyond.com app.animaker.com "
    "new.express.adobe.com"
)

# fmt: off
ROWS = (
    Row("", "{host}", _SHORTENERS, (".*",), advice=_SHORT),
    Row("", "{host}", _FILTERS, (".*",), advice=_FILTERED),
    Row("", "{host}", "www.google.com www.bing.com bing.com duckduckgo.com search.yahoo.com "
        "www.ecosia.org", ("/search.*", "/videos/.*", "/"), advice=_SEARCH),
    Row("Zoom", "Zoom", _ZOOM, ("/rec/.*", "/recording.*"), advice=_RECORDING),
    Row("Zoom", "Zoom", _ZOOM, ("/(?:j|s|w|wc|my|meeting|webinar)/.*",), advice=_MEETING),
    Row("Zoom", "Zoom", _ZOOM, ("/clips/.+",)),
    Row("Webex", "Webex", "webex.com", ("/.*(?:recordingservice|ldr|lsr|playback).*",),
        advice=_RECORDING),
    Row("Google Meet", "Google", "meet.google.com", (".*",), advice=_MEETING),
    Row("Microsoft Teams", "Microsoft", _TEAMS, ("/l/meetup-join/.*", "/meet/.*"),
        advice=_MEETING),
    Row("Microsoft Teams", "Microsoft", _TEAMS, (".*",), advice=_TEAM, sign_in=True),
    Row("WeTransfer", "WeTransfer", "wetransfer.com we.tl", (".*",), advice=_EXPIRES),
    Row("Flip", "Microsoft", "flip.com flipgrid.com", (".*",), advice=_FLIP),
    Row("Google Docs", "Google", "docs.google.com",
        (r"(?:/a/[^/]+)?(?:/u/\d+)?/(?:document|spreadsheets|presentation|forms|drawings)/.*",),
        advice=_DOCUMENT),
    Row("Google Classroom", "Google", "classroom.google.com", (".*",), advice=_CLASS,
        sign_in=True),
    Row("", "{host}", "mail.google.com outlook.office.com outlook.office365.com outlook.live.com",
        (".*",), advice=_MAIL),
    Row("Clipchamp", "Microsoft", "clipchamp.com", ("/watch/.+",)),
    Row("", "{host}", _EDITORS, ("/(?!published|webpage|view|watch|videos/).*",), advice=_EDITOR),
)
# fmt: on
