"""`videos.yaml` as a catalogue of videos and series, each with its place in the file."""

from __future__ import annotations

import bisect
import dataclasses
import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from micropd.model.video import Catalog, Series, Video
from micropd.problems import Place, Problem, quote
from micropd.sources.plain import Plain, PlainReader
from micropd.sources.records import (
    Step,
    find_synonyms,
    key_node,
    known_keys,
    locate,
    validate_record,
)
from micropd.sources.text import read_text
from micropd.sources.yaml_tree import compose_tree
from micropd.suggestions import did_you_mean

FILE = "videos.yaml"
_ENTRY = re.compile(r"^(?P<indent> {0,4})- (?:id: *[\"']?(?P<id>[^\s\"']+))?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One list entry of the catalogue: where it stands, and what it says if it is right."""

    id: str
    """The id as typed; empty where there is none."""
    node: yaml.Node
    """Its node, for the places of its values."""
    value: Any
    """The `Video` or `Series`, or None where it has errors."""

    def place(self, *steps: Step) -> Place:
        """Tell where a value of the entry stands."""
        return locate(self.node, steps, FILE)[0]


@dataclass(slots=True)
class CatalogSource:
    """What `videos.yaml` holds."""

    videos: list[Entry] = field(default_factory=list)
    series: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_catalog(root: Path, zone: dt.tzinfo) -> CatalogSource:
    """Read `videos.yaml` below `root`; dates without an offset are in `zone`."""
    text, problems = read_text(root / FILE, FILE)
    source = CatalogSource(problems=list(problems))
    if text is None:
        return source
    tree, problems = compose_tree(text, FILE)
    source.problems += problems
    if tree is None:
        if not problems:
            source.problems.append(_empty_file())
        return source
    reader = PlainReader(FILE, text.splitlines())
    plain = reader.read(tree)
    _read_lists(plain, tree, source, zone)
    source.problems += reader.problems
    source.problems = _with_subjects(source, text) if source.problems else []
    return source


def _read_lists(plain: Plain | None, tree: yaml.Node, source: CatalogSource, zone: dt.tzinfo) -> None:
    if not isinstance(plain, dict) or not isinstance(tree, yaml.MappingNode):
        place = locate(tree, (), FILE)[0]
        got, fix = "something else", 'start the file with a line "videos:"'
        source.problems.append(_problem(place, "wrong-type", 'the key "videos"', got, fix))
        return
    for key in plain:
        if key not in ("videos", "series"):
            source.problems.append(_unknown_key(tree, key))
    for key, model, entries in (("series", Series, source.series), ("videos", Video, source.videos)):
        nodes = next((value for name, value in tree.value if name.value == key), None)
        if nodes is not None and key in plain:
            _read_entries(model, plain[key], nodes, key, entries, source.problems, zone)
    if "videos" not in plain and not source.problems:
        fix = 'add a line "videos:" (or "videos: []" while there are none)'
        place = Place(file=FILE)
        source.problems.append(_problem(place, "missing-key", 'the key "videos"', "nothing", fix))


def _read_entries(
    model: type[Video] | type[Series],
    plain: Plain,
    nodes: yaml.Node,
    key: str,
    entries: list[Entry],
    problems: list[Problem],
    zone: dt.tzinfo,
) -> None:
    if not isinstance(plain, list):
        fix = 'start each entry with "- id: …"'
        problems.append(_problem(locate(nodes, (), FILE)[0], "wrong-type", "a list", "text", fix))
        return
    for item, node in zip(plain, nodes.value, strict=True):
        value, mistakes = validate_record(model, item, node, file=FILE, zone=zone)
        if isinstance(item, dict):
            mistakes += _synonym_notes(model, item, node)
        typed_id = item.get("id", "") if isinstance(item, dict) else ""
        entries.append(Entry(str(typed_id), node, value))
        problems += mistakes


def _synonym_notes(model: type[Any], item: dict[str, Plain], node: yaml.Node) -> list[Problem]:
    notes = []
    for typed, proper in find_synonyms(model, item):
        found = key_node(node, typed)
        place = locate(found or node, (), FILE)[0]
        if proper in item:
            fix = f'keep "{proper}" and remove "{typed}"'
            notes.append(_problem(place, "duplicate-key", "one of the two", quote(typed), fix, typed))
        else:
            problem = _problem(
                place, "synonym", f'the key "{proper}"', quote(typed), "it is read as that", typed
            )
            notes.append(dataclasses.replace(problem, severity="note"))
    return notes


def _with_subjects(source: CatalogSource, text: str) -> list[Problem]:
    """Say of each problem which entry it is about."""
    # Taken from the text: an entry whose YAML is broken has no node.
    found = list(_ENTRY.finditer(text))
    outer = min((len(m["indent"]) for m in found), default=0)
    named = [
        (text.count("\n", 0, m.start()) + 1, m) for m in found if len(m["indent"]) == outer
    ]
    lines = text.split("\n")
    series_at = min((e.node.start_mark.line + 1 for e in source.series), default=0)
    videos_at = min((e.node.start_mark.line + 1 for e in source.videos), default=0)

    def name(problem: Problem) -> Problem:
        line = problem.place.line
        index = bisect.bisect_right(named, line, key=lambda pair: pair[0]) - 1
        if problem.subject or index < 0 or lines[line - 1][:1] not in " -\t":
            return problem
        in_series = series_at <= line and not series_at < videos_at <= line
        kind = "series" if series_at and in_series else "video"
        typed = named[index][1]["id"]
        return dataclasses.replace(problem, subject=f'{kind} "{typed}"' if typed else kind)

    return [name(problem) for problem in source.problems]


def _unknown_key(tree: yaml.Node, key: str) -> Problem:
    place = locate(key_node(tree, key) or tree, (), FILE)[0]
    fix = did_you_mean(key, known_keys(Catalog), 'the file holds "videos" and "series"')
    return _problem(place, "unknown-key", "a known key", quote(key), fix)


def _empty_file() -> Problem:
    fix = 'write "videos:", and below it the first entry'
    return _problem(Place(file=FILE), "empty-file", "a list of videos", "an empty file", fix)


def _problem(
    place: Place, rule: str, expected: str, got: str, fix: str, field: str = ""
) -> Problem:
    return Problem(place=place, rule=rule, expected=expected, got=got, fix=fix, field=field)
