"""No file of a site has an address that only leads on to another, whoever wrote it where."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import SITES, build_well

pytestmark = pytest.mark.slow

WRAPPED = SITES / "invalid/wrapped-link"
NAMES = ("safelinks", "ana.coach", "urldefense", "google.com/url", "slack-redir", "facebook.com",
         "secure-web", "bing.com", "&amp;amp;")  # fmt: skip
LEADS = {
    "videos/mailed/index.html": [
        "https://www.youtube.com/watch?v=Kj3_x9QvW2c", "https://docs.district.example/copy",
        "https://forms.district.example/a", "https://district.example/b",
        "https://www.youtube-nocookie.com/embed/Kj3_x9QvW2c",
    ],
    "videos/plain/index.html": ["https://www.youtube.com/watch?v=Aj3_x9QvW2c&amp;t=9s"],
    "feed.xml": ["https://forms.district.example/a"],
    "index.html": ["https://forms.district.example/ask"],
    "404.html": ["https://forms.district.example/ask"],
    "newsletter/hello/index.html": ["https://district.example/d"],
    "newsletter.xml": ["https://district.example/c", "https://district.example/d"],
}  # fmt: skip


def test_every_file_has_the_address_that_is_meant(tmp_path: Path) -> None:
    site = build_well(WRAPPED, tmp_path / "site")
    for file in filter(Path.is_file, site.rglob("*")):
        text = file.read_text(encoding="utf-8", errors="replace")
        assert not [name for name in NAMES if name in text], file
    for path, addresses in LEADS.items():
        text = (site / path).read_text(encoding="utf-8")
        assert not [address for address in addresses if address not in text], path
