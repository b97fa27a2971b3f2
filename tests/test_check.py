"""`scripts/check.py` tells the coach, GitHub or a tool, and ends with the right status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import check
from test_invalid_sites import INVALID

SCRIPT = Path(check.__file__)
VALID = INVALID.parent / "minimal"


def run(*arguments: str, folder: Path | None = None, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], capture_output=True, cwd=folder, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def project(folder: Path, videos: str) -> Path:
    (folder / "mkdocs.yml").write_text("site_name: Example\n")
    (folder / "videos.yaml").write_text(videos)
    return folder


def test_prints_the_expected_lines_as_a_command() -> None:
    status, out, err = run("--root", str(INVALID / "smart-quotes"), PYTHONIOENCODING="ascii")
    assert (status, err) == (0, "")
    assert out == (INVALID / "smart-quotes" / "problems.txt").read_text(encoding="utf-8")


def test_checks_the_folder_it_is_started_in() -> None:
    status, out, err = run("--format", "json", folder=INVALID / "bad-flag")
    assert (status, err) == (1, "")
    assert [row["rule"] for row in json.loads(out)] == ["bad-flag"]


@pytest.mark.parametrize(
    ("name", "status"), [("tags-alike", 0), ("synonym", 0), ("unknown-size", 0), ("bad-id", 1)]
)
def test_only_errors_make_it_fail(name: str, status: int) -> None:
    assert check.main(["--root", str(INVALID / name)]) == status


def test_says_so_when_there_is_nothing_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(["--root", str(project(tmp_path, "videos:\n"))]) == 0
    assert capsys.readouterr().out == "No problems found.\n"


def test_gives_tools_an_empty_list_when_there_is_nothing_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(["--root", str(project(tmp_path, "videos: []\n")), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_annotations_name_files_from_the_workspace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(INVALID))
    assert check.main(["--root", str(INVALID / "bad-flag"), "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith(
        "::error file=bad-flag/videos.yaml,line=6,col=15,title=bad-flag::video"
    )


def test_names_problems_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    check.main(["--root", str(INVALID / "bad-time-zone")])
    assert "mkdocs.yml:3:14" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--root", "nowhere"], ["--format", "xml"], ["--what"]])
def test_wrong_usage_ends_with_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ending:
        check.main(arguments)
    assert ending.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_help_fits_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        check.main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    assert ending.value.code == 0
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 100


def test_names_of_files_cannot_break_the_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "videos: []\n")
    (root / "newsletter").mkdir()
    for name in (b"a\nb.md", b"caf\xe9.md", b"a\x1b[31m.md"):
        Path(os.fsdecode(bytes(root / "newsletter") + b"/" + name)).write_text("x")
    assert check.main(["--root", str(root)]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert all(line.startswith("newsletter/") for line in out.splitlines()[1:-2])


@pytest.mark.parametrize("piece", ["<img ", "alt "])
def test_pictures_that_nobody_closed_do_not_take_forever(tmp_path: Path, piece: str) -> None:
    folder = project(tmp_path, "videos:\n")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("<img " + piece * 50_000)
    assert run("--root", str(folder))[0] == 0
