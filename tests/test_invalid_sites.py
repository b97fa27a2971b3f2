"""Every rule has a folder in sites/invalid/ that breaks it, and the exact words it is told in.

A new rule is a new folder there, no new code; `python tests/test_invalid_sites.py` writes the
expected words anew.
"""

from __future__ import annotations

import ast
import datetime as dt
import fnmatch
import importlib.util
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
SCRIPTS = TESTS.parent / "scripts"
INVALID = TESTS / "sites" / "invalid"
LIKE_RULE = re.compile(r"(?:[a-z]+|\*)(?:-[a-z0-9]+|-\*|s-alike)+|synonym")
CALLS = ("wrong", "_add", "_problem", "find_clashes", "_Words", "_quoted", "_write")

if __name__ == "__main__":
    sys.path.insert(0, str(SCRIPTS))

from micropd import report  # noqa: E402
from micropd.checks import check_project  # noqa: E402
from micropd.problems import ContentError, Problem, has_errors  # noqa: E402
from micropd.site import Site  # noqa: E402
from micropd.wishes import Wishes  # noqa: E402

Check = Callable[[Path, Wishes], tuple[Problem, ...]]
WISHES = Wishes(today=dt.date(2026, 11, 23))
FOLDERS = sorted(path.name for path in INVALID.iterdir())


def check_folder(name: str, check: Check = check_project) -> tuple[Problem, ...]:
    """Check a copy of a folder; its `prepare.py` first makes what cannot be stored in it."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary, "project")
        hidden = shutil.ignore_patterns("problems.txt", "prepare.py", "__pycache__")
        shutil.copytree(INVALID / name, root, ignore=hidden)
        script = INVALID / name / "prepare.py"
        if script.exists():
            spec = importlib.util.spec_from_file_location(f"prepare_{name}", script)
            assert spec
            assert spec.loader
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            try:
                module.prepare(root)
            except OSError as error:
                pytest.skip(f"this computer cannot have such a site: {error}")
        return check(root, WISHES)


def read_for_build(root: Path, wishes: Wishes) -> tuple[Problem, ...]:
    """Return the problems that a build of the project tells."""
    site = Site(root, wishes, lambda _: [])
    try:
        return site.read().warnings
    except ContentError as error:
        return error.problems


def write_expected() -> None:
    """Write what is told about each folder into its `problems.txt`."""
    for name in FOLDERS:
        text = report.as_text(check_folder(name)) + "\n"
        (INVALID / name / "problems.txt").write_text(text, encoding="utf-8", newline="\n")


def find_rules() -> set[str]:
    """Find the name of every rule in the library's source; `*` stands for what is filled in."""
    rules: set[str] = set()
    for path in (SCRIPTS / "micropd").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            rules |= {text for text in map(_text, _named_in(node)) if LIKE_RULE.fullmatch(text)}
    return rules


def _named_in(node: ast.AST) -> list[ast.expr]:
    """Return what a node may name a rule with: a keyword, an early argument, a returned tuple."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        early = node.args[:2] if name in CALLS else []
        return [*early, *(keyword.value for keyword in node.keywords if keyword.arg == "rule")]
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        return [
            value for key, value in pairs if isinstance(key, ast.Constant) and key.value == "rule"
        ]
    parts: list[ast.expr | None] = []
    if isinstance(node, ast.Return | ast.Yield):
        parts = [node.value]
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    return [item for part in parts if isinstance(part, ast.Tuple) for item in part.elts[:2]]


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "*"


@pytest.mark.parametrize("name", FOLDERS)
def test_tells_what_is_wrong_in_these_words(name: str) -> None:
    expected = (INVALID / name / "problems.txt").read_text(encoding="utf-8")
    problems = check_folder(name)
    assert report.as_text(problems) + "\n" == expected
    assert has_errors(problems) == expected.startswith("Errors")


@pytest.mark.parametrize("name", FOLDERS)
def test_a_build_tells_what_check_tells(name: str) -> None:
    assert check_folder(name, read_for_build) == check_folder(name)


@pytest.mark.parametrize("name", FOLDERS)
def test_folder_is_named_by_a_rule_that_it_breaks(name: str) -> None:
    rules = {problem.rule for problem in check_folder(name)}
    assert any(name == rule or name.startswith(f"{rule}-") for rule in rules), rules


def test_every_rule_has_a_folder() -> None:
    broken = {problem.rule for name in FOLDERS for problem in check_folder(name)}
    rules = find_rules()
    assert len(rules) >= 45
    missing = [rule for rule in rules if not fnmatch.filter(broken, rule)]
    assert not missing
    assert not [rule for rule in broken if not any(fnmatch.fnmatch(rule, known) for known in rules)]


if __name__ == "__main__":
    write_expected()
