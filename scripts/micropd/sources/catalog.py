"""`videos.yaml` as a catalog of videos and series, each with its place in the file."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

import yaml

from micropd.model.catalog import Catalog, Series
from micropd.model.video import Video
from micropd.problems import Place, Problem, quote
from micropd.records.fields import known_keys, synonyms
from micropd.records.stand_ins import salvage_record
from micropd.records.validation import validate_record, without_echoes
from micropd.sources.sections import KEYS, mend_sections
from micropd.suggestions import Vocabulary
from micropd.text_file import read_text
from micropd.yaml.entries import EntryLines, entry_at, name_entry, split_entries
from micropd.yaml.origin import Origin, value_node
from micropd.yaml.plain import Plain, PlainReader
from micropd.yaml.tree import compose_tree

FILE = "videos.yaml"
Value = TypeVar("Value", Video, Series)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """One list entry of the catalog: where it stands, and what it says."""

    id: str
    """The id as typed; empty where there is none."""
    origin: Origin
    """Where it stands, for problems about it."""
    value: Value | None
    """The record; of one with errors what is right, for the checks; None where nothing is."""


@dataclass(slots=True)
class CatalogSource:
    """What `videos.yaml` holds."""

    videos: list[Entry[Video]] = field(default_factory=list)
    series: list[Entry[Series]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    video_ids: frozenset[str] = frozenset()
    """Every id of a video, also of entries that are damaged."""
    series_ids: frozenset[str] = frozenset()
    """Every id of a series, also of entries that are damaged."""
    is_complete: bool = False
    """Whether all ids are known: the file could be read as a catalog."""

    @property
    def found(self) -> Iterator[Video]:
        """The videos, as far as they can be read."""
        return (entry.value for entry in self.videos if entry.value)

    @property
    def transcripts(self) -> frozenset[str]:
        """The files below `docs/` that say what is said in a video, public or not."""
        return frozenset(video.transcript for video in self.found if video.transcript)


def read_catalog(root: Path, zone: dt.tzinfo) -> CatalogSource:
    """Read `videos.yaml` below `root`; dates without an offset are in `zone`."""
    text, problems = read_text(root / FILE, FILE)
    if text is None:
        return CatalogSource(problems=problems)
    tree, faults = compose_tree(text, FILE, known=KEYS, has_entries=True)
    source = CatalogSource(problems=[*problems, *faults])
    reader = PlainReader(FILE, text.split("\n"))
    if tree is not None:
        source.problems += mend_sections(tree, FILE)
        plain = reader.read(tree)
        source.problems += _read_lists(plain, tree, source, zone)
    elif not faults:
        source.problems.append(_empty_file())
    source.problems = without_echoes([*reader.problems, *source.problems])
    lines = split_entries(reader.lines) if source.problems else []
    source.problems = list(_name_subjects(source.problems, lines))
    source.video_ids = frozenset(_ids(source.videos, lines, "video"))
    source.series_ids = frozenset(_ids(source.series, lines, "series"))
    return source


def _read_lists(
    plain: Plain, tree: yaml.Node, source: CatalogSource, zone: dt.tzinfo
) -> Iterator[Problem]:
    origin = Origin(node=tree, file=FILE)
    if not isinstance(plain, dict):
        expected, fix = 'the key "videos"', 'start the file with a line "videos:"'
        got = "a list" if isinstance(plain, list) else quote(plain)
        yield origin.problem(rule="wrong-type", expected=expected, got=got, fix=fix)
        return
    source.is_complete = True
    known = known_keys(Catalog)
    for key in plain:
        if key not in known:
            vocabulary = Vocabulary(known)
            otherwise = 'the file holds "videos" and "series", nothing else'
            fix = vocabulary.did_you_mean(key, otherwise)
            if (near := vocabulary.suggest(key)) and near in plain:
                fix = f'move what is below it to "{near}:", and remove this line'
            yield origin.at_key(
                key, rule="unknown-key", expected="a known key", got=quote(key), fix=fix
            )
    yield from _read_entries(Series, "series", plain, origin, source.series, zone)
    yield from _read_entries(Video, "videos", plain, origin, source.videos, zone)
    if "videos" not in plain:
        fix = 'add a line "videos:", even while there are none'
        expected = 'the key "videos"'
        yield origin.problem(rule="missing-key", expected=expected, got="nothing", fix=fix)


def _read_entries(
    model: type[Value],
    key: str,
    plain: dict[str, Plain],
    origin: Origin,
    entries: list[Entry[Value]],
    zone: dt.tzinfo,
) -> Iterator[Problem]:
    items, nodes = plain.get(key), value_node(origin.node, key)
    if items is None or nodes is None:
        return
    if not isinstance(items, list):
        got = "a group of keys" if isinstance(items, dict) else quote(items)
        fix = 'start each entry with a hyphen: "- id: …"'
        yield origin.problem(key, rule="wrong-type", expected="a list", got=got, fix=fix)
        return
    for number, (item, node) in enumerate(zip(items, nodes.value, strict=True), start=1):
        typed = item.get("id") if isinstance(item, dict) else None
        id = typed if isinstance(typed, str) else ""
        subject = name_entry("video" if key == "videos" else "series", id, number)
        place = Origin(node=node, file=FILE, subject=subject, synonyms=synonyms(model))
        value, problems = validate_record(model, item, place, zone)
        if value is None:
            value, place = salvage_record(model, item, place, zone)
        entries.append(Entry(id, place, value))
        yield from problems


def _name_subjects(problems: Iterable[Problem], lines: list[EntryLines]) -> Iterator[Problem]:
    """Say of problems with the file's form which entry they are in."""
    for problem in problems:
        entry = None if problem.subject else entry_at(lines, problem.place.line - 1)
        yield dataclasses.replace(problem, subject=entry.subject) if entry else problem


def _ids(
    entries: Iterable[Entry[Video]] | Iterable[Entry[Series]], lines: list[EntryLines], kind: str
) -> Iterator[str]:
    yield from (entry.id for entry in entries)
    yield from (entry.id for entry in lines if entry.kind == kind)


def _empty_file() -> Problem:
    fix = 'write "videos:", and below it the first entry'
    return Problem(
        place=Place(file=FILE), rule="empty-file", expected="a list of videos",
        got="an empty file", fix=fix,
    )  # fmt: skip
