"""Tiny projects: written, loaded and built the way a coach's are."""

from __future__ import annotations

import atexit
import contextlib
import datetime as dt
import functools
import hashlib
import io
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import build as build_script
from micropd.crew.shares import Share
from micropd.library import Library
from micropd.pages.frame import CONTENT, DESCRIPTION, TITLE, Frame, Frames, cut_frame
from micropd.pages.stamp import File
from micropd.search.documents import WrittenPage
from micropd.site import Drawn, Site
from micropd.sources.content import read_content
from micropd.wishes import EVERYTHING, Wishes

TESTS = Path(__file__).resolve().parent
SCRIPTS = TESTS.parent / "scripts"
SITES = TESTS / "sites"
FULL = SITES / "full"
FULL_URL = "https://coach.example/minutes/"
TODAY = dt.date(2026, 11, 23)
URL = "https://test.example/"
CONFIG = f"site_name: Test\nsite_url: {URL}\n"


def plain_frames() -> Frames:
    """Frames of a host that draws nothing around a page."""
    html = (
        f'<!doctype html><html lang="en"><head><title>{TITLE}</title>'
        f'<meta name="description" content="{DESCRIPTION}"><link rel="canonical" href="X:">'
        f"</head><body>{CONTENT}</body></html>"
    )
    frame: Frame = cut_frame(html, "X:")
    return Frames({}, dict.fromkeys(range(1, 6), frame))


def write_project(folder: Path, videos: str, config: str = CONFIG, **files: str) -> Path:
    """Write a project; in the names of further files `__` stands for a slash, `_` for a dot."""
    contents = {"mkdocs.yml": config, "videos.yaml": videos}
    contents |= {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    for name, text in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def make_videos(count: int) -> str:
    """Text of a catalog whose videos came one a day; the newest has the highest number."""
    start = dt.date(2026, 1, 1)
    return "videos:\n" + "".join(
        f"  - {{id: v{n:03}, title: Video {n}, url: 'https://youtu.be/A{n:010}', "
        f"published: {start + dt.timedelta(days=n)}, tools: [Kami]}}\n"
        for n in range(1, count + 1)
    )


def load(
    root: Path,
    *,
    today: dt.date = TODAY,
    drafts: bool = False,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Library:
    """Return a project's library; its content must be right."""
    wishes = Wishes(today=today, drafts=drafts, environment=environment)
    return _begin(root, {}, wishes).read().library


def share_all(root: Path, library: Library) -> Share:
    """Return a share that has all the videos of a project's library, and writes nothing."""
    return Share(root, EVERYTHING, read_content(root), library, library.videos, lambda files: [])


def render(
    root: Path,
    *pages: WrittenPage,
    today: dt.date = TODAY,
    drafts: bool = False,
    bodies: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Return everything that a build writes, by path, for a host that draws nothing.

    The search is told of the pages; `bodies` are the articles of issues, by id.
    """
    files: dict[str, str] = {}
    site = _begin(root, files, Wishes(today=today, drafts=drafts))
    library = site.read().library
    bodies = bodies or {issue.id: f"<p>{issue.slug}</p>" for issue in library.issues}
    hosted = [f"newsletter/{issue.slug}/" for issue in library.issues]
    site.write(Drawn(frames=plain_frames(), bodies=bodies, pages=pages, paths=["", *hosted]))
    return files


def _begin(root: Path, files: dict[str, str], wishes: Wishes) -> Site:
    """Begin a site the way a build does; what it writes is kept among the files."""

    def keep(outputs: Iterable[File]) -> list[str]:
        found = {path: o if isinstance(o, str) else o.decode() for path, o in outputs}
        files.update(found)
        return [*found]

    return Site(root, wishes, keep)


def run_script(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run one of the programs in scripts/ as a person does."""
    return run(sys.executable, str(SCRIPTS / name), *arguments)


def run(
    *command: object, cwd: Path | None = None, timeout: int = 120
) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it printed."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}
    return subprocess.run(
        [*map(str, command)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
        cwd=cwd,
        env=environment,
    )


def build(root: Path, out: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Build a project as of `TODAY` by `build.py`, without the time that a new process takes."""
    command = ["build.py", "--root", root, "--out", out, "--today", TODAY, *arguments]
    with _stage([str(word) for word in command]) as (stdout, stderr):
        try:
            code: object = build_script.main()
        except SystemExit as end:
            code = end.code
        stdout.flush()
        stderr.flush()
        texts = [stream.buffer.getvalue().decode() for stream in (stdout, stderr)]
    return subprocess.CompletedProcess(command, int(str(code)), *texts)


@contextlib.contextmanager
def _stage(command: list[str]) -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    """Give a program what the system gives it: arguments, streams, a log that nobody set up."""
    stdout, stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    before, handlers, level = sys.argv, logging.root.handlers, logging.root.level
    sys.argv, logging.root.handlers = command, []
    try:
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            yield stdout, stderr
    finally:
        sys.argv, logging.root.handlers = before, handlers
        logging.root.setLevel(level)


def build_well(root: Path, out: Path, *arguments: object) -> Path:
    """Build a project whose content is right."""
    done = build(root, out, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def digest(folder: Path) -> dict[str, str]:
    """Return a hash of each file below a folder, by its path; there must be one."""
    found = {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }
    assert found, f"nothing is in {folder}"
    return found


def read(folder: Path, path: str = "") -> str:
    """Return the HTML of a page of a built site."""
    return (folder / path / "index.html").read_text(encoding="utf-8")


@functools.cache
def full_site() -> Path:
    """Build tests/sites/full once for all tests of this process; nobody may change the result."""
    folder = tempfile.mkdtemp(prefix="micropd-full-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    out = Path(folder, "site")
    done = run_script("build.py", "--root", FULL, "--out", out, "--today", TODAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def full_pages() -> list[str]:
    """Paths of all pages of the full site, redirects left out; known without building it."""
    paths = [page.path for page in _every_page(load(FULL))]
    issues = [f"newsletter/{issue.slug}/" for issue in load(FULL).issues]
    return sorted([*paths, *issues, "", "about/"])


def _every_page(library: Library) -> list:
    from micropd.pages import listings, newsletter, questions

    return [
        *listings.render(library),
        *questions.render(library),
        *newsletter.render(library),
        *share_all(FULL, library).pages,
    ]
