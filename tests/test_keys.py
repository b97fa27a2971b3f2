"""Every key is explained with an example that works, and changes the site unless it says not to."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from micropd.checks import check_project
from micropd.editors.declared import read_declared
from micropd.library import Library
from micropd.markdown.shortcodes import NAMES, Shortcode
from micropd.model.catalog import Series
from micropd.model.issue import FrontMatter
from micropd.model.parts import read_chapter
from micropd.model.record import Mark
from micropd.model.video import Video
from micropd.pages import newsletter
from micropd.pages.cards import Cards
from micropd.pages.inserts import render_shortcode
from micropd.problems import Problem, has_errors
from micropd.records.fields import inner_models
from micropd.records.marks import is_marked
from micropd.search.documents import WrittenPage
from micropd.settings import Extra
from projects import SITES, load, render

TODAY = dt.date(2026, 11, 25)
MODELS = {"video": Video, "series": Series, "issue": FrontMatter, "extra": Extra}
ISSUE = "newsletter/2026-11-24-short-days.md"
FILES = {
    ".vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nPress the button.\n",
    ".md": b"Press the **button**.\n",
    ".jpg": (SITES / "full/docs/thumbs/find.jpg").read_bytes(),
    ".mp4": (SITES / "starter/short.mp4").read_bytes(),
}
Site = dict[str, dict[str, Any]]

# A small site in which each key has something to change: each record by the kind of its keys.
BASE: Site = {
    "video": {
        "id": "forms-branching",
        "title": "Branching",
        "url": "https://youtu.be/Kj3_x9QvW2c",
        "published": "2026-11-20",
    },
    "series": {"id": "google-forms", "title": "Forms"},
    "issue": {"title": "Hello"},
    "extra": {
        "schools": [{"id": "oak-elementary", "name": "Oak"}, {"id": "river-middle", "name": "R"}]
    },
}
OTHER_VALUES = {
    "id": "something-else", "title": "Else", "url": "https://else.example/",
    "published": "2026-01-01",
}  # fmt: skip
OTHERS = """\
  - {id: forms-basics, title: Basics, url: "https://youtu.be/Aj3_x9QvW2c", published: 2026-11-19,
     series: google-forms, episode: 1, tools: [GForms], tags: [polls]}
  - {id: forms-more, title: More, url: "https://youtu.be/Bj3_x9QvW2c", published: 2026-11-21,
     series: google-forms, episode: 3, tools: [Kami], tags: [quizzes], question: And then?}
"""
MANY = "".join(
    f'  - {{id: v{n}, title: V{n}, url: "https://youtu.be/{n}j3_x9QvW2c", published: 2026-10-01}}\n'
    for n in range(10)
)


def example_of(kind: str, name: str) -> str:
    return read_declared(MODELS[kind])[name].example


def read_example(kind: str, name: str) -> dict[str, Any]:
    return yaml.load(example_of(kind, name), yaml.BaseLoader)


def completed(kind: str, name: str) -> Site:
    """Return the site with the example of a key in it."""
    made = copy.deepcopy(BASE)
    made[kind] |= read_example(kind, name)
    return made


def without(made: Site, kind: str, name: str) -> Site:
    """Return the site without a key; one that it cannot do without has another value."""
    left = copy.deepcopy(made)
    left[kind].pop(name)
    left[kind] |= (
        {name: OTHER_VALUES[name]} if MODELS[kind].__pydantic_fields__[name].is_required() else {}
    )
    return left


def items(kind: str, name: str) -> list[dict[str, Any]]:
    """Return the records within the example of a key."""
    value = read_example(kind, name)[name]
    if isinstance(value, str):
        value = [read_chapter(line) for line in value.splitlines()]
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def write(root: Path, made: Site, typed: tuple[str, str] | None = None) -> Path:
    """Write the site; with `typed`, that example stands in it to the letter."""
    texts = {kind: _lines(record) for kind, record in made.items()}
    if typed:
        kind, name = typed
        others = {key: v for key, v in made[kind].items() if key not in read_example(kind, name)}
        texts[kind] = f"{_lines(others)}{example_of(kind, name)}\n"
    for kind, record in made.items():
        for path in _list_paths(record):
            file = root / ("newsletter" if kind == "issue" else "docs") / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(FILES[file.suffix])
    (root / "newsletter").mkdir(exist_ok=True)
    (root / ISSUE).write_text(f"---\n{texts['issue']}---\n\nHi!\n")
    (root / "newsletter/2026-11-20-visits.md").write_text(
        "---\ntitle: V\nvisits: [{school: oak-elementary, start: 2026-11-26}]\n---\n\nHi!\n"
    )
    extra = _indent(texts["extra"], "  ", "  ")
    (root / "mkdocs.yml").write_text(
        f"site_name: Test\nsite_url: https://test.example/\nextra:\n{extra}"
    )
    (root / "videos.yaml").write_text(
        f"series:\n{_indent(texts['series'], '  - ', '    ')}"
        f"videos:\n{_indent(texts['video'], '  - ', '    ')}{OTHERS}{MANY}"
    )
    return root


def _lines(record: dict[str, Any]) -> str:
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in record.items())


def _indent(text: str, first: str, others: str) -> str:
    lines = [f"{others if n else first}{line}\n" for n, line in enumerate(text.splitlines())]
    return "".join(lines)


def _list_paths(value: Any) -> Iterator[str]:
    """Yield every file that the values of a site name."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _list_paths(one)
    elif re.fullmatch(r"[a-z/]+(?:\.[a-z]{2})?\.(?:vtt|md|jpg|mp4)", value):
        yield value


def check(root: Path) -> list[Problem]:
    """Return every problem, but for keys that are only kept."""
    return [p for p in check_project(root) if p.rule != "not-shown-yet"]


def observe(made: Site) -> object:
    """Return whatever a reader, a subscriber or the coach sees of a site."""
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), made)
        found = check(root)
        problems = [problem.message for problem in found]
        if has_errors(found):
            return problems
        library = load(root, today=TODAY)
        articles = dict(_render_articles(library))
        bodies = {issue.id: articles[issue.slug] for issue in library.issues}
        pages = [
            WrittenPage(path=f"newsletter/{slug}/", title=slug, text=html)
            for slug, html in articles.items()
        ]
        outputs = render(root, *pages, today=TODAY, bodies=bodies)
        facts = [newsletter.issue_page(issue, library) for issue in library.issues]
        language = library.settings.language
        return problems, outputs, articles, facts, list(_render_inserts(library)), language


def _render_articles(library: Library) -> Iterator[tuple[str, str]]:
    for issue in library.issues:
        headings = newsletter.list_headings(issue, "", library)
        cards = Cards(library)
        html = newsletter.complete_issue(issue, issue.body, headings, library, cards, "../../")
        yield issue.slug, html


def _render_inserts(library: Library) -> Iterator[str]:
    for name in set(NAMES) - {"video"}:
        code = Shortcode(name=name, arguments=(), line=1, col=1, indent="")
        yield render_shortcode(code, library, Cards(library), "")


KEYS = [(kind, name) for kind, model in MODELS.items() for name in model.__pydantic_fields__]
WITHIN = [
    (kind, name, inner)
    for kind, name in KEYS
    if (record := inner_models(MODELS[kind])[name])
    for inner in record.__pydantic_fields__
]


@pytest.mark.parametrize(("kind", "name"), KEYS)
def test_example_passes_the_check_as_it_stands(kind: str, name: str, tmp_path: Path) -> None:
    root = write(tmp_path, completed(kind, name), (kind, name))
    assert [str(problem) for problem in check(root)] == []
    model = MODELS[kind]
    if inner := inner_models(model)[name]:
        assert set(inner.__pydantic_fields__) == {key for one in items(kind, name) for key in one}


@pytest.mark.parametrize(("kind", "name"), KEYS)
def test_key_changes_something_unless_it_is_marked_as_kept(kind: str, name: str) -> None:
    model = MODELS[kind]
    alone = copy.deepcopy(BASE)
    alone[kind][name] = read_example(kind, name)[name]
    # Beside the others of its example, or without them where what it says does not fit.
    changes = any(
        observe(made) != observe(without(made, kind, name))
        for made in (completed(kind, name), alone)
    )
    inner = inner_models(model)[name]
    marked = is_marked(model, name, Mark.KEPT) or bool(
        inner and all(is_marked(inner, one, Mark.KEPT) for one in inner.__pydantic_fields__)
    )
    assert changes != marked


@pytest.mark.parametrize(("kind", "name", "inner"), WITHIN)
def test_key_within_another_changes_something_unless_it_is_marked_as_kept(
    kind: str, name: str, inner: str
) -> None:
    is_list = not isinstance(completed(kind, name)[kind][name], dict)
    records = items(kind, name)
    changes = set()
    # What one record says may hide what another one does.
    for some in [records, *([one] for one in records)]:
        both = []
        for few in (some, [{k: v for k, v in one.items() if k != inner} for one in some]):
            made = completed(kind, name)
            made[kind][name] = few if is_list else few[0]
            both.append(observe(made))
        changes.add(both[0] != both[1])
    assert any(changes) != is_marked(inner_models(MODELS[kind])[name], inner, Mark.KEPT)
