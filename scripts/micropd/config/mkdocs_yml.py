"""Reads the site's settings from `mkdocs.yml`; its other keys are for the host alone."""

from __future__ import annotations

import bisect
import zoneinfo
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from micropd.config.host_keys import check_host_keys
from micropd.config.layers import FILE, Layer, read_layers
from micropd.config.shapes import kind_of
from micropd.problems import Place, Problem, has_errors, quote
from micropd.records.fields import known_keys
from micropd.records.stand_ins import salvage_record
from micropd.records.validation import validate_record, without_echoes
from micropd.settings import Extra, Settings
from micropd.suggestions import Vocabulary
from micropd.yaml.origin import Origin, value_node
from micropd.yaml.plain import PlainReader

_KNOWN = Vocabulary(known_keys(Extra))
_OFF = ("false", "no", "off")


@dataclass(slots=True)
class ConfigSource:
    """The content of `mkdocs.yml` and of the files that it inherits."""

    settings: Settings
    docs_dir: str = "docs"
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = False
    """Whether our part of it could be read."""
    damaged: frozenset[str] = frozenset()
    """The keys below `extra:` with errors in them."""
    extra: tuple[Origin, ...] = ()
    """Where `extra:` stands: in `mkdocs.yml`, then in the files that it inherits."""

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The district's time zone."""
        return self.settings.zone

    def knows(self, key: str) -> bool:
        """Whether a list below `extra:` is known as a whole, so that it names all there is."""
        return self.is_complete and key not in self.damaged


@dataclass(slots=True)
class _OurKeys:
    """Our keys below `extra:`, from all layers."""

    plain: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    origins: list[Origin] = field(default_factory=list)


def read_config(root: Path, environment: Mapping[str, str] | None = None) -> ConfigSource:
    """Read `mkdocs.yml` below `root`; a value with a mistake becomes the default."""
    layers, faults = read_layers(root, environment)
    found = _OurKeys()
    for layer in layers:
        _read_extra(layer, found)
    # Nobody knows what stood in damaged lines, so nothing can be told to be missing.
    is_damaged = has_errors(faults)
    problems = faults if is_damaged else [*faults, *_check_top(layers, root), *found.problems]
    extra = Extra()
    if layers:
        origin = Origin(node=layers[0].tree, file=FILE)
        extra = salvage_record(Extra, found.plain, origin)[0] or extra
    docs_dir = _first(layers, "docs_dir").rstrip("/") or "docs"
    # A folder that is not there would give a problem for every file that the catalog names.
    if any(problem.field == "docs_dir" for problem in problems):
        docs_dir = "docs"
    is_complete = bool(layers) and not is_damaged
    damaged = frozenset(found.damaged)
    settings, origins = _settings(extra, layers), tuple(found.origins)
    return ConfigSource(settings, docs_dir, problems, is_complete, damaged, origins)


def _first(layers: Iterable[Layer], *keys: str) -> str:
    return next(filter(None, (layer.text(*keys) for layer in layers)), "")


def _check_top(layers: list[Layer], root: Path) -> list[Problem]:
    problems = [problem for layer in layers for problem in layer.unset]
    if not any(_has_name(layer) for layer in layers) and not has_errors(problems):
        problems.append(_no_site_name())
    problems += check_host_keys(layers, root)
    told = next((one for one in layers if value_node(one.tree, "use_directory_urls")), None)
    if told and told.text("use_directory_urls").lower() in _OFF:
        fix = "remove the line: feeds and cards lead to addresses such as videos/forms/"
        problem = Origin(node=told.tree, file=told.file).problem(
            "use_directory_urls", rule="bad-choice", expected="true", got='"false"', fix=fix
        )
        problems.append(problem)
    return problems


def _has_name(layer: Layer) -> bool:
    node = value_node(layer.tree, "site_name")
    # What has another shape is told to have the wrong one, not to be missing.
    is_other = node is not None and (node.tag.startswith("!") or kind_of(node) in ("list", "group"))
    return is_other or bool(layer.text("site_name").strip())


def _read_extra(layer: Layer, found: _OurKeys) -> None:
    """Add our keys below `extra:` of one layer; the theme's own stand there too."""
    node = value_node(layer.tree, "extra")
    if not isinstance(node, yaml.MappingNode):
        return
    # A group of its own with the same place: positions of problems stay right.
    mine = yaml.MappingNode(node.tag, [], node.start_mark, node.end_mark)
    # If two layers have a key, the first one counts, as it does for the host.
    mine.value = [(k, v) for k, v in node.value if k.value in _KNOWN.words - found.plain.keys()]
    reader = PlainReader(layer.file, list(layer.lines))
    plain = reader.read(mine)
    origin = Origin(node=mine, file=layer.file, subject="extra")
    # Those of the host's keys are looked for as well, and so in all of the file.
    form = [one for one in reader.problems if one.rule != "control-character"]
    mistakes = [*form, *validate_record(Extra, plain, origin)[1]]
    found.origins.append(origin)
    strange = _find_misspelt(node, layer.file, found)
    found.problems += without_echoes([*strange, *mistakes])
    found.damaged |= set(_find_damaged(mine, mistakes))
    found.plain |= plain if isinstance(plain, dict) else {}


def _find_misspelt(node: yaml.MappingNode, file: str, found: _OurKeys) -> list[Problem]:
    origin, problems = Origin(node=node, file=file, subject="extra"), []
    for name, _ in node.value:
        typed = name.value if isinstance(name.value, str) else ""
        # Other keys are the theme's and the project's own: only those that are near ours are told.
        if typed not in _KNOWN.words and (near := _KNOWN.suggest(typed)):
            found.damaged.add(near)
            fix = f'did you mean "{near}"?'
            problem = origin.at_key(
                typed, rule="unknown-key", expected="a known key", got=quote(typed), fix=fix
            )
            problems.append(problem)
    return problems


def _find_damaged(mine: yaml.MappingNode, mistakes: list[Problem]) -> Iterator[str]:
    """Yield the keys whose values have mistakes."""
    # A problem has a place only; the key above it is the last that starts before it.
    starts = [(key.start_mark.line + 1, key.start_mark.column + 1) for key, _ in mine.value]
    for place in (problem.place for problem in mistakes if problem.severity == "error"):
        if index := bisect.bisect_right(starts, (place.line, place.col)):
            yield mine.value[index - 1][0].value


def _settings(extra: Extra, layers: list[Layer]) -> Settings:
    return Settings(
        extra=extra,
        site_name=_first(layers, "site_name"),
        site_url=_first(layers, "site_url"),
        description=_first(layers, "site_description"),
        language=extra.language or _first(layers, "theme", "language") or "en",
    )


def _no_site_name() -> Problem:
    return Problem(
        place=Place(file=FILE), rule="missing-key", expected='the key "site_name"', got="nothing",
        fix='add a line "site_name: …" with the title of your site',
    )  # fmt: skip
