"""What .vscode/ promises is there, and what its snippets write passes the check."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from micropd import report
from micropd.checks import check_project
from projects import write_project
from test_invalid_sites import check_folder

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".vscode"
SETTINGS = json.loads((FOLDER / "settings.json").read_text(encoding="utf-8"))
SNIPPETS = json.loads((FOLDER / "micropd.code-snippets").read_text(encoding="utf-8"))
(TASK,) = json.loads((FOLDER / "tasks.json").read_text(encoding="utf-8"))["tasks"]
VIDEO = "  - {id: forms-branching, title: A, url: 'https://a.example/', published: 2026-01-01}\n"
CONFIG = (
    "site_name: Test\nextra:\n  schools:\n    - {id: oak-elementary, name: Oak}\n"
    "    - {id: river-middle, name: River}\n"
)
OF_ISSUES = [name for name, snippet in SNIPPETS.items() if snippet["scope"] == "markdown"]


def expand(snippet: dict[str, object]) -> str:
    """Return what VS Code writes when every placeholder is left as it is."""
    text = "\n".join(snippet["body"])
    for name, value in (("YEAR", "2026"), ("MONTH", "11"), ("DATE", "24")):
        text = text.replace(f"$CURRENT_{name}", value)
    text = re.sub(r"\$\{\d+:([^}]*)\}|\$0", lambda found: found[1] or "", text)
    assert not re.search(r"(?<!\\)\$", text)
    return text.replace(r"\$", "$") + "\n"


def rules(root: Path) -> set[str]:
    return {problem.rule for problem in check_project(root)}


def test_settings_name_a_schema_for_a_file_that_is_there() -> None:
    assert SETTINGS["yaml.schemas"]
    for schema, file in SETTINGS["yaml.schemas"].items():
        json.loads((ROOT / schema).read_text(encoding="utf-8"))
        assert (ROOT / file).is_file()


def test_settings_know_each_tag_that_the_projects_yaml_may_have() -> None:
    assert {tag.split()[0] for tag in SETTINGS["yaml.customTags"]} == {"!ENV"}


def test_snippet_of_a_video_passes_the_check_below_another(tmp_path: Path) -> None:
    lines = expand(SNIPPETS["New video"]).splitlines()
    entry = "".join(f"  {line}\n" for line in lines).replace("forms-branching", "forms-2")
    assert "id: forms-2\n" in entry
    assert rules(write_project(tmp_path, f"videos:\n{VIDEO}{entry}")) == set()


@pytest.mark.parametrize("name", OF_ISSUES)
def test_snippet_of_an_issue_passes_the_check(name: str, tmp_path: Path) -> None:
    text = expand(SNIPPETS[name])
    if name.startswith("Key"):
        title = "" if "title:" in text.splitlines()[0] else "title: Hello\n"
        text = f"---\n{title}{text}---\n\nHi!\n"
    write_project(tmp_path, f"videos:\n{VIDEO}", CONFIG)
    issue = tmp_path / "newsletter/2026-11-24-hello.md"
    (issue.parent / "images").mkdir(parents=True)
    (issue.parent / "images/desk.jpg").write_bytes(b"\xff\xd8\xff")
    issue.write_text(text, encoding="utf-8")
    assert rules(tmp_path) <= {"not-shown-yet"}


def test_task_runs_the_check_on_every_system() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert TASK["command"] == "make check"
    assert re.search(r"^check:", makefile, re.MULTILINE)
    assert (ROOT / TASK["windows"]["command"].removeprefix("py ")).is_file()


@pytest.mark.parametrize("folder", ["unset-variable", "no-cues", "not-shown-yet", "yaml-tab"])
def test_task_finds_each_problem_at_its_place_in_what_the_check_prints(folder: str) -> None:
    first, then = TASK["problemMatcher"]["pattern"]
    severity, found = "", []
    problems = check_folder(folder)
    assert problems
    for line in report.as_text(problems).splitlines():
        if match := re.search(first["regexp"], line):
            severity = match[first["severity"]].lower()
        elif match := re.search(then["regexp"], line):
            place = [match[then[part]] for part in ("file", "line", "column", "message")]
            found.append((severity, *place))
    assert sorted(found) == sorted(
        (p.severity, p.place.file, str(p.place.line), str(p.place.col), p.message) for p in problems
    )
