"""Pages that end like a media file, and show one: a browser cannot play them as a file."""

from __future__ import annotations

from micropd.links.row import Row
from micropd.links.table.patterns import MEDIA

_RAW = "this page only shows a file: put the file below docs/, or copy the link of its Raw button"
_DOWNLOAD = "this page only shows a file: put the file below docs/, or copy its download link"
_ORIGINAL = "this page only shows a file: copy the link of Original file on it"

# fmt: off
ROWS = (
    Row("GitHub", "GitHub", "github.com",
        (f"/[^/]+/[^/]+/(?:blob|blame|edit|tree|commits|delete)/{MEDIA}",), advice=_RAW),
    Row("GitLab", "{host}", "gitlab.com", (f"/.+/-/(?:blob|tree|blame|edit|commits)/{MEDIA}",),
        advice=_RAW, anywhere=True),
    Row("Bitbucket", "Bitbucket", "bitbucket.org", (f"/[^/]+/[^/]+/src/{MEDIA}",), advice=_RAW),
    Row("Forgejo", "{host}", "codeberg.org gitea.com",
        (f"/[^/]+/[^/]+/src/(?:branch|tag|commit)/{MEDIA}",), advice=_RAW, anywhere=True),
    Row("Hugging Face", "Hugging Face", "huggingface.co", (f"/.+/blob/{MEDIA}",),
        advice=_DOWNLOAD),
    Row("Google Cloud", "Google", "console.cloud.google.com storage.cloud.google.com",
        (".*",), advice=_DOWNLOAD),
    Row("Wikimedia", "Wikimedia", "wikimedia.org wikipedia.org",
        (f"(?:/wiki)?/[A-Za-z][a-z]+:{MEDIA}",), advice=_ORIGINAL),
    Row("MediaWiki", "{host}", "", (rf"/(?:[\w-]+/)*(?:index\.php/)?File:{MEDIA}",),
        advice=_ORIGINAL, anywhere=True),
    Row("Box", "Box", "box.com", ("/file/.*", "/folder/.*"),
        advice="only you can open this: in Box choose Share, and copy that link"),
    Row("MEGA", "MEGA", "mega.nz mega.io", (".*",)),
    Row("MediaFire", "MediaFire", "mediafire.com", ("/(?:file|file_premium|view)/.*",)),
    Row("Imgur", "Imgur", "imgur.com", (r"/(?:a|gallery)/.*", r"/\w+\.gifv")),
)
# fmt: on
