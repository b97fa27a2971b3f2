"""The addresses of SharePoint, OneDrive and Stream."""

from __future__ import annotations

from micropd.links.row import Row
from micropd.links.table.patterns import GUID

_SITE = r"(?P<site>/(?:sites|teams|personal)/[0-9A-Za-z_.~-]+)?"
_WATCH = "https://{host}[{site}]/_layouts/15/embed.aspx?UniqueId={id}"
_EMBED = (
    f"{_WATCH}&embed=%7B%22ust%22%3Atrue%2C%22hv%22%3A%22CopyEmbedCode%22%7D"
    "&referrer=StreamWebApp&referrerScenario=EmbedDialog.Create"
)
_SIGN_IN = (
    'asks for a staff sign-in: add a line "access: staff-login"; or, where everybody may watch, '
    "choose Share, then Embed code, and paste that as embed"
)

# fmt: off
ROWS = (
    Row("SharePoint", "Microsoft", "sharepoint.com", (rf"{_SITE}/_layouts/15/embed\.aspx",),
        need={"uniqueid": rf"(?:%7[Bb]|\{{)?(?P<id>{GUID})\}}?"}, watch=_WATCH, embed=_EMBED),
    Row("SharePoint", "Microsoft", "sharepoint.com",
        (r"/:v:/[a-z]/(?:.*/)?(?P<id>[0-9A-Za-z_-]{40,60})", ".*"),
        advice=_SIGN_IN, sign_in=True),
    Row("OneDrive", "Microsoft", "onedrive.live.com 1drv.ms", (".*",),
        advice=_SIGN_IN, sign_in=True),
    Row("Microsoft Stream", "Microsoft", "microsoftstream.com", (".*",),
        expected="a video that is still online",
        advice="move this video: Microsoft Stream (Classic) was retired"),
)
# fmt: on
