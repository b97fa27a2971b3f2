"""What a coach writes, as a text or one line of it, and what is read from it."""

from __future__ import annotations

import textwrap
import zoneinfo
from pathlib import Path
from typing import Any

from micropd.config.mkdocs_yml import read_config
from micropd.model.video import Video
from micropd.problems import Problem
from micropd.records.validation import validate_record
from micropd.sources.catalog import CatalogSource, read_catalog
from micropd.sources.newsletter import NewsletterSource, read_newsletter
from micropd.yaml.origin import Origin
from micropd.yaml.plain import PlainReader
from micropd.yaml.tree import compose_tree

CHICAGO = zoneinfo.ZoneInfo("America/Chicago")
BASE = {
    "id": "forms", "title": "Forms", "url": "https://youtu.be/AAAAAAAAAAA",
    "published": "2026-09-01",
}  # fmt: skip

SHORTEST_MP4 = "\0\0\0\x18ftypisom\0\0\0\0isommp41\0\0\0\x08moov\0\0\0\x08mdat"
"""The boxes that every file of this kind has, with nothing in them."""

FULL_SITE = {
    "mkdocs.yml": """\
site_name: Example
extra:
  time_zone: America/Chicago
  schools:
    - {id: oak-elementary, name: Oak Elementary}
  request: mailto:coach@example.org
""",
    "videos.yaml": """\
series:
  - id: google-forms
    title: Google Forms
    videos: [forms, quiz]
videos:
  - id: forms
    title: Branching in forms
    url: https://youtu.be/AAAAAAAAAAA
    published: 2026-09-01
    tags: [assessment, formative]
    grades: [6-8]
    duration: 3:45
    chapters:
      - {start: 0:00, title: Why}
      - {start: 1:10, title: How}
  - id: quiz
    title: "Quizzes: a start"
    url: clips/quiz.mp4
    published: 2026-09-08
    captions:
      - {lang: en, file: clips/quiz.en.vtt}
    description: |
      Longer *text*.
    replaced_by: forms
    status: retired
""",
    "newsletter/2026-09-05-welcome.md": """\
---
title: Welcome
videos: [forms]
spotlight: {school: oak-elementary, text: Robots}
competition:
  title: Captions
  scores: {oak-elementary: 14}
visits:
  - {school: oak-elementary, start: 2026-09-10T08:00, end: 2026-09-10T15:00}
---
Hello.

{{ video quiz }}
""",
    "docs/index.md": "# Home\n\n{{ latest-videos 3 }}\n\n![A form](clips/form.png)\n",
    "docs/clips/quiz.mp4": SHORTEST_MP4,
    "docs/clips/quiz.en.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n",
}
"""A small project without a mistake."""


def read_video(text: str) -> tuple[Video | None, list[Problem]]:
    """Read one video's keys."""
    text = textwrap.dedent(text).strip("\n") + "\n"
    tree, problems = compose_tree(text, "videos.yaml")
    if tree is None or problems:
        return None, problems
    reader = PlainReader("videos.yaml", text.split("\n"))
    origin = Origin(node=tree, file="videos.yaml")
    video, mistakes = validate_record(Video, reader.read(tree), origin, CHICAGO)
    return video, [*problems, *reader.problems, *mistakes]


def video_with(line: str) -> tuple[Any, list[Problem]]:
    """Read a video in which a line replaces the key's usual one."""
    keys = {**BASE, line.partition(":")[0]: ""}
    lines = [f"{key}: {value}" for key, value in keys.items() if value]
    return read_video("\n".join([*lines, line]))


def catalog(folder: Path, text: str | bytes) -> CatalogSource:
    data = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
    (folder / "videos.yaml").write_bytes(data)
    return read_catalog(folder, CHICAGO)


def newsletter(folder: Path, text: str, name: str = "2026-09-05-hello.md") -> NewsletterSource:
    (folder / "newsletter").mkdir(exist_ok=True)
    (folder / "newsletter" / name).write_text(textwrap.dedent(text))
    return read_newsletter(folder, CHICAGO)


def config(folder: Path, text: str) -> Any:
    (folder / "mkdocs.yml").write_text(textwrap.dedent(text))
    return read_config(folder)
