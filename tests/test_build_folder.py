"""The folder that a site is built into: what is replaced, and what is never touched."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from building.sites import build_site
from building.staging import FolderError
from hosts.mkdocs.host import wanted_host
from hosts.mkdocs.project import draw_site
from micropd.wishes import Wishes
from processes import another_thread
from projects import (
    FULL,
    SCRIPTS,
    TODAY,
    build,
    build_well,
    digest,
    full_site,
    make_videos,
    run,
    write_project,
)

pytestmark = pytest.mark.slow

WISHES = Wishes(today=TODAY)


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


def test_a_build_without_copies_of_its_process_gives_the_same_bytes(tmp_path: Path) -> None:
    with another_thread():
        again = build_well(FULL, tmp_path / "site")
    assert digest(again) == digest(full_site())


NO_COPIES = """
import runpy, sys
sys.addaudithook(lambda event, _: event == "os.fork" and sys.exit("copied"))
sys.path.insert(0, sys.argv[1].rpartition("/")[0])
sys.argv[:] = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.mark.parametrize("options", [(), ("--one-process",)], ids=["usual", "one process"])
def test_for_debuggers_a_build_starts_no_copies_of_its_process(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    root = write_project(tmp_path / "project", make_videos(2))
    command = (sys.executable, "-c", NO_COPIES, SCRIPTS / "build.py", "--root", root, *options)
    done = run(*command)
    if options:
        assert done.returncode == 0, done.stderr
    elif sys.platform == "linux" and (os.cpu_count() or 1) > 1:
        assert "copied" in done.stderr


@pytest.mark.parametrize("inside", ["newsletter", "docs/x", "scripts", ".git"])
def test_never_builds_over_what_people_write(tmp_path: Path, inside: str) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    folder = root / inside
    folder.mkdir(parents=True)
    (folder / "sitemap.xml").write_text("somebody's own")
    with pytest.raises(FolderError, match="name another folder"):
        build_site(root, folder, WISHES, draw_site)
    assert (folder / "sitemap.xml").read_text() == "somebody's own"


def test_a_folder_with_a_sitemap_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    other = tmp_path / "other"
    other.mkdir()
    (other / "sitemap.xml").write_text("somebody's own")
    (other / "thesis.txt").write_text("years of work")
    with pytest.raises(FolderError, match="name another folder"):
        build_site(root, other, WISHES, draw_site)
    assert (other / "thesis.txt").read_text() == "years of work"


def test_the_next_build_in_the_same_process_has_a_host_of_its_own(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1))
    assert build_site(root, tmp_path / "site", WISHES, draw_site).counts
    assert wanted_host.get() is None


def test_a_swap_that_is_refused_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = write_project(tmp_path / "project", make_videos(1)), tmp_path / "site"
    assert build_site(root, out, WISHES, draw_site).counts
    before = (out / "index.html").read_bytes()
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError("somebody has the folder open")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        build_site(root, out, WISHES, draw_site)
    assert (out / "index.html").read_bytes() == before
