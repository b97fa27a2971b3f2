"""`python scripts/serve.py`: every edit shows without a restart, a mistake keeps the last page."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from projects import CONFIG, SCRIPTS, make_videos, run_script, write_project

pytestmark = pytest.mark.slow

LIMIT = 30
ISSUE = "---\ntitle: First issue\n---\nHello.\n"
VIDEOS = make_videos(2).replace("Video 2, ", "Video 2, status: draft, ")


class Preview:
    """A running serve.py and the project it shows."""

    def __init__(self, root: Path, scripts: Path, log: Path) -> None:
        self.root, self.scripts, self._log = root, scripts, log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        command = [
            sys.executable,
            str(scripts / "serve.py"),
            "--root",
            str(root),
            "--port",
            str(port),
        ]
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        with log.open("wb") as stream:
            self._process = subprocess.Popen(
                [*command, "--drafts"], stdout=stream, stderr=stream, env=environment
            )

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=LIMIT)

    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.url + path, timeout=LIMIT) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""

    def answers(self) -> bool:
        """Whether it serves by now: only then it sees what changes."""
        try:
            urllib.request.urlopen(self.url, timeout=LIMIT).close()
        except urllib.error.HTTPError:
            return True
        except (urllib.error.URLError, ConnectionError):
            return False
        return True

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + LIMIT
        while not condition():
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def shows(self, path: str, words: str) -> None:
        self.until(lambda: words in self.page(path))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all edits; the generator is copied, for its templates are edited too."""
    folder = tmp_path_factory.mktemp("preview")
    scripts = folder / "scripts"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    preview = Preview(write_project(folder / "project", VIDEOS), scripts, folder / "log.txt")
    yield preview
    preview.stop()


@pytest.fixture
def preview(running: Preview, tmp_path: Path) -> Preview:
    """The preview with the same project before each test."""
    for folder in ("micropd/pages/templates", "micropd/assets"):
        shutil.copytree(SCRIPTS / folder, running.scripts / folder, dirs_exist_ok=True)
    shutil.rmtree(running.root / "newsletter", ignore_errors=True)
    write_project(running.root, VIDEOS, docs__index_md=f"# Home of {tmp_path.name}\n")
    running.shows("", f"Home of {tmp_path.name}")
    return running


def test_drafts_show_and_links_stay_on_this_computer(preview: Preview) -> None:
    assert "Draft." in preview.page("videos/v002/")
    assert f'<link rel="canonical" href="{preview.url}videos/v001/">' in preview.page(
        "videos/v001/"
    )
    assert f"{preview.url} (Ctrl+C ends it)" in preview.said()


def test_an_edit_of_the_catalog_shows(preview: Preview) -> None:
    preview.write("videos.yaml", make_videos(1).replace("Video 1", "Better title"))
    preview.shows("videos/v001/", "Better title")


def test_an_edit_can_be_searched_for(preview: Preview) -> None:
    preview.write("docs/index.md", "# Home of the aardvark\n")
    preview.shows("search/cards.json", '"Home of the aardvark"')


def test_a_new_issue_and_its_edit_show(preview: Preview) -> None:
    preview.write("newsletter/2026-01-02-first.md", ISSUE)
    preview.write("videos.yaml", VIDEOS)  # a new folder is found with the next change
    preview.shows("newsletter/first/", "Hello.")
    preview.write("newsletter/2026-01-02-first.md", ISSUE.replace("Hello.", "Good morning."))
    preview.shows("newsletter/first/", "Good morning.")
    assert "Good morning." in preview.page("newsletter.xml")


def test_an_edit_of_a_hand_written_page_shows(preview: Preview) -> None:
    preview.write("docs/index.md", "# Home, sweet home\n")
    preview.shows("", "Home, sweet home")


def test_an_edit_of_mkdocs_yml_shows(preview: Preview) -> None:
    preview.write("mkdocs.yml", CONFIG.replace("Test", "New name"))
    preview.shows("videos/v001/", "New name")


def test_an_edit_of_a_template_shows(preview: Preview) -> None:
    template = preview.scripts / "micropd/pages/templates/watch.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("<h1>", "<p>own line</p><h1>"), encoding="utf-8")
    preview.shows("videos/v001/", "own line")


def test_an_edit_of_the_style_sheet_shows(preview: Preview) -> None:
    style = preview.scripts / "micropd/assets/site/text.css"
    before = preview.page("videos/v001/")
    style.write_text(style.read_text(encoding="utf-8") + ".mine { color: red }\n", encoding="utf-8")
    name = "assets/micropd/micropd."
    preview.until(lambda: address(preview.page("videos/v001/"), name) != address(before, name))
    assert ".mine" in preview.page(address(preview.page("videos/v001/"), name))


def address(html: str, start: str) -> str:
    rest = html.partition(start)[2].partition('"')[0]
    return start + rest


def test_a_mistake_is_told_and_the_last_good_site_stays(preview: Preview) -> None:
    preview.write("videos.yaml", make_videos(1).replace("published", "pubished"))
    preview.until(lambda: 'did you mean "published"?' in preview.said())
    preview.until(lambda: "the preview shows the last good site" in preview.said())
    assert "Video 1" in preview.page("videos/v001/")
    preview.write("videos.yaml", make_videos(1).replace("Video 1", "Mended"))
    preview.shows("videos/v001/", "Mended")


def test_a_mistake_in_mkdocs_yml_is_survived_too(preview: Preview) -> None:
    preview.write("mkdocs.yml", CONFIG + "theme: {name: nonesuch}\n")
    preview.until(lambda: "nonesuch" in preview.said())
    assert "Home of" in preview.page("")
    preview.write("mkdocs.yml", CONFIG.replace("Test", "Mended name"))
    preview.shows("videos/", "Mended name")


def test_a_mistake_in_a_template_is_survived_too(preview: Preview) -> None:
    template = preview.scripts / "micropd/pages/templates/listing.html"
    good = template.read_text(encoding="utf-8")
    template.write_text("{% if %}", encoding="utf-8")
    preview.until(lambda: "TemplateSyntaxError" in preview.said())
    assert "All videos" in preview.page("videos/")
    template.write_text(good.replace("<h1>", "<p>mended template</p><h1>"), encoding="utf-8")
    preview.shows("videos/", "mended template")


def test_an_edit_of_the_search_reaches_the_pages_that_load_it(preview: Preview) -> None:
    def named() -> str:
        return re.findall(r"assets/micropd/search\.\w+\.js", preview.page(""))[0]

    before = named()
    script = preview.scripts / "micropd/assets/search/opening/wake.js"
    script.write_text(script.read_text(encoding="utf-8") + "void 0;\n", encoding="utf-8")
    preview.until(lambda: named() != before)
    assert "void 0" in preview.page(named())


def test_an_address_without_a_page_gets_our_404(preview: Preview) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{preview.url}nowhere/", timeout=LIMIT)
    assert caught.value.code == 404
    assert "This page is not here" in caught.value.read().decode()


def test_players_may_ask_for_a_part_of_a_file(preview: Preview) -> None:
    request = urllib.request.Request(f"{preview.url}feed.xml", headers={"Range": "bytes=2-4"})
    with urllib.request.urlopen(request, timeout=LIMIT) as answer:
        assert (answer.status, answer.read()) == (206, b"xml")
        assert answer.headers["Content-Range"].startswith("bytes 2-4/")
    assert "206" not in preview.said()


def test_a_project_that_is_wrong_from_the_start_is_mended_in_place(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", "videos: nonsense\n")
    preview = Preview(root, SCRIPTS, tmp_path / "log.txt")
    try:
        preview.until(lambda: "1 error" in preview.said() and preview.answers())
        preview.write("videos.yaml", make_videos(1))
        preview.shows("videos/v001/", "Video 1")
    finally:
        preview.stop()


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path, make_videos(1))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run_script("serve.py", "--root", root, "--port", taken.getsockname()[1])
    assert done.returncode == 1
    assert "Try another --port" in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_usage_ends_with_2() -> None:
    assert run_script("serve.py", "--root", "nowhere").returncode == 2
    assert len(run_script("serve.py", "--help").stdout.splitlines()) <= 24


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_cannot_be_is_wrong_usage(tmp_path: Path, port: str) -> None:
    done = run_script("serve.py", "--root", str(tmp_path), "--port", port)
    assert done.returncode == 2
    assert f"--port: {port} is not between" in done.stderr
