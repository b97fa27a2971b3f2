"""`python scripts/build.py`: what it takes, and what it makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter
from micropd.model.video import Video
from micropd.settings import Extra
from projects import (
    FULL,
    SITES,
    build,
    build_well,
    make_videos,
    read,
    run_script,
    write_project,
)

pytestmark = pytest.mark.slow

WARNED = make_videos(1).replace("tools: [Kami]", f"summary: {'word ' * 60}")


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
        Extra: set(config["extra"]),
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
