"""The files of `newsletter/` as issues, each with its place on disk."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from micropd.config.shapes import find_unreadable
from micropd.model.issue import FrontMatter, Issue
from micropd.model.media import PAGE_ENDINGS, ends_with
from micropd.model.times import parse_date_time, suggest_date
from micropd.problems import Place, Problem, has_errors, quote
from micropd.records.fields import known_keys, proper_names, synonyms
from micropd.records.stand_ins import salvage_record
from micropd.records.validation import validate_record, without_echoes
from micropd.slugs import make_slug
from micropd.text_file import read_text
from micropd.yaml.origin import Origin
from micropd.yaml.plain import PlainReader
from micropd.yaml.tree import compose_tree

FOLDER = "newsletter"
_STARTS = 2
_DATE_KEYS = ("date", *synonyms(FrontMatter)["date"])
_KEYS = {*known_keys(FrontMatter), *proper_names(FrontMatter)}
_TEXTS = (*PAGE_ENDINGS, ".txt")
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LIKE_DATE = re.compile(r"\d{1,4}[-_. ]\d{1,2}[-_. ]\d{1,4}")


@dataclass(frozen=True, slots=True)
class IssueFile:
    """One issue, with the places of its values; where some have errors, what is right."""

    issue: Issue
    origin: Origin


@dataclass(slots=True)
class NewsletterSource:
    """What `newsletter/` holds."""

    issues: list[IssueFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_newsletter(root: Path, zone: dt.tzinfo) -> NewsletterSource:
    """Read every text below `newsletter/` as an issue; no folder means no issues."""
    source = NewsletterSource()
    for path in sorted((root / FOLDER).rglob("*")):
        if ends_with(path.name, _TEXTS) and not path.name.startswith("."):
            file = path.relative_to(root).as_posix()
            source.problems += _read_issue(path, file, zone, source.issues)
    return source


def _read_issue(
    path: Path, file: str, zone: dt.tzinfo, issues: list[IssueFile]
) -> Iterator[Problem]:
    subject = f'issue "{path.stem}"'
    text, problems = read_text(path, file)
    for problem in problems:
        yield dataclasses.replace(problem, subject=subject)
    if text is None:
        return
    name = _NAME.fullmatch(file.removeprefix(f"{FOLDER}/"))
    named = parse_date_time(name[1], zone) if name else None
    if path.suffix != ".md":
        yield _bad_name(path, file, subject, None)
        return
    match = _FRONT_MATTER.match(text)
    front, origin, mistakes = (
        _read_front_matter(match[1], file, subject, zone) if match else _no_front_matter(text)
    )
    for problem in mistakes:
        place = dataclasses.replace(problem.place, file=file)
        if named and problem.rule == "bad-date" and problem.field in _DATE_KEYS:
            # Which of two numbers is the month, the file's name tells.
            problem = dataclasses.replace(problem, fix=f"write {named.date()}")
        yield dataclasses.replace(problem, place=place, subject=subject)
    if not name or not named:
        yield _bad_name(path, file, subject, None if has_errors(mistakes) else front)
    elif match and front and origin:
        issue = _complete(front, file, name, named, text, match.end())
        issues.append(IssueFile(issue, origin))
        if not any(p.field in _DATE_KEYS and p.severity == "error" for p in mistakes):
            yield from _check_date(issue, named, origin)


def _complete(
    front: FrontMatter, file: str, name: re.Match[str], named: dt.datetime, text: str, start: int
) -> Issue:
    return Issue(
        front=front,
        file=file,
        slug=name[2],
        id=front.id or f"nl-{name[1]}",
        date=front.date or named,
        body=text[start:],
        body_line=text.count("\n", 0, start) + 1,
    )


def _check_date(issue: Issue, named: dt.datetime, origin: Origin) -> Iterator[Problem]:
    typed, meant = issue.date.date(), named.date()
    if typed != meant:
        expected, fix = f"the date of the file's name, {meant}", "make the two dates agree"
        yield origin.problem(
            "date", rule="date-mismatch", expected=expected, got=quote(typed),
            fix=f"{fix}, or rename the file to {typed}-{issue.slug}.md",
        )  # fmt: skip


def _read_front_matter(
    text: str, file: str, subject: str, zone: dt.tzinfo
) -> tuple[FrontMatter | None, Origin | None, list[Problem]]:
    tree, problems = compose_tree(text, file, _STARTS, known=_KEYS)
    if tree is None and problems:
        return None, None, problems
    if tree is None:
        fix = 'write a line "title: …" between the lines of ---'
        return None, None, [_front_matter_problem("keys in the front matter", "an empty one", fix)]
    reader = PlainReader(file, text.split("\n"), first_line=_STARTS)
    origin = Origin(
        node=tree, file=file, subject=subject, first_line=_STARTS,
        synonyms=synonyms(FrontMatter),
    )  # fmt: skip
    plain = reader.read(tree)
    front, mistakes = validate_record(FrontMatter, plain, origin, zone)
    if front is None:
        front, origin = salvage_record(FrontMatter, plain, origin, zone)
    unreadable = find_unreadable(origin) if not has_errors(mistakes) else ()
    found = [*problems, *reader.problems, *mistakes, *unreadable]
    return front, origin, without_echoes(found)


def _no_front_matter(text: str) -> tuple[None, None, list[Problem]]:
    if text.startswith("---"):
        fix = "write a line --- after the last key, before the text"
        return (
            None,
            None,
            [_front_matter_problem("a line --- at the end of the front matter", "none", fix)],
        )
    fix = 'start the file with a line ---, then a line "title: …", then a line ---'
    return None, None, [_front_matter_problem("front matter between two lines of ---", "none", fix)]


def _front_matter_problem(expected: str, got: str, fix: str) -> Problem:
    return Problem(
        place=Place(file=""), rule="no-front-matter", expected=expected, got=got, fix=fix
    )


def _bad_name(path: Path, file: str, subject: str, front: FrontMatter | None) -> Problem:
    like_date = _LIKE_DATE.search(path.stem)
    date = suggest_date(re.sub(r"[_. ]", "-", like_date[0])) if like_date else None
    if date is None and front and front.date:
        date = front.date.date().isoformat()
    words = make_slug(path.stem.replace(like_date[0], " ") if like_date else path.stem)
    good = f"{date or '2026-09-05'}-{words or 'welcome-back'}.md"
    verb = "rename it to" if date else "give it its date and a name, such as"
    return Problem(
        place=Place(file=file), rule="bad-file-name", subject=subject,
        expected="a file right in newsletter/ named by its date and a few words",
        got=quote(file.removeprefix(f"{FOLDER}/")), fix=f"{verb} {FOLDER}/{good}",
    )  # fmt: skip
