"""The files of `newsletter/` as issues, each with its place on disk."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from micropd.model.issue import FrontMatter, Issue
from micropd.model.times import parse_moment
from micropd.problems import Place, Problem, quote
from micropd.sources.plain import PlainReader
from micropd.sources.records import Step, locate, validate_record
from micropd.sources.text import read_text
from micropd.sources.yaml_tree import compose_tree

FOLDER = "newsletter"
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class IssueFile:
    """One issue, with the node of its head for the places of values."""

    issue: Issue
    node: yaml.Node

    def place(self, *steps: Step) -> Place:
        """Tell where a value of the head stands."""
        return locate(self.node, steps, self.issue.file, 2)[0]


@dataclass(slots=True)
class NewsletterSource:
    """What `newsletter/` holds."""

    issues: list[IssueFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_newsletter(root: Path, zone: dt.tzinfo) -> NewsletterSource:
    """Read every Markdown file directly below `newsletter/`; no folder means no issues."""
    source = NewsletterSource()
    for path in sorted((root / FOLDER).glob("*.md")):
        found, problems = _read_issue(path, f"{FOLDER}/{path.name}", zone)
        if found:
            source.issues.append(found)
        subject = f'issue "{path.stem}"'
        source.problems += [
            p if p.subject else dataclasses.replace(p, subject=subject) for p in problems
        ]
    return source


def _read_issue(
    path: Path, file: str, zone: dt.tzinfo
) -> tuple[IssueFile | None, list[Problem]]:
    text, problems = read_text(path, file)
    if text is None:
        return None, problems
    name = _NAME.fullmatch(path.name)
    named = parse_moment(name[1], zone) if name else None
    if not name or not named:
        fix = "rename the file: its date, a hyphen, a few words in a-z, 0-9 and hyphens"
        expected = "a name such as 2026-09-05-welcome-back.md"
        problems.append(_problem(file, "bad-file-name", expected, quote(path.name), fix))
    match = _HEAD.match(text)
    if not match:
        fix = 'start the file with a line ---, then "title: …", then a line ---'
        return None, [*problems, _problem(file, "no-head", "a head between lines of ---", "none", fix)]
    front, node, mistakes = _read_head(match[1], file, zone)
    problems += mistakes
    if front is None or node is None or name is None or named is None:
        return None, problems
    issue = Issue(
        front=front,
        file=file,
        slug=name[2],
        id=front.id or f"nl-{name[1]}",
        date=front.date or named,
        body=text[match.end() :],
        body_line=text.count("\n", 0, match.end()) + 1,
    )
    if issue.date.date() != named.date():
        found = IssueFile(issue, node)
        fix = "make the two agree, or remove the key"
        expected, got = f"the date of the file's name, {name[1]}", quote(issue.date.date())
        problem = Problem(
            place=found.place("date"), field="date", rule="date-mismatch",
            expected=expected, got=got, fix=fix,
        )  # fmt: skip
        return found, [*problems, problem]
    return IssueFile(issue, node), problems


def _read_head(
    head: str, file: str, zone: dt.tzinfo
) -> tuple[FrontMatter | None, yaml.Node | None, list[Problem]]:
    tree, problems = compose_tree(head, file, first_line=2)
    if tree is None or problems:
        fix = 'write "title: …" between the lines of ---'
        return None, None, problems or [
            _problem(file, "no-head", "keys between the lines of ---", "none", fix)
        ]
    reader = PlainReader(file, head.splitlines(), first_line=2)
    plain = reader.read(tree)
    front, mistakes = validate_record(
        FrontMatter, plain or {}, tree, file=file, zone=zone, first_line=2
    )
    return front, tree, [*reader.problems, *mistakes]


def _problem(file: str, rule: str, expected: str, got: str, fix: str) -> Problem:
    return Problem(place=Place(file=file), rule=rule, expected=expected, got=got, fix=fix)
