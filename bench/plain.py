"""The same catalog as plain MkDocs + Material pages: what one would do without micropd."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from micropd import urls
from micropd.library import build_library
from micropd.model.video import Video
from micropd.outputs import cut_listing
from micropd.pages.cards import summarise
from micropd.sources.content import read_content
from micropd.wishes import Wishes

_DEFAULTS = Path(__file__).resolve().parent.parent / "scripts/hosts/mkdocs/defaults.yml"
_TIMES = re.compile(r"\s*^\S+ --> .*\n", re.MULTILINE)
# The same theme, features and extensions as ours, so that both make pages of the same look; and
# a short navigation: with every page in it, the theme alone would take minutes.
_CONFIG = """\
INHERIT: {defaults}
site_name: Plain
site_url: https://bench.example/
theme: {{favicon: assets/images/favicon.png}}
nav: [index.md]
plugins: [search]
not_in_nav: |
  *.md
"""


def write_plain_site(catalog: Path, root: Path, *, with_listings: bool = False) -> int:
    """Write a Markdown page for each video and issue of a catalog; return how many.

    With `with_listings` also one for each listing that micropd has: then both sites have the same
    pages.
    """
    docs = root / "docs"
    (docs / "videos").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(_CONFIG.format(defaults=_DEFAULTS.as_posix()))
    if (catalog / "docs").is_dir():
        shutil.copytree(catalog / "docs", docs, dirs_exist_ok=True)
    data = yaml.load((catalog / "videos.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    for video in data["videos"]:
        text = _page(video) + _said(video, catalog / "docs")
        (docs / "videos" / f"{video['id']}.md").write_text(text, encoding="utf-8")
    issues = sorted((catalog / "newsletter").glob("*.md"))
    for issue in issues:
        (docs / issue.name).write_bytes(issue.read_bytes())
    rows = "\n".join(f"- [{v['title']}](videos/{v['id']}.md)" for v in data["videos"][:24])
    (docs / "index.md").write_text(f"# Plain\n\n{rows}\n", encoding="utf-8")
    listings = write_listings(catalog, docs) if with_listings else 0
    return len(data["videos"]) + len(issues) + 1 + listings


def write_listings(catalog: Path, docs: Path) -> int:
    """Write a page of links for each listing of the catalog's library; return how many."""
    library = build_library(read_content(catalog), Wishes(today=dt.date.today()))
    everything = [(urls.LIBRARY, "All videos", library.listed)]
    topics = [topic for kind in library.topics.values() for topic in kind]
    written = 0
    for path, title, videos in [*everything, *((t.path, t.name, t.videos) for t in topics)]:
        for number, some in enumerate(cut_listing(videos), start=1):
            file = docs / urls.listing_page(path, number) / "index.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            up = urls.root_of(urls.listing_page(path, number))
            file.write_text("\n\n".join([f"# {title}", *(_card(one, up) for one in some)]), "utf-8")
            written += 1
    return written


def _card(video: Video, up: str) -> str:
    link = f"[{video.title}]({up}videos/{video.id}.md)"
    return f"{link}\n{summarise(video)} {', '.join(video.tools)} {video.published.date()}"


def _page(video: dict[str, Any]) -> str:
    parts = [
        f"# {video['title']}",
        video.get("question"),
        f"[Watch]({video['url']})",
        f"{video['published']} {video.get('duration', '')}",
        ", ".join([*video.get("tools", ()), *video.get("tags", ())]),
        video.get("summary"),
        video.get("description"),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _said(video: dict[str, Any], docs: Path) -> str:
    """Return what is said in a video: our pages show it too."""
    tracks = video.get("captions", ())
    files = [docs / track["file"] for track in tracks if isinstance(track, dict)]
    texts = (file.read_text("utf-8") for file in files if file.suffix == ".vtt")
    return "".join(f"\n{_TIMES.sub(' ', text.partition(chr(10) * 2)[2])}\n" for text in texts)
