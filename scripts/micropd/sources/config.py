"""`mkdocs.yml` as the site's settings; the host's own keys are the host's business."""

from __future__ import annotations

import zoneinfo
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from micropd.problems import Place, Problem, quote
from micropd.settings import Settings, SiteFacts
from micropd.sources.plain import Plain, PlainReader
from micropd.sources.records import known_keys, locate, validate_record
from micropd.sources.text import read_text
from micropd.sources.yaml_tree import compose_tree
from micropd.suggestions import suggest

FILE = "mkdocs.yml"


@dataclass(slots=True)
class ConfigSource:
    """What `mkdocs.yml` says to us."""

    settings: Settings
    docs_dir: str = "docs"
    problems: list[Problem] = field(default_factory=list)
    node: yaml.Node | None = None

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The district's time zone."""
        return self.settings.zone

    def place(self, *steps: str | int) -> Place:
        """Tell where a value of the file stands."""
        return locate(self.node, steps, FILE)[0] if self.node else Place(file=FILE)


def read_config(root: Path) -> ConfigSource:
    """Read `mkdocs.yml` below `root`; what is wrong there falls back to the default."""
    text, problems = read_text(root / FILE, FILE)
    tree, syntax = compose_tree(text, FILE) if text is not None else (None, [])
    problems = [*problems, *syntax]
    if not isinstance(tree, yaml.MappingNode):
        if not problems:
            problems.append(_no_site_name(Place(file=FILE)))
        return ConfigSource(settings=_settings(SiteFacts(), {}), problems=problems)
    lines = (text or "").splitlines()
    top, mistakes = _read_top(tree, lines)
    facts, more = _read_facts(tree, lines)
    problems += mistakes + more
    if not top.get("site_name"):
        problems.append(_no_site_name(Place(file=FILE)))
    docs_dir = str(top.get("docs_dir") or "docs")
    return ConfigSource(_settings(facts, top), docs_dir, problems, tree)


def _read_top(tree: yaml.MappingNode, lines: list[str]) -> tuple[dict[str, Plain], list[Problem]]:
    """Read the few host keys that concern content, passing over tags only the host knows."""
    reader = PlainReader(FILE, lines)
    top: dict[str, Plain] = {}
    for name, value in tree.value:
        if name.value in ("site_name", "site_description", "docs_dir", "site_url"):
            plain = value.value if isinstance(value, yaml.ScalarNode) else ""
            top[name.value] = plain if not value.tag.startswith("!") else ""
        elif name.value == "theme" and isinstance(value, yaml.MappingNode):
            found = next((v.value for k, v in value.value if k.value == "language"), "")
            top["language"] = found if isinstance(found, str) else ""
        elif name.value == "use_directory_urls" and value.value in ("false", "no", "off"):
            place = reader.place(value)
            fix = "remove the line"
            problem = _problem(place, "bad-choice", "use_directory_urls: true", "false", fix)
            reader.problems.append(problem)
    return top, reader.problems


def _read_facts(tree: yaml.MappingNode, lines: list[str]) -> tuple[SiteFacts, list[Problem]]:
    node = next((value for name, value in tree.value if name.value == "extra"), None)
    if not isinstance(node, yaml.MappingNode):
        return SiteFacts(), []
    ours = set(known_keys(SiteFacts))
    problems = []
    for name, _ in node.value:
        typed = str(name.value)
        near = suggest(typed, ours) if typed not in ours else None
        if near:
            place = locate(name, (), FILE)[0]
            fix = f'did you mean "{near}"?'
            problem = _problem(place, "unknown-key", "a known key", quote(typed), fix)
            problems.append(problem)
    mine = yaml.MappingNode(node.tag, [p for p in node.value if str(p[0].value) in ours])
    mine.start_mark, mine.end_mark = node.start_mark, node.end_mark
    reader = PlainReader(FILE, lines)
    plain = reader.read(mine) or {}
    facts, mistakes = validate_record(SiteFacts, plain, mine, file=FILE)
    return facts or SiteFacts(), [*reader.problems, *problems, *mistakes]


def _settings(facts: SiteFacts, top: dict[str, Plain]) -> Settings:
    def text(key: str) -> str:
        return str(top.get(key) or "")

    return Settings(
        facts=facts,
        site_name=text("site_name"),
        site_url=text("site_url"),
        description=text("site_description"),
        language=facts.language or text("language") or "en",
    )


def _no_site_name(place: Place) -> Problem:
    fix = 'add a line "site_name: …"'
    return _problem(place, "missing-key", 'the key "site_name"', "nothing", fix)


def _problem(place: Place, rule: str, expected: str, got: str, fix: str) -> Problem:
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix)


