"""What keeps a site from being built is told in full, and the old site stays."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from projects import (
    CONFIG,
    build,
    build_well,
    digest,
    make_videos,
    run_script,
    write_project,
)

pytestmark = pytest.mark.slow

BROKEN = make_videos(1).replace("published", "pubished")


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
    assert multiprocessing.active_children() == []
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


def test_a_missing_catalog_is_told(published: Path) -> None:
    (published / "videos.yaml").unlink()
    refused(published, "videos.yaml:1:1")


def test_a_hook_that_fails_leaves_the_old_site_alone(published: Path) -> None:
    hook = "def on_post_build(config):\n    raise RuntimeError('late')\n"
    write_project(published, make_videos(2), CONFIG + "hooks: [late.py]\n", late_py=hook)
    with pytest.raises(RuntimeError, match="late"):
        build(published, published.parent / "site")


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
