"""`python scripts/build.py`: what it takes, what it says, and what it leaves alone."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from hosts.progress import ProgressBar
from hosts.project import build_site
from hosts.run import Run
from micropd.model.issue import FrontMatter
from micropd.model.video import Series, Video
from micropd.settings import SiteFacts
from projects import (
    CONFIG,
    FULL,
    SITES,
    TODAY,
    build,
    build_well,
    full_site,
    make_videos,
    run_script,
    write_project,
)

pytestmark = pytest.mark.slow

WARNED = make_videos(1).replace("tools: [Kami]", f"summary: {'word ' * 60}")
BROKEN = make_videos(1).replace("published", "pubished")


def digest(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def read(folder: Path, path: str = "") -> str:
    return (folder / path / "index.html").read_text(encoding="utf-8")


# The inputs


def test_two_files_are_enough(tmp_path: Path) -> None:
    out = build_well(SITES / "minimal", tmp_path / "site")
    for path in ("", "videos", "videos/only"):
        assert "Minimal" in read(out, path)
    assert (out / "404.html").is_file()
    assert "The only one" in read(out)


def test_site_name_alone_is_enough_of_a_mkdocs_yml(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1), "site_name: Alone\n")
    out = build_well(root, tmp_path / "site")
    assert "Alone" in read(out, "videos/v001")
    assert sorted(path.name for path in root.iterdir()) == ["mkdocs.yml", "videos.yaml"]


def test_the_default_place_is_the_projects_own_site_folder(tmp_path: Path) -> None:
    write_project(tmp_path, make_videos(1))
    assert run_script("build.py", "--root", tmp_path).returncode == 0
    assert (tmp_path / "site/videos/v001/index.html").is_file()


def test_the_full_site_uses_every_field_there_is() -> None:
    catalog = yaml.safe_load((FULL / "videos.yaml").read_text(encoding="utf-8"))
    config = yaml.safe_load((FULL / "mkdocs.yml").read_text(encoding="utf-8"))
    issues = [
        p.read_text(encoding="utf-8").split("---")[1] for p in (FULL / "newsletter").glob("*.md")
    ]
    used = {
        Video: {proper(key) for entry in catalog["videos"] for key in entry},
        Series: {key for entry in catalog["series"] for key in entry},
        FrontMatter: {key for head in issues for key in yaml.safe_load(head)},
        SiteFacts: set(config["extra"]),
    }
    for model, keys in used.items():
        assert keys == set(model.__pydantic_fields__)


def proper(key: str) -> str:
    others = {"date": "published", "length": "duration", "playlist": "series"}
    return others.get(key, f"{key}s" if key in ("tool", "tag", "grade") else key)


# The options


def test_today_decides_what_is_public(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(3))
    out = tmp_path / "site"
    assert (
        run_script("build.py", "--root", root, "--out", out, "--today", "2026-01-03").returncode
        == 0
    )
    assert (out / "videos/v002").is_dir()
    assert not (out / "videos/v003").exists()


def test_drafts_are_shown_on_demand(tmp_path: Path) -> None:
    root = write_project(
        tmp_path / "project", make_videos(1).replace("tools", "status: draft, tools")
    )
    assert not (build_well(root, tmp_path / "without") / "videos/v001").exists()
    assert "Draft." in read(build_well(root, tmp_path / "with", "--drafts"), "videos/v001")


def test_strict_takes_warnings_for_errors(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", WARNED)
    relaxed = build(root, tmp_path / "relaxed")
    assert relaxed.returncode == 0
    assert "1 warning" in relaxed.stdout
    strict = build(root, tmp_path / "strict", "--strict")
    assert strict.returncode == 1
    assert "1 warning" in strict.stdout
    assert not (tmp_path / "strict").exists()


def test_strict_has_nothing_against_a_clean_project(tmp_path: Path) -> None:
    build_well(SITES / "minimal", tmp_path / "minimal", "--strict")
    build_well(FULL, tmp_path / "full", "--strict")


def test_quiet_says_nothing_when_all_is_well(tmp_path: Path) -> None:
    done = build(write_project(tmp_path / "project", WARNED), tmp_path / "site", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_summary_counts(tmp_path: Path) -> None:
    done = build(FULL, tmp_path / "site")
    pattern = (
        r"^17 videos, 2 issues, \d+ pages, 2 feeds in \d+\.\d s\nThe site is in .*serve\.py\)$"
    )
    assert re.search(pattern, done.stdout, re.MULTILINE)
    assert done.stderr == ""
    assert "%" not in done.stdout


def test_help_fits_a_screen() -> None:
    done = run_script("build.py", "--help")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(
    "arguments", [["--root", "nowhere"], ["--today", "tomorrow"], ["--nonsense"]], ids=str
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    done = run_script("build.py", *arguments)
    assert done.returncode == 2
    assert "usage:" in done.stderr
    assert "Traceback" not in done.stderr


# What goes wrong


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Path]:
    """A project with a good site beside it, which must be the same afterwards."""
    root = write_project(tmp_path / "project", make_videos(1), about_md="", docs__index_md="# Hi\n")
    out = build_well(root, tmp_path / "site")
    before, beside = digest(out), sorted(tmp_path.iterdir())
    yield root
    assert digest(out) == before
    assert sorted(tmp_path.iterdir()) == beside


def refused(root: Path, *words: str) -> None:
    done = build(root, root.parent / "site")
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Traceback" not in output
    assert "The site was not built; what was there before is untouched." in done.stderr
    for word in words:
        assert word in output, output


def test_a_content_error_leaves_the_old_site_alone(published: Path) -> None:
    write_project(published, BROKEN)
    refused(published, "videos.yaml:2:", '"pubished"', 'did you mean "published"?')


def test_every_error_is_told_at_once(published: Path) -> None:
    issue = "---\ntitel: x\n---\n"
    files = {"newsletter__2026-01-01-x_md": issue, "docs__index_md": "{{ video nobody }}\n"}
    write_project(published, BROKEN, **files)
    refused(published, "videos.yaml:", "newsletter/2026-01-01-x.md:", "docs/index.md:1:1")


@pytest.mark.parametrize(
    "hidden",
    [
        "id: v001, published: 2026-01-01, status: draft",
        "id: b, published: 2026-01-01, status: draft",
        "id: b, published: 2099-01-01",
    ],
    ids=["same-id", "draft", "future"],
)
@pytest.mark.parametrize("title", ["title: B", "titel: B"], ids=["right", "wrong"])
def test_a_build_tells_of_captions_what_check_tells(
    published: Path, hidden: str, title: str
) -> None:
    rest = "url: b.mp4, captions: [{file: b.vtt}]"
    entry = f"  - {{{hidden}, {title}, {rest}}}\n"
    bad = "WEBVTT\n\n00:02.000 --> 00:01.000\nHi\n"
    write_project(published, make_videos(3) + entry, docs__b_vtt=bad)
    told = run_script("check.py", "--root", published).stdout.splitlines()
    assert any(line.startswith("docs/b.vtt:3:") for line in told)
    refused(published, *told)


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("site_name: [", ["mkdocs.yml:1:"]),
        ("site_name: A\n\tb: c\n", ["mkdocs.yml:2:"]),
        ("", ["mkdocs.yml:1:1", "site_name"]),
        ("- site_name\n", ["mkdocs.yml"]),
        ("site_url: https://x.example/\n", ["site_name"]),
        ("site_name: A\ntheme: {name: nonesuch}\n", ["mkdocs.yml:2:15: theme:", "nonesuch"]),
        ("site_name: A\nplugins: [nonesuch]\n", ["mkdocs.yml:2:11: plugins:", "nonesuch"]),
        (
            "site_name: A\nmarkdown_extensions: [nonesuch]\n",
            ["mkdocs.yml:2:23:", "nonesuch"],
        ),
        ("site_name: A\ntheme: {name: material, language: xx}\n", ["mkdocs.yml:2:35:", "xx"]),
        ("site_name: A\n? [a]\n: b\n", ["mkdocs.yml:2:3:", "unhashable key"]),
        ("site_name: A\nhooks: 5\n", ["mkdocs.yml:2:8: hooks:"]),
        ("site_name: A\nsite_url: http://[bad\n", ["mkdocs.yml:2:11: site_url:"]),
        ("site_name: !ENV [NO_SUCH_NAME]\n", ["mkdocs.yml:1:12: site_name:", "NO_SUCH_NAME"]),
        ("site_name: A\nINHERIT: nowhere.yml\n", ["nowhere.yml"]),
        ("site_name: A\nINHERIT: mkdocs.yml\n", ["a file that does not lead back here"]),
        ("site_name: A\nhooks: [nowhere.py]\n", ["mkdocs.yml:2:9: hooks[0]:", "nowhere.py"]),
        ("site_name: A\ndocs_dir: nowhere\n", ["mkdocs.yml:2:11: docs_dir:", "nowhere"]),
        ("site_name: A\nextra: {time_zone: Mars}\n", ["mkdocs.yml:2:", "time_zone"]),
        ("site_name: A\nuse_directory_urls: false\n", ["mkdocs.yml:2:", "use_directory_urls"]),
    ],
    ids=repr,
)
def test_a_mistake_in_mkdocs_yml_is_told_in_a_line(
    published: Path, config: str, words: list[str]
) -> None:
    write_project(published, make_videos(1), config)
    refused(published, *words)


def test_a_mkdocs_yml_in_another_encoding_is_told(published: Path) -> None:
    (published / "mkdocs.yml").write_bytes("site_name: Café\n".encode("latin-1"))
    refused(published, "mkdocs.yml", "UTF-8")


def test_a_missing_mkdocs_yml_is_told(published: Path) -> None:
    (published / "mkdocs.yml").unlink()
    refused(published, "mkdocs.yml")


def test_a_missing_catalogue_is_told(published: Path) -> None:
    (published / "videos.yaml").unlink()
    refused(published, "videos.yaml:1:1")


def test_a_hook_that_fails_leaves_the_old_site_alone(published: Path) -> None:
    hook = "def on_post_build(config):\n    raise RuntimeError('late')\n"
    write_project(published, make_videos(2), CONFIG + "hooks: [late.py]\n", late_py=hook)
    with pytest.raises(RuntimeError, match="late"):
        build(published, published.parent / "site")


def test_the_project_itself_is_never_replaced(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    before = digest(tmp_path)
    for out in (root, tmp_path):
        done = build(root, out)
        assert done.returncode == 1
        assert "name another folder" in done.stderr
    assert digest(tmp_path) == before


def test_a_folder_with_something_else_in_it_is_never_replaced(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1), docs__index_md="# Hi\n")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/a.jpg").write_bytes(b"a")
    for out in (tmp_path / "photos", root / "docs"):
        assert build(root, out).returncode == 1
    assert (tmp_path / "photos/a.jpg").is_file()
    assert (root / "docs/index.md").is_file()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    (tmp_path / "file").write_text("")
    done = build(root, tmp_path / "file" / "site")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr


def test_a_build_replaces_all_of_the_old_site(tmp_path: Path) -> None:
    out = build_well(write_project(tmp_path / "a", make_videos(2)), tmp_path / "site")
    build_well(write_project(tmp_path / "b", make_videos(1)), out)
    assert (out / "videos/v001").is_dir()
    assert not (out / "videos/v002").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "site"]


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    again = build_well(FULL, tmp_path / "site")
    assert digest(again) == digest(full_site())


# What a project's own mkdocs.yml decides


def test_its_own_palette_and_nav_go_before_ours(tmp_path: Path) -> None:
    config = CONFIG + (
        "theme: {palette: {scheme: slate, primary: pink}}\n"
        "nav: [{Start: index.md}, {Clips: videos/index.md}, {Mine: mine.md}]\n"
    )
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        config,
        docs__index_md="# Hi\n",
        docs__mine_md="# Mine\n",
    )
    html = read(build_well(root, tmp_path / "site"), "videos/v001")
    assert 'data-md-color-primary="pink"' in html
    assert "Switch to dark colours" not in html
    tabs = re.findall(r'class="md-tabs__link">\s*(.*?)\s*</a>', html, re.DOTALL)
    assert tabs == ["Start", "Clips", "Mine"]


def test_a_nav_may_name_what_there_is_nothing_for_yet(tmp_path: Path) -> None:
    config = CONFIG + (
        "nav: [index.md, {Videos: videos/index.md}, {News: newsletter/index.md},"
        " {More: [{By tag: tags/index.md}, {Mine: mine.md}]}]\n"
    )
    files = {"docs__index_md": "# Hi\n", "docs__mine_md": "# Mine\n"}
    root = write_project(tmp_path / "project", make_videos(1), config, **files)
    html = read(build_well(root, tmp_path / "site", "--strict"))
    assert "Mine" in html
    assert "News" not in html
    assert "By tag" not in html


def test_without_a_nav_every_page_is_in_it(tmp_path: Path) -> None:
    files = {"docs__README_md": "# Hello\n", "docs__mine_md": "# Mine\n"}
    root = write_project(tmp_path / "project", make_videos(1), **files)
    html = read(build_well(root, tmp_path / "site", "--strict"))
    tabs = re.findall(r'class="md-tabs__link">\s*(.*?)\s*</a>', html, re.DOTALL)
    assert tabs == ["Hello", "Videos", "Mine"]


def test_the_search_is_ours_whatever_a_project_asks_for(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1), CONFIG + "plugins: [search]\n")
    out = build_well(root, tmp_path / "site")
    assert (out / "search" / "start.json").is_file()
    assert not (out / "search" / "search_index.json").exists()
    assert not list(out.glob("assets/javascripts/workers/*"))
    assert 'data-md-component="search"' not in read(out)
    assert 'data-search="open"' in read(out)


def test_its_own_hooks_run_beside_ours(tmp_path: Path) -> None:
    hook = "def on_page_content(html, **rest):\n    return html + '<i>own hook</i>'\n"
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "hooks: [own.py]\n",
        own_py=hook,
        docs__index_md="# Hi\n",
    )
    out = build_well(root, tmp_path / "site")
    assert "own hook" in read(out)
    assert "Video 1" in read(out, "videos/v001")


def test_what_it_inherits_counts(tmp_path: Path) -> None:
    base = (
        "theme: {name: material, palette: {primary: teal}}\nhooks: [own.py]\n"
        "markdown_extensions: [admonition]\n"
    )
    hook = "def on_page_content(html, **rest):\n    return html + '<i>own hook</i>'\n"
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "INHERIT: base.yml\n",
        base_yml=base,
        own_py=hook,
        docs__index_md="# Hi\n",
    )
    out = build_well(root, tmp_path / "site")
    assert "own hook" in read(out)
    assert 'data-md-color-primary="teal"' in read(out, "videos/v001")


def test_its_own_theme_folder_goes_before_ours(tmp_path: Path) -> None:
    own = '{% extends "base.html" %}{% block announce %}own theme{% endblock %}'
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "theme: {custom_dir: own}\n",
        own__main_html=own,
    )
    assert "own theme" in read(build_well(root, tmp_path / "site"), "videos/v001")


def test_its_docs_may_lie_elsewhere(tmp_path: Path) -> None:
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "docs_dir: pages\n",
        pages__index_md="# Elsewhere\n",
    )
    assert "Elsewhere" in read(build_well(root, tmp_path / "site"))


# The progress bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show_all(shown: bool, clock: Clock, seconds_a_page: float) -> str:
    """Return what a bar for 100 pages puts on a terminal."""
    with contextlib.redirect_stdout(Terminal()) as terminal:
        bar = ProgressBar(shown=shown)
        for done in range(1, 101):
            clock.now += seconds_a_page
            bar.show(done, 100)
    return terminal.getvalue()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.monotonic", clock)
    return clock


def test_work_of_less_than_a_second_shows_no_bar(clock: Clock) -> None:
    assert show_all(True, clock, 0.009) == ""


def test_longer_work_shows_a_bar_until_it_is_done(clock: Clock) -> None:
    text = show_all(True, clock, 0.1)
    assert "Writing pages" in text
    assert "100%" in text
    assert text.endswith("\n")


def test_without_a_terminal_there_is_no_bar(clock: Clock) -> None:
    assert show_all(False, clock, 1) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_person_at_a_terminal_sees_the_bar(tmp_path: Path) -> None:
    import pty

    root = write_project(tmp_path / "project", make_videos(300))
    shown = []
    for arguments in ([], ["--quiet"]):
        command = [
            sys.executable,
            str(SITES.parent.parent / "scripts/build.py"),
            "--root",
            str(root),
            "--out",
            str(tmp_path / "site"),
            *arguments,
        ]
        ours, theirs = pty.openpty()
        with subprocess.Popen(command, stdout=theirs, stderr=theirs) as process:
            os.close(theirs)
            shown.append(b"".join(iter(functools.partial(read_some, ours), b"")).decode())
        assert process.returncode == 0
    assert "300 videos" in shown[0]
    assert shown[1] == ""


def read_some(file: int) -> bytes:
    try:
        return os.read(file, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""


@pytest.mark.parametrize("inside", ["newsletter", "docs/x", "scripts", ".git"])
def test_never_builds_over_what_people_write(tmp_path: Path, inside: str) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    folder = root / inside
    folder.mkdir(parents=True)
    (folder / "sitemap.xml").write_text("somebody's own")
    run = Run(today=TODAY, quiet=True)
    assert not build_site(root, folder, run)
    assert (folder / "sitemap.xml").read_text() == "somebody's own"


def test_a_folder_with_a_sitemap_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    other = tmp_path / "other"
    other.mkdir()
    (other / "sitemap.xml").write_text("somebody's own")
    (other / "thesis.txt").write_text("years of work")
    assert not build_site(root, other, Run(today=TODAY, quiet=True))
    assert (other / "thesis.txt").read_text() == "years of work"


def test_a_swap_that_is_refused_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = write_project(tmp_path / "project", make_videos(1)), tmp_path / "site"
    assert build_site(root, out, Run(today=TODAY, quiet=True))
    before = (out / "index.html").read_bytes()
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError("somebody has the folder open")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with contextlib.suppress(OSError):
        assert not build_site(root, out, Run(today=TODAY, quiet=True))
    assert (out / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("# Home\n\n[x](http://[bad)\n", "docs/index.md:3:5:"),
        ("---\ntemplate: nowhere.html\n---\n# Home\n", "docs/index.md:2:11:"),
        ("---\nicon: nowhere\n---\n# Home\n", "docs/index.md:2:7:"),
        ("---\nhide: 5\n---\n# Home\n", "docs/index.md:2:7:"),
    ],
)
def test_what_the_host_cannot_take_in_a_page_is_told_at_its_place(
    published: Path, page: str, place: str
) -> None:
    (published / "docs").mkdir(exist_ok=True)
    (published / "docs" / "index.md").write_text(page)
    refused(published, place)
