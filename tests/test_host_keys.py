"""The forms that we know of the host's keys are those that the host itself accepts."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from micropd.checks import check_project
from micropd.config.host_table import HOST_KEYS
from micropd.problems import has_errors

NOT_FOR_COACHES = {"config_file_path", "mdx_configs", "pages", "google_analytics"}
VALUES = (
    "5", "1.5", "word", '"5"', "true", "no", "2026-01-01", "12:30", "", "~", "[]", "{}", "[5]",
    "[word]", "{a: b}", "[a: b]", "[a: {b: c}]", "[{a: b, c: d}]", "[[a]]", "[a: [b, c: d]]",
)  # fmt: skip
NAMES_SOMETHING = ("plugins", "markdown_extensions", "theme", "hooks", "docs_dir", "watch")
"""What the host looks up, which is not there: only its form is compared."""
STRICTER = ("use_directory_urls", "extra_css", "extra_templates", "edit_uri_template")
"""Where the host, or the site, would come to grief later, without a word of where."""


def is_refused_by_host(root: Path) -> bool:
    config = MkDocsConfig(str(root / "mkdocs.yml"))
    try:
        with (root / "mkdocs.yml").open("rb") as file:
            config.load_file(file)
        errors, _ = config.validate()
    except Exception:  # whatever it is, the coach would see it
        return True
    return bool(errors)


def test_every_key_of_the_host_is_known() -> None:
    assert {key for key, _ in MkDocsConfig._schema} - NOT_FOR_COACHES == set(HOST_KEYS)


@pytest.mark.parametrize("key", HOST_KEYS)
def test_refuses_the_forms_that_the_host_refuses(key: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/word").touch()  # what names a file has one
    (tmp_path / "videos.yaml").write_text("videos:\n")
    for value in VALUES:
        name = "" if key == "site_name" else "site_name: Example\n"
        (tmp_path / "mkdocs.yml").write_text(f"{name}{key}: {value}\n")
        ours = has_errors(check_project(tmp_path))
        theirs = is_refused_by_host(tmp_path)
        assert theirs or not ours or key in STRICTER, value
        assert ours or not theirs or key in NAMES_SOMETHING, value
