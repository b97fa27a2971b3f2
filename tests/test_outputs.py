"""The registry of outputs lists the files of a built site, each of them and nothing else."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest

from micropd import outputs, urls
from micropd.assets.served import read_served
from micropd.item_outputs import Output, list_speech_outputs
from micropd.library import Library, find_speech
from micropd.sources.content import read_content, read_speech
from micropd.written import list_written
from projects import SCRIPTS, SITES, build, build_well, load, make_videos, write_project
from starter import write_starter

pytestmark = pytest.mark.slow

THEME = SCRIPTS / "hosts/mkdocs/theme"
HOME = urls.output_file("")
SAID = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"
SAID_SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello\n"
SILENT = "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n"
# Two pages of the library; with those that it does not list, there would be three.
HOSTILE = (
    make_videos(50)
    .replace("id: v050", "id: v050, aliases: [old, older], captions: [{file: said.vtt}]")
    .replace("id: v049", "id: v049, slug: mine, captions: [{file: said.srt}]")
    .replace("id: v048", "id: v048, captions: [{file: silent.vtt}], transcript: empty.txt")
    .replace("id: v047", "id: v047, transcript: said.srt, chapters: ['0:00 Start']")
    .replace("id: v046", "id: v046, transcript: written.md, thumbnail: own.svg")
    .replace("id: v045", "id: v045, status: removed, transcript: other.srt, chapters: ['0:00 A']")
    .replace("id: v044", "id: v044, status: retired, question: Nobody asks?, tags: [gone]")
    .replace(
        "id: v043",
        "id: v043, status: draft, transcript: later.md, question: When?, grades: [3], series: soon",
    )
    .replace("id: v042", "id: v042, tags: ['con', 'C#']")
)
SERIES = "series:\n  - {id: soon, title: Soon}\n"


def write_hostile(root: Path) -> Path:
    """Write a project of whose outputs most depend on something; its home page is the host's."""
    names = {"said_vtt": SAID, "said_srt": SAID_SRT, "other_srt": SAID_SRT, "silent_vtt": SILENT}
    names |= {
        "empty_txt": "\n",
        "own_svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "written_md": "Hello.",
        "later_md": "Not yet.",
        "videos__how_md": "# How",
    }
    docs = {f"docs__{name}": text for name, text in names.items()}
    issue = "---\ntitle: First\naliases: [hi]\nstatus: draft\n---\nHello.\n"
    issues = {"2026-01-02-first_md": issue, "files__a_html": "x", "files__index_html": "x"}
    newsletter = {f"newsletter__{name}": text for name, text in issues.items()}
    return write_project(root, SERIES + HOSTILE, **docs, **newsletter)


def write_site(name: str, folder: Path) -> Path:
    """Return the root of one of the sites that are compared."""
    if name == "starter":
        return write_starter(folder)
    return write_hostile(folder) if name == "hostile" else SITES / name


def list_registered(root: Path, library: Library) -> list[Output]:
    """Return what the registry lists of one site."""
    read = read_speech(root, read_content(root), library.videos)
    speeches = [find_speech(video, read, library.settings) for video in library.videos]
    spoken = chain.from_iterable(map(list_speech_outputs, speeches))
    return [*outputs.list_outputs(library), *spoken]


def list_in_folders(out: Path) -> set[str]:
    """Return what stands in folders of ours, whose names no registry can know beforehand."""
    start = json.loads((out / urls.SEARCH_START).read_text("utf-8"))["folder"]
    parts = {f"{start}{path.name}" for path in (out / start).iterdir()}
    theme = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.svg")}
    return parts | theme | set(read_served().contents)


@pytest.mark.parametrize("drafts", [False, True], ids=["public", "drafts"])
@pytest.mark.parametrize("name", ["minimal", "full", "starter", "hostile"])
def test_the_registry_and_the_disk_agree(name: str, drafts: bool, tmp_path: Path) -> None:
    root = write_site(name, tmp_path / "project")
    out = build_well(root, tmp_path / "site", *(["--drafts"] if drafts else []))
    library = load(root, drafts=drafts)
    ours = {urls.output_file(one.path) for one in list_registered(root, library)}
    written = {urls.output_file(one.path) for one in list_written(read_content(root))}
    on_disk = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    of_host = {file for file in on_disk if file.startswith(urls.HOST_FOLDERS)}
    assert on_disk - of_host == ours | written | list_in_folders(out) | {HOME}
    assert not ours & written


def test_the_summary_counts_pages_and_feeds_and_no_redirect(tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = build(write_hostile(tmp_path / "project"), out, "--drafts")
    texts = [file.read_text("utf-8") for file in out.rglob("index.html")]
    pages = [text for text in texts if "<article" in text]
    redirects = [text for text in texts if 'http-equiv="refresh"' in text]
    assert len(redirects) == 3
    assert f"50 videos, 1 issues, {len(pages)} pages, 2 feeds in" in done.stdout
