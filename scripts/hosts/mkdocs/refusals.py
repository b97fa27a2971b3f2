"""Turns the host's refusals into problems at their places in the project's files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from jinja2 import TemplateNotFound

from micropd.config.layers import FILE, read_layers
from micropd.config.shapes import nodes_below
from micropd.problems import Place, Problem, quote
from micropd.sources.content import read_content
from micropd.sources.front_matter import find_front_matter
from micropd.yaml.origin import Origin

# Material looks for `partials/languages/en.html` where somebody wrote `en`.
_NAMED = re.compile(r"(?:partials/languages/|\.icons/)?(.*?)(?:\.html|\.svg)?")
_FIX = "mend its name, or remove it"


class RefusedError(Exception):
    """The host does not take the configuration."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems."""
        self.problems = tuple(problems)
        super().__init__(self.problems)


def explain_values(root: Path, faults: Iterable[tuple[str, Exception]]) -> list[Problem]:
    """Say which values of `mkdocs.yml` the host does not accept."""
    return [_explain_value(root, key, str(error)) for key, error in faults]


def explain_template(root: Path, error: TemplateNotFound) -> Problem:
    """Say which value names a template, an icon or a language that there is not."""
    found = _NAMED.fullmatch(str(error.name))
    names = {str(error.name), found[1] if found else ""}
    for origin in _origins(root):
        for node in nodes_below(origin.node):
            if isinstance(node, yaml.ScalarNode) and node.value in names:
                place = Origin(node=node, file=origin.file, first_line=origin.first_line).place()
                return _problem(place, "", "a name that the theme knows", quote(node.value), _FIX)
    got = f"none named {quote(error.name)}"
    return _problem(Place(file=FILE), "", "a template of the theme", got, _FIX)


def explain_yaml(root: Path, error: Exception) -> Problem | None:
    """Say where YAML stands that we can read and the host cannot; None for any other error."""
    # MkDocs words the error anew, and raises that while it handles YAML's.
    cause = error.__context__
    if not isinstance(cause, yaml.MarkedYAMLError) or not cause.problem_mark:
        return None
    mark, path = cause.problem_mark, Path(str(cause.problem_mark.name))
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else FILE
    place = Place(file=file, line=mark.line + 1, col=mark.column + 1)
    got = f"what it refuses: {cause.problem}"
    return _problem(place, "", "YAML that MkDocs reads", got, "write this part in another way")


def _explain_value(root: Path, key: str, reason: str) -> Problem:
    said = [line.strip() for line in reason.splitlines() if line.strip()]
    reason = " … ".join(dict.fromkeys([said[0], said[-1]])) if said else "no reason given"
    layers, _ = read_layers(root, os.environ)
    origins = [Origin(node=layer.tree, file=layer.file) for layer in layers]
    holder = next((origin for origin in origins if origin.has_key(key)), None)
    place = Place(file=FILE)
    if holder:
        place = holder.place_of_key(key)
        # The reason quotes what it is about, such as one plugin among many.
        for node in nodes_below(holder.find(key)):
            if isinstance(node, yaml.ScalarNode) and _is_quoted(node.value, reason):
                place = Origin(node=node, file=holder.file).place()
                break
    return _problem(place, key, "a value that MkDocs accepts", f"what it refuses: {reason}", _FIX)


def _is_quoted(value: str, reason: str) -> bool:
    return bool(value) and re.search(rf"['\"/]{re.escape(value)}['\"]", reason) is not None


def _origins(root: Path) -> Iterator[Origin]:
    """Yield the places that may name a template: front matter of pages, then `mkdocs.yml`."""
    for page in read_content(root, os.environ).files.pages:
        head, _ = find_front_matter(page.text, page.file)
        if head:
            yield head
    for layer in read_layers(root, os.environ)[0]:
        yield Origin(node=layer.tree, file=layer.file)


def _problem(place: Place, field: str, expected: str, got: str, fix: str) -> Problem:
    return Problem(
        place=place, rule="refused-by-host", field=field, expected=expected, got=got, fix=fix
    )
