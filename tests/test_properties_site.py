"""Whatever a catalog says: feeds are well-formed, paths unique, bytes the same, nothing runs."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import feedparser
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from micropd import urls
from micropd.assets.served import read_served
from micropd.config.mkdocs_yml import ConfigSource
from micropd.crew.shares import Share
from micropd.library import Library, build_library
from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter, Issue
from micropd.model.video import Video
from micropd.outputs import list_outputs
from micropd.settings import Extra, Settings
from micropd.site import Drawn, render_rest
from micropd.sources.catalog import CatalogSource, Entry
from micropd.sources.content import Content
from micropd.sources.files import FilesSource
from micropd.sources.newsletter import IssueFile, NewsletterSource
from micropd.wishes import EVERYTHING, Wishes
from projects import TODAY, plain_frames

NODE = yaml.ScalarNode("tag:yaml.org,2002:str", "")
FACTS = Settings(
    extra=Extra(),
    site_name='A <b>"site"</b> & co',
    site_url="https://test.example/",
    description="]]> <script>",
    language="en",
)
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]>",
        '"',
        "'",
        "&",
        "&amp;",
        "<",
        ">",
        "</title>",
        "<!--",
        "-->",
        "</script>",
        "{{ video x }}",
        "{% x %}",
        "\u202e",
        "\u200b",
        "عربي",
        "🎬",
        "ﬀ",
        "%20",
        "`",
        "*a*",
        '" onclick="alert(1)',
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "\\",
        "a" * 30,
    ]
)
LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=20
)
WORDS = st.lists(PIECES | LETTERS, min_size=1, max_size=5).map("".join).filter(lambda t: t.strip())
SOME_WORDS = st.lists(WORDS, max_size=3).map(tuple)
URLS = st.sampled_from(
    [
        "https://youtu.be/AAAAAAAAAAA",
        "https://vimeo.com/76979871",
        "https://x.example/a?b=1&c=2#d",
        "https://x.example/a.mp4",
        "https://x.example/a.mp3",
        "clips/a b#1.mp4",
        'https://x.example/"onmouseover="alert(1)',
    ]
)
MOMENTS = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2026, 12, 1)).map(
    lambda moment: moment.replace(tzinfo=dt.UTC, microsecond=0)
)
OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "question": WORDS,
    "summary": WORDS,
    "description": WORDS,
    "steps": WORDS,
    "tools": SOME_WORDS,
    "tags": SOME_WORDS,
    "grades": st.sampled_from(["K-2", "12", "all"]),
    "level": st.just("beginner"),
    "duration": st.integers(1, 50000),
    "people": st.lists(WORDS, max_size=2),
    "license": WORDS,
    "thumbnail": st.just("a.jpg"),
    "thumbnail_alt": WORDS,
    "updated": MOMENTS,
    "resources": st.lists(st.fixed_dictionaries({"label": WORDS, "url": URLS}), max_size=2),
    "status": st.sampled_from(["published", "draft", "retired", "removed"]),
    "series": st.sampled_from(["s1", "s2"]),
    "episode": st.integers(1, 9),
    "language": st.sampled_from(["es", "ar"]),
    "access": st.just("staff-login"),
    "sources": st.just([{"url": "https://x.example/a.webm", "size": 5}]),
    "featured": st.booleans(),
    "captions": st.just([{"lang": "en", "file": "a.vtt"}]),
    "replaced_by": st.just("v0"),
}
FIELDS = st.fixed_dictionaries(
    {"title": WORDS, "url": URLS, "published": MOMENTS}, optional=OPTIONAL
)
FRONT = st.fixed_dictionaries(
    {"title": WORDS}, optional={"summary": WORDS, "tags": SOME_WORDS, "authors": SOME_WORDS}
)


@st.composite
def made_up(draw: st.DrawFn) -> tuple[Content, Library]:
    videos = [
        Video(id=f"v{n}", aliases=(f"old-{n}",), **fields)
        for n, fields in enumerate(draw(st.lists(FIELDS, max_size=6)))
    ]
    series = [Series(id=name, title=draw(WORDS)) for name in ("s1", "s2")]
    issues = [
        Issue(
            front=FrontMatter(**front),
            file=f"newsletter/2026-01-01-i{n}.md",
            slug=f"i{n}",
            id=f"nl-{n}",
            date=draw(MOMENTS),
            body="",
            body_line=1,
        )
        for n, front in enumerate(draw(st.lists(FRONT, max_size=2)))
    ]
    content = Content(
        config=ConfigSource(settings=FACTS),
        catalog=CatalogSource(
            videos=[Entry(video.id, NODE, video) for video in videos],
            series=[Entry(one.id, NODE, one) for one in series],
        ),
        newsletter=NewsletterSource(issues=[IssueFile(issue, NODE) for issue in issues]),
        files=FilesSource(sizes={"clips/a b#1.mp4": 5}),
    )
    return content, build_library(content, Wishes(today=TODAY, drafts=draw(st.booleans())))


def render(content: Content, library: Library) -> list[tuple[str, str | bytes]]:
    outputs: list[tuple[str, str | bytes]] = []
    bodies = {issue.id: "<p>Text</p>" for issue in library.issues}
    hosted = [urls.issue_page(issue.slug) for issue in library.issues]
    drawn = Drawn(frames=plain_frames(), bodies=bodies, pages=[], paths=hosted)
    share = Share(Path(), EVERYTHING, content, library, library.videos, outputs.extend)
    share.write(plain_frames())
    outputs.extend(render_rest(library, drawn))
    return outputs


BY_OTHERS = {urls.NOT_FOUND, urls.SEARCH_START, urls.SEARCH_CARDS}
"""What the host writes, and what the librarian does."""
many = settings(
    max_examples=settings.default.max_examples * 2 // 5,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)


@many
@given(made_up())
def test_every_library_becomes_a_sound_site(made: tuple[Content, Library]) -> None:
    _, library = made
    outputs = render(*made)
    assert outputs == render(*made)
    paths = [path for path, _ in outputs]
    assert len(paths) == len(set(paths))
    listed = {output.path for output in list_outputs(library) if not output.is_hosted}
    assert {*paths} - {*read_served().contents} == listed - BY_OTHERS
    files = dict(outputs)
    check_feed(files["feed.xml"], [video.id for video in library.in_feed])
    check_feed(files["newsletter.xml"], [issue.id for issue in library.issues])
    for path, content in outputs:
        if path.endswith((".xml", ".svg")):
            etree.fromstring(content if isinstance(content, bytes) else content.encode())
        elif path.endswith("/"):
            check_page(str(content))
    for video in library.videos:
        page = lxml_html.fromstring(str(files[f"videos/{video.name}/"]))
        assert page.findtext(".//title") == video.title


def check_feed(content: str | bytes, ids: list[str]) -> None:
    feed: Any = feedparser.parse(content)
    assert not feed.bozo
    assert [item.id for item in feed.entries] == ids


def check_page(html: str) -> None:
    tree = lxml_html.fromstring(html)
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            json.loads(script.text or "")
        else:
            assert str(script.get("src")).rpartition("/")[2].startswith("micropd.")
            assert not script.text
    for node in tree.iter():
        assert node.tag not in ("iframe", "object", "embed", "form", "base", "style")
        for name, value in node.attrib.items():
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert not value.strip().lower().startswith(("javascript:", "data:"))
