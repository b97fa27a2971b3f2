import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from micropd.checks import check_project
from micropd.outputs import FOLDERS, ROWS
from micropd.sources.content import read_content
from projects import SITES, render
from test_architecture import LAYERS

# In a copy, README and pages are somebody else's.
pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FOR_DEVELOPERS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "CONTRIBUTING.md", *sorted((ROOT / ".github").glob("*.md")))
}
EVERY_TEXT = "\n".join([README, *FOR_DEVELOPERS.values()])
CODE = [*ROOT.glob("scripts/**/*.*"), *ROOT.glob("tests/*.py"), *ROOT.glob("tools/**/*.py")]
CODE += [*ROOT.glob("bench/*.py"), ROOT / "Makefile", ROOT / "pyproject.toml"]

# Made by a build, or named as something that is not there yet.
NOT_IN_A_CLONE = {"site/", "site/index.html", "newsletter/2026-11-24-hello.md"}
# Named because nobody may have them.
REFUSED = {"docs/404.html", "docs/404.md", "docs/questions.md", "docs/search.md"}
# Of the built site.
OF_THE_SITE = {
    *(row.path for row in ROWS), *FOLDERS, "404.html", "feed.xml", "newsletter.xml",
}  # fmt: skip


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
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", EVERY_TEXT, re.MULTILINE))
    assert {"site", "test", "serve", "check", "bench", "golden", "demo"} <= named <= targets


@pytest.mark.parametrize("path", sorted(set(named_paths(EVERY_TEXT))))
def test_names_only_paths_that_exist(path: str) -> None:
    generated = path.startswith("/") or path in {*OF_THE_SITE, *NOT_IN_A_CLONE, *REFUSED}
    assert generated or (ROOT / path).exists()


@pytest.mark.parametrize("name", FOR_DEVELOPERS)
def test_links_between_texts_for_developers_lead_to_files_and_headings(name: str) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", FOR_DEVELOPERS[name]):
        path, _, heading = link.partition("#")
        target = (ROOT / name).parent.joinpath(path).resolve() if path else ROOT / name
        assert target.is_file(), link
        assert not heading or heading in headings(target), link


def headings(file: Path) -> set[str]:
    """Return the anchors that GitHub gives the headings of a text."""
    found = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found}


def test_comments_lead_to_decisions_that_are_there() -> None:
    named = {
        (file.name, heading)
        for file in CODE
        if file.is_file() and file.suffix not in (".svg", ".json", ".pyc")
        for heading in re.findall(r"decisions\.md#([\w-]+)", file.read_text(encoding="utf-8"))
    }
    known = headings(ROOT / ".github/decisions.md")
    assert not [found for found in named if found[1] not in known]


def test_tells_the_layers_that_imports_are_held_to() -> None:
    (line,) = re.findall(r"^`(adapters → .*)`$", CONTRIBUTING, re.MULTILINE)
    told = [set(layer.split(", ")) for layer in line.split(" → ")]
    assert told == [{"adapters"}, {"hosts"}, {"building"}, *LAYERS]


def test_tells_every_part_of_the_index(tmp_path: Path) -> None:
    text = FOR_DEVELOPERS[".github/search-index.md"]
    files = {path: json.loads(data) for path, data in render(SITES / "search").items()
             if path.startswith("search/")}  # fmt: skip
    kinds: dict[str, set[str]] = {}
    for path, data in files.items():
        kind = re.sub(r"\d+", "<n>", path.rpartition("/")[2])
        kinds.setdefault(kind, set()).update(data if isinstance(data, dict) else ())
        if kind == "facets.json":
            kinds[kind] |= {*data["columns"], *data["names"]}
    assert kinds.keys() >= {"start.json", "cards.json", "words-<n>.json", "facets.json"}
    for kind, keys in kinds.items():
        section = text.partition(f"## `{kind}`\n")[2].partition("\n## ")[0]
        assert not [key for key in keys if f"`{key}`" not in section], kind


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)]+)\)", README))
def test_links_lead_to_files(path: str) -> None:
    assert path.startswith("https://") or (ROOT / path).is_file()


@pytest.mark.parametrize("command", [c for c in commands() if c.startswith(("py ", "python "))])
def test_commands_run(command: str) -> None:
    words = command.split()[1:]
    if words[:2] == ["-m", "pip"]:
        assert (ROOT / words[-1]).is_file()
        words = ["-m", "pip", "install", "--require-hashes", "--help"]
    else:
        words.append("--help")
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True)


def test_the_first_video_can_be_pasted_and_asks_for_a_link_of_ones_own(tmp_path: Path) -> None:
    block, *_ = code_blocks("yaml")
    entry = re.sub(r"^ {3}", "", block, flags=re.MULTILINE)
    catalog = (ROOT / "videos.yaml").read_text(encoding="utf-8")
    pasted = catalog.replace("\nvideos:\n", f"\nvideos:\n{entry}", 1)
    assert pasted != catalog
    for folder in ("docs", "newsletter", "scripts/hosts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("mkdocs.yml", "scripts/mkdocs_hook.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "videos.yaml").write_text(pasted, encoding="utf-8")
    assert [problem.rule for problem in check_project(tmp_path)] == ["placeholder-link"]
    mine = pasted.replace("YourVideoId", "Kj3_x9QvW2c")
    (tmp_path / "videos.yaml").write_text(mine, encoding="utf-8")
    assert check_project(tmp_path) == ()
    assert "forms-branching" in {entry.id for entry in read_content(tmp_path).catalog.videos}


def test_adding_a_video_takes_five_lines_and_publishing_five() -> None:
    for heading in ("### Add your first video", "### Publish"):
        section = README.split(heading)[1].split("\n#")[0]
        assert re.findall(r"^(\d)\. ", section, re.MULTILINE) == list("12345")
