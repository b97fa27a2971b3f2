"""Every rule has a folder in sites/invalid/ that breaks it, and the exact words it is told in.

A new rule is a new folder there, no new code; `python tests/test_invalid_sites.py` writes the
expected words anew.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
SCRIPTS = TESTS.parent / "scripts"
INVALID = TESTS / "sites" / "invalid"
# Found while something is read, but part of no folder's name on its own.
FAMILIES = ("unknown-{kind}", "long-{field}", "{kind}s-alike")

if __name__ == "__main__":
    sys.path.insert(0, str(SCRIPTS))

from micropd import report  # noqa: E402
from micropd.checks import check_content  # noqa: E402
from micropd.problems import Problem, has_errors  # noqa: E402
from micropd.sources.content import read_content  # noqa: E402

FOLDERS = sorted(path.name for path in INVALID.iterdir())


def check_folder(name: str) -> tuple[Problem, ...]:
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
            module.prepare(root)
        return check_content(read_content(root))


def write_expected() -> None:
    """Write what is told about each folder into its `problems.txt`."""
    for name in FOLDERS:
        text = report.as_text(check_folder(name)) + "\n"
        (INVALID / name / "problems.txt").write_text(text, encoding="utf-8", newline="\n")


def find_rules() -> set[str]:
    """Find the name of every rule in the library's source."""
    rules = set()
    for path in (SCRIPTS / "micropd").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            rules |= set(_rules_in(node))
    return rules


def _rules_in(node: ast.AST) -> list[str]:
    """Return the texts in a node that are used as the name of a rule."""
    like_rule = re.compile(r"[a-z]+(-[a-z0-9]+)+|synonym")
    values: list[ast.expr] = []
    if isinstance(node, ast.Call):
        values = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("wrong", "_add", "_problem", "_clashes", "_head_problem"):
            values += node.args
    elif isinstance(node, ast.Tuple) and node.elts:
        values = node.elts[:2]
    elif isinstance(node, ast.Dict):
        values = node.values
    texts = [v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
    return [text for text in texts if like_rule.fullmatch(text)]


@pytest.mark.parametrize("name", FOLDERS)
def test_tells_what_is_wrong_in_these_words(name: str) -> None:
    expected = (INVALID / name / "problems.txt").read_text(encoding="utf-8")
    assert report.as_text(check_folder(name)) + "\n" == expected
