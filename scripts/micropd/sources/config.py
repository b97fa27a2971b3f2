"""`mkdocs.yml` as the site's settings; the host's own keys are the host's business."""

from __future__ import annotations

import zoneinfo
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from micropd.problems import Place, Problem, quote
from micropd.settings import Settings, SiteFacts
from micropd.sources.origin import Origin, key_node, value_node
from micropd.sources.plain import PlainReader
from micropd.sources.records import known_keys, synonyms, validate_record, without_echoes
from micropd.sources.text import read_text
from micropd.sources.yaml_tree import compose_tree
from micropd.suggestions import Vocabulary

FILE = "mkdocs.yml"


@dataclass(slots=True)
class ConfigSource:
    """What `mkdocs.yml` says to us."""

    settings: Settings
    docs_dir: str = "docs"
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = False
    """Whether our part of it could be read: what it does not list then does not exist."""

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The district's time zone."""
        return self.settings.zone


def read_config(root: Path) -> ConfigSource:
    """Read `mkdocs.yml` below `root`; what is wrong there falls back to the default."""
    text, problems = read_text(root / FILE, FILE)
    tree, faults = compose_tree(text, FILE) if text is not None else (None, [])
    if not isinstance(tree, yaml.MappingNode):
        problems += faults or ([_no_site_name()] if text is not None else [])
        return ConfigSource(_settings(SiteFacts(), {}), problems=problems)
    top = {name: _text(tree, name) for name in ("site_name", "site_url", "site_description")}
    theme = value_node(tree, "theme")
    top["language"] = _text(theme, "language") if theme else ""
    facts, mistakes = _read_facts(tree, (text or "").split("\n"))
    # Of what stood in damaged lines nothing is known, least of all that it is missing.
    problems += faults or [*_check_top(tree, top), *mistakes]
    docs_dir = _text(tree, "docs_dir").rstrip("/") or "docs"
    return ConfigSource(
        _settings(facts or SiteFacts(), top), docs_dir, problems, facts is not None and not faults
    )


def _text(tree: yaml.Node, key: str) -> str:
    """Return a host key's text; what only the host can resolve, such as `!ENV`, is empty."""
    node = value_node(tree, key)
    if not isinstance(node, yaml.ScalarNode) or node.tag.startswith("!"):
        return ""
    return str(node.value)


def _check_top(tree: yaml.Node, top: dict[str, str]) -> list[Problem]:
    origin, problems = Origin(node=tree, file=FILE), []
    node = value_node(tree, "site_name")
    is_resolved_by_host = node is not None and node.tag.startswith("!")
    if not top["site_name"].strip() and not is_resolved_by_host and not key_node(tree, "INHERIT"):
        problems.append(_no_site_name())
    if _text(tree, "use_directory_urls").lower() in ("false", "no", "off"):
        fix = "remove the line: feeds and cards lead to addresses such as videos/forms/"
        expected = "true"
        problem = origin.problem(
            "use_directory_urls", rule="bad-choice", expected=expected, got='"false"', fix=fix
        )
        problems.append(problem)
    return problems


def _read_facts(tree: yaml.Node, lines: list[str]) -> tuple[SiteFacts | None, list[Problem]]:
    """Read our keys below `extra:`; the theme's own stand there too and are passed over."""
    node = value_node(tree, "extra")
    if not isinstance(node, yaml.MappingNode):
        return SiteFacts(), []
    known = Vocabulary(known_keys(SiteFacts))
    mine = yaml.MappingNode(node.tag, [], node.start_mark, node.end_mark)
    mine.value = [pair for pair in node.value if pair[0].value in known.words]
    reader = PlainReader(FILE, lines)
    plain = reader.read(mine)
    origin = Origin(node=mine, file=FILE, subject="extra", synonyms=synonyms(SiteFacts))
    facts, mistakes = validate_record(SiteFacts, plain, origin)
    unknown = [
        Origin(node=node, file=FILE, subject="extra").at_key(
            name.value, rule="unknown-key", expected="a known key", got=quote(name.value),
            fix=f'did you mean "{near}"?',
        )
        for name, _ in node.value
        if isinstance(name.value, str) and name.value not in known.words
        and (near := known.suggest(name.value))
    ]  # fmt: skip
    return facts, without_echoes([*reader.problems, *unknown, *mistakes])


def _settings(facts: SiteFacts, top: dict[str, str]) -> Settings:
    return Settings(
        facts=facts,
        site_name=top.get("site_name", ""),
        site_url=top.get("site_url", ""),
        description=top.get("site_description", ""),
        language=facts.language or top.get("language") or "en",
    )


def _no_site_name() -> Problem:
    return Problem(
        place=Place(file=FILE), rule="missing-key", expected='the key "site_name"', got="nothing",
        fix='add a line "site_name: …" with the title of your site',
    )  # fmt: skip
