"""The settings are read from `mkdocs.yml`, and from what it inherits."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach_files import config
from micropd.config.mkdocs_yml import read_config


def test_settings_come_from_extra(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    source = config(
        tmp_path,
        """\
        site_name: Example
        site_url: !ENV [SITE_URL, "https://example.org/"]
        theme: {name: material, language: es}
        docs_dir: pages/
        plugins: [search, !!python/name:x.y ]
        extra:
          time_zone: America/Chicago
          schools: [{id: oak, name: Oak}]
          tools: [Canvas, {name: Google Forms, aliases: GForms}]
          generator: false
          social: [{icon: x, link: y}]
        """,
    )
    assert not source.problems
    assert (source.docs_dir, source.settings.language, source.zone.key) == (
        "pages", "es", "America/Chicago",
    )  # fmt: skip
    assert source.settings.school_names == {"oak": "Oak"}
    assert [term.name for term in source.settings.extra.tools] == ["Canvas", "Google Forms"]


@pytest.mark.parametrize("line", ["INHERIT: base.yml", 'site_name: !ENV [NAME, "x"]'])
def test_the_site_name_may_come_from_elsewhere(tmp_path: Path, line: str) -> None:
    (tmp_path / "base.yml").write_text("site_name: x\n")
    assert not config(tmp_path, line + "\n").problems


def test_what_a_configuration_inherits_counts_unless_it_says_otherwise(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yml").write_text(
        "INHERIT: ../top.yml\nsite_name: District\ntheme: {name: material, language: es}\n"
        "extra: {coach: Nobody, time_zone: Nowhere, schools: [{id: oak, name: Oak}]}\n"
    )
    (tmp_path / "top.yml").write_text("site_url: https://a.example/\nextra: {district: Top}\n")
    text = "INHERIT: shared/base.yml\nsite_name: Mine\nextra: {coach: Me, time_zone: UTC}\n"
    source = config(tmp_path, text)
    assert not source.problems
    settings = source.settings
    assert (settings.site_name, settings.site_url) == ("Mine", "https://a.example/")
    assert (settings.language, settings.school_names) == ("es", {"oak": "Oak"})
    assert (settings.extra.coach, settings.extra.district) == ("Me", "Top")


@pytest.mark.parametrize(
    ("typed", "environment", "name"),
    [
        ("!ENV NAME", {"NAME": "Ours"}, "Ours"),
        ("!ENV [OTHER, NAME]", {"OTHER": "Theirs", "NAME": "Ours"}, "Theirs"),
        ("!ENV [OTHER, NAME, Default]", {"NAME": "Ours"}, "Ours"),
        ("!ENV [OTHER, NAME, Default]", {"NAME": "Ours", "OTHER": "Theirs"}, "Theirs"),
        ("!ENV [OTHER, NAME, Default]", {}, "Default"),
        ("!ENV [NAME, Default]", {}, "Default"),
        ("!ENV [NAME, Default]", None, "Default"),
    ],
)
def test_a_variable_has_the_value_that_the_host_takes(
    tmp_path: Path, typed: str, environment: dict[str, str] | None, name: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: {typed}\n")
    source = read_config(tmp_path, environment)
    assert (source.settings.site_name, source.problems) == (name, [])


def test_a_variable_may_be_set_where_nobody_knows(tmp_path: Path) -> None:
    assert not config(tmp_path, "site_name: !ENV NAME\nsite_url: !ENV URL\n").problems
