import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from micropd.checks import check_project
from micropd.sources.content import read_content

# In a copy, README and pages are somebody else's.
pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

# Made by a build, or named as something that is not there yet.
NOT_IN_A_CLONE = {"site/", "site/index.html", "newsletter/2026-11-24-hello.md"}


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^ *```{language}\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)


def commands() -> list[str]:
    lines = [line for block in code_blocks("sh") for line in block.splitlines()]
    return [line.split("#")[0].strip() for line in lines if line.strip()]


def named_paths(text: str) -> list[str]:
    words = re.findall(r"`([\w./-]+)`", text)
    return [
        word for word in words if "/" in word or word.endswith((".md", ".yml", ".yaml", ".xml"))
    ]


def test_the_script_of_ci_runs_the_tests_by_the_commands_told_here() -> None:
    run = (ROOT / ".ci/run").read_text(encoding="utf-8")
    ran = re.findall(r"^make ([a-z-]+)", run, re.MULTILINE)
    assert ran == ["lint", "types", "test", "test-long"]
    assert {f"make {target}" for target in ran} <= set(commands())


def test_names_only_make_targets_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", README + CONTRIBUTING, re.MULTILINE))
    assert {"site", "test", "serve", "check", "bench", "golden", "demo"} <= named <= targets


@pytest.mark.parametrize("path", sorted(set(named_paths(README) + named_paths(CONTRIBUTING))))
def test_names_only_paths_that_exist(path: str) -> None:
    generated = path.startswith("/") or path in {
        "feed.xml",
        "newsletter.xml",
        "videos/",
        "questions/",
    }
    assert generated or path in NOT_IN_A_CLONE or (ROOT / path).exists()


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)]+)\)", README))
def test_links_lead_to_files(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("command", [c for c in commands() if c.startswith(("py ", "python "))])
def test_commands_run(command: str) -> None:
    words = command.split()[1:]
    if words[:2] == ["-m", "pip"]:
        assert (ROOT / words[-1]).is_file()
        words = ["-m", "pip", "install", "--require-hashes", "--help"]
    else:
        words.append("--help")
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True)


def test_the_first_video_can_be_pasted_as_it_stands(tmp_path: Path) -> None:
    (block,) = code_blocks("yaml")
    entry = re.sub(r"^ {3}", "", block, flags=re.MULTILINE)
    catalog = (ROOT / "videos.yaml").read_text(encoding="utf-8")
    pasted = catalog.replace("\nvideos:\n", f"\nvideos:\n{entry}", 1)
    assert pasted != catalog
    for folder in ("docs", "newsletter", "scripts/hosts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("mkdocs.yml", "scripts/mkdocs_hook.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "videos.yaml").write_text(pasted, encoding="utf-8")
    assert check_project(tmp_path) == ()
    assert "forms-branching" in {entry.id for entry in read_content(tmp_path).catalog.videos}


def test_adding_a_video_takes_five_lines_and_publishing_five() -> None:
    for heading in ("### Add your first video", "### Publish"):
        section = README.split(heading)[1].split("\n#")[0]
        assert re.findall(r"^(\d)\. ", section, re.MULTILINE) == list("12345")
