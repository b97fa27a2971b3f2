"""What a project's own mkdocs.yml decides."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from projects import (
    CONFIG,
    build_well,
    make_videos,
    read,
    write_project,
)

pytestmark = pytest.mark.slow


def test_its_own_palette_and_nav_go_before_ours(tmp_path: Path) -> None:
    config = CONFIG + (
        "theme: {palette: {scheme: slate, primary: pink}}\n"
        "nav: [{Start: index.md}, {Clips: videos/index.md}, {Mine: mine.md}]\n"
    )
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        config,
        docs__index_md="# Hi\n",
        docs__mine_md="# Mine\n",
    )
    html = read(build_well(root, tmp_path / "site"), "videos/v001")
    assert 'data-md-color-primary="pink"' in html
    assert "Switch to dark colours" not in html
    tabs = re.findall(r'class="md-tabs__link">\s*(.*?)\s*</a>', html, re.DOTALL)
    assert tabs == ["Start", "Clips", "Mine"]


def test_a_nav_may_name_what_there_is_nothing_for_yet(tmp_path: Path) -> None:
    config = CONFIG + (
        "nav: [index.md, {Videos: videos/index.md}, {News: newsletter/index.md},"
        " {More: [{By tag: tags/index.md}, {Mine: mine.md}]}]\n"
    )
    files = {"docs__index_md": "# Hi\n", "docs__mine_md": "# Mine\n"}
    root = write_project(tmp_path / "project", make_videos(1), config, **files)
    html = read(build_well(root, tmp_path / "site", "--strict"))
    assert "Mine" in html
    assert "News" not in html
    assert "By tag" not in html


def test_without_a_nav_every_page_is_in_it(tmp_path: Path) -> None:
    files = {"docs__README_md": "# Hello\n", "docs__mine_md": "# Mine\n"}
    root = write_project(tmp_path / "project", make_videos(1), **files)
    html = read(build_well(root, tmp_path / "site", "--strict"))
    tabs = re.findall(r'class="md-tabs__link">\s*(.*?)\s*</a>', html, re.DOTALL)
    assert tabs == ["Hello", "Videos", "Mine"]


def test_the_search_is_ours_whatever_a_project_asks_for(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", make_videos(1), CONFIG + "plugins: [search]\n")
    out = build_well(root, tmp_path / "site")
    assert (out / "search" / "start.json").is_file()
    assert not (out / "search" / "search_index.json").exists()
    assert not list(out.glob("assets/javascripts/workers/*"))
    assert 'data-md-component="search"' not in read(out)
    assert 'data-search="open"' in read(out)


def test_its_own_hooks_run_beside_ours(tmp_path: Path) -> None:
    hook = "def on_page_content(html, **rest):\n    return html + '<i>own hook</i>'\n"
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "hooks: [own.py]\n",
        own_py=hook,
        docs__index_md="# Hi\n",
    )
    out = build_well(root, tmp_path / "site")
    assert "own hook" in read(out)
    assert "Video 1" in read(out, "videos/v001")


def test_what_it_inherits_counts(tmp_path: Path) -> None:
    base = (
        "theme: {name: material, palette: {primary: teal}}\nhooks: [own.py]\n"
        "markdown_extensions: [admonition]\n"
    )
    hook = "def on_page_content(html, **rest):\n    return html + '<i>own hook</i>'\n"
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "INHERIT: base.yml\n",
        base_yml=base,
        own_py=hook,
        docs__index_md="# Hi\n",
    )
    out = build_well(root, tmp_path / "site")
    assert "own hook" in read(out)
    assert 'data-md-color-primary="teal"' in read(out, "videos/v001")


def test_its_own_theme_folder_goes_before_ours(tmp_path: Path) -> None:
    own = '{% extends "base.html" %}{% block announce %}own theme{% endblock %}'
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "theme: {custom_dir: own}\n",
        own__main_html=own,
    )
    assert "own theme" in read(build_well(root, tmp_path / "site"), "videos/v001")


def test_its_docs_may_lie_elsewhere(tmp_path: Path) -> None:
    root = write_project(
        tmp_path / "project",
        make_videos(1),
        CONFIG + "docs_dir: pages\n",
        pages__index_md="# Elsewhere\n",
    )
    assert "Elsewhere" in read(build_well(root, tmp_path / "site"))
