"""The workflows are valid, ask for little, and every command in them works in a fresh clone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))

# What GitHub would put in place of an expression. A new expression must be given a value here.
EXPRESSIONS = {
    "${{ steps.pages.outputs.base_url }}": "https://coach.example/videos",
}
# A variable of the repository, which "Use this template" does not copy.
UPSTREAM = "vars.UPSTREAM == 'true'"
# `make test` inside of `make test` would never end: the step is run as it stands, installation
# and all, but pytest is given these quick files instead of the whole suite.
QUICK_FILES = "tests/test_chromium.py tests/test_shipped.py"
# Jobs that a test of their own runs, or shows to have nothing to run.
OWN_TEST = {"check/content", "check/scope", "publish/deploy", "weekly/mutants"}

PINNED = re.compile(r"[\w-]+/[\w./-]+@([0-9a-f]{40} # v\d+(\.\d+)*|v\d+)")


def load(path: Path) -> dict[str, Any]:
    # With the base loader "on" stays a word; YAML 1.1 would read it as true.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def jobs() -> dict[str, dict[str, Any]]:
    return {
        f"{path.stem}/{name}": job for path in WORKFLOWS for name, job in load(path)["jobs"].items()
    }


def commands(job: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for step in job["steps"] if "run" in step]


def checked_against(schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *paths]
    return subprocess.run(command, capture_output=True, text=True)


# --- as text ---------------------------------------------------------------------------------


def test_there_are_the_three() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml", "weekly.yml"]


def test_a_copy_checks_and_publishes_its_content_and_runs_nothing_else() -> None:
    def is_left_out(name: str) -> bool:
        workflow, job = name.split("/")[0], jobs()[name]
        needed = job.get("needs")
        return job.get("if") == UPSTREAM or bool(needed and is_left_out(f"{workflow}/{needed}"))

    run = {name for name in jobs() if not is_left_out(name)}
    assert run == {"check/content", "publish/build", "publish/deploy"}
    # It has no conditions, so that every copy would get its pull requests.
    assert not [*(ROOT / ".github").glob("dependabot.y*ml")]


@pytest.mark.parametrize("schema", ["vendor.github-workflows", "github-workflows-require-timeout"])
def test_workflows_are_valid(schema: str) -> None:
    checked = checked_against(schema, *WORKFLOWS)
    assert checked.returncode == 0, checked.stdout


def test_an_invalid_workflow_is_noticed(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    text = (FOLDER / "publish.yml").read_text(encoding="utf-8")
    broken.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    assert checked_against("vendor.github-workflows", broken).returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(path: Path) -> None:
    used = re.findall(r"\buses:\s*(.+)", path.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action.strip())] == []


def test_one_action_is_used_in_one_version() -> None:
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    used = {action for text in texts for action in re.findall(r"\buses:\s*(.+)", text)}
    assert len({action.partition("@")[0] for action in used}) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_reads_only_by_default(path: Path) -> None:
    assert load(path)["permissions"] == {"contents": "read"}


def test_only_the_deployment_may_write() -> None:
    granted = {name: job["permissions"] for name, job in jobs().items() if "permissions" in job}
    assert granted == {
        "publish/build": {"contents": "read", "pages": "read"},
        "publish/deploy": {"pages": "write", "id-token": "write"},
    }


def test_a_stranger_s_pull_request_gets_no_rights() -> None:
    assert all("pull_request_target" not in load(path)["on"] for path in WORKFLOWS)
    assert all("secrets." not in path.read_text(encoding="utf-8") for path in WORKFLOWS)


@pytest.mark.parametrize("name", jobs())
def test_no_command_is_put_together_from_text(name: str) -> None:
    # A title or a branch name in a script would be run as part of it; the environment is safe.
    assert [step["run"] for step in commands(jobs()[name]) if "${{" in step["run"]] == []


def test_a_deployment_needs_check_and_build() -> None:
    workflow = load(FOLDER / "publish.yml")
    build, deploy = jobs()["publish/build"], jobs()["publish/deploy"]
    order = [step.get("run") or step["uses"].partition("@")[0] for step in build["steps"]]
    assert order[-4:] == [
        "python scripts/check.py --format github",
        "actions/configure-pages",
        "python scripts/build.py",
        "actions/upload-pages-artifact",
    ]
    assert not any("continue-on-error" in step for step in build["steps"])
    assert deploy["needs"] == "build"
    assert "if" not in deploy
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


# --- run, in a fresh clone -------------------------------------------------------------------


@pytest.fixture(scope="module")
def made_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as a push would have it: a commit below, and the work tree on top of it."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    made = tmp_path_factory.mktemp("clone") / "clone"
    run_git(made.parent, "clone", "--quiet", str(ROOT), str(made))
    run_git(made, "commit", "--quiet", "--allow-empty", "--message", "before")
    run_git(made, "rm", "--quiet", "-r", "--ignore-unmatch", ".")
    for name in files_of_work_tree():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, made / name)
    commit_all(made)
    run_git(made, "tag", "made")
    return made


@pytest.fixture
def clone(made_clone: Path) -> Path:
    """The clone without what the test before has left."""
    run_git(made_clone, "reset", "--quiet", "--hard", "made")
    run_git(made_clone, "clean", "--quiet", "-d", "--force", "-x")
    return made_clone


def files_of_work_tree() -> list[str]:
    listed = run_git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def commit_all(clone: Path) -> None:
    run_git(clone, "add", "--all")
    run_git(clone, "commit", "--quiet", "--allow-empty", "--message", "after")


def run_git(folder: Path, *arguments: str) -> str:
    author = {"NAME": "Coach", "EMAIL": "coach@example.org"}
    named = {f"GIT_{who}_{k}": v for who in ("AUTHOR", "COMMITTER") for k, v in author.items()}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**clean_environment(), **named},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def clean_environment() -> dict[str, str]:
    """The environment without what this test run, its virtual environment and make put there."""
    ours = ("PYTEST", "COV_", "MAKE", "MFLAGS", "GIT_", "GITHUB_", "PYTHON", "VIRTUAL_ENV", "SITE_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def run_steps(job: dict[str, Any], clone: Path, folder: Path, *, installed: bool = False) -> None:
    """Run a job's commands the way a runner does; `installed`: pip finds all packages there."""
    environment = fresh_python(folder / "python", installed=installed) | {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "PYTEST_ADDOPTS": QUICK_FILES,
    }
    assert job.keys().isdisjoint({"container", "defaults", "env", "services", "strategy"})
    for step in commands(job):
        run_step(step, clone, environment)


def run_step(step: dict[str, Any], clone: Path, environment: dict[str, str]) -> None:
    # A key that this does not know would make the run differ from GitHub's.
    assert step.keys() <= {"env", "id", "name", "run"}
    given = {name: fill_in(value) for name, value in step.get("env", {}).items()}
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=clone,
        env=environment | given,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert done.returncode == 0, f"$ {step['run']}\n{done.stdout}"


def fill_in(value: str) -> str:
    return re.sub(r"\$\{\{.*?\}\}", lambda found: EXPRESSIONS[found.group()], value)


def fresh_python(folder: Path, *, installed: bool) -> dict[str, str]:
    """An environment whose `python` has nothing installed, as after actions/setup-python."""
    venv.create(folder, with_pip=not installed)
    if installed:
        (packages,) = folder.rglob("site-packages")
        (packages / "installed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    environment = clean_environment()
    return environment | {"PATH": os.pathsep.join([str(programs), environment["PATH"]])}


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(jobs().keys() - OWN_TEST))
def test_every_command_works_in_a_fresh_clone(name: str, clone: Path, tmp_path: Path) -> None:
    assert commands(jobs()[name])
    run_steps(jobs()[name], clone, tmp_path)


@pytest.mark.weekly
def test_a_few_faults_are_planted_in_a_fresh_clone(clone: Path, tmp_path: Path) -> None:
    (step,) = commands(jobs()["weekly/mutants"])
    few = {**step, "run": f"{step['run']} ARGS='--size 4'"}
    run_step(few, clone, fresh_python(tmp_path / "python", installed=False))


def test_content_is_checked_by_the_commands_that_publish_it() -> None:
    publish = [step["run"] for step in commands(jobs()["publish/build"])]
    assert [step["run"] for step in commands(jobs()["check/content"])] == publish


@pytest.mark.slow
def test_published_site_carries_the_address_that_pages_gave(clone: Path, tmp_path: Path) -> None:
    run_steps(jobs()["publish/build"], clone, tmp_path, installed=True)
    address = EXPRESSIONS["${{ steps.pages.outputs.base_url }}"]
    assert f"<loc>{address}/" in (clone / "site/sitemap.xml").read_text(encoding="utf-8")


def test_deploying_runs_no_command() -> None:
    assert commands(jobs()["publish/deploy"]) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (["videos.yaml"], "false"),
        (["newsletter/2030-01-01-new.md", "docs/about.md"], "false"),
        (["mkdocs.yml", "README.md", "CNAME"], "false"),
        (["scripts/build.py"], "true"),
        (["videos.yaml", "requirements.lock"], "true"),
        (["a-new-folder/module.py"], "true"),
    ],
)
def test_tests_run_when_more_than_content_changed(
    changed: list[str], code: str, clone: Path, tmp_path: Path
) -> None:
    for name in changed:
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        with (clone / name).open("a", encoding="utf-8") as file:
            file.write("\n# changed\n")
    commit_all(clone)
    output = tmp_path / "output"
    (step,) = commands(jobs()["check/scope"])
    run_step(step, clone, clean_environment() | {"GITHUB_OUTPUT": str(output)})
    assert output.read_text(encoding="utf-8") == f"code={code}\n"
