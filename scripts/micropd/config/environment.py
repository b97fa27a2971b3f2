"""`!ENV` in `mkdocs.yml`: the value of a variable, or its default, as the host takes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from micropd.problems import Problem, quote
from micropd.yaml.origin import Origin

# Why: decisions.md#why-is-the-environment-an-argument
TAG = "!ENV"
_TEXT = "tag:yaml.org,2002:str"
_REQUIRED = ("site_name",)
"""What the host does not build without."""
_Pairs: TypeAlias = "list[tuple[yaml.Node, yaml.Node]]"


@dataclass(slots=True)
class Resolver:
    """Puts values in the place of variables."""

    file: str
    environment: Mapping[str, str] | None
    """All variables, or None if they are not known: then only defaults count."""
    problems: list[Problem] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def resolve(self, node: yaml.Node, *path: str) -> yaml.Node:
        """Return the node with values for its variables; change groups and lists in place."""
        if node.tag == TAG:
            return self._take(node, path)
        if id(node) not in self._seen:  # aliases may lead back to where they are
            self._seen.add(id(node))
            if isinstance(node, yaml.MappingNode):
                node.value = [(k, self.resolve(v, *path, str(k.value))) for k, v in node.value]
                node.value += _merged(node.value)
            elif isinstance(node, yaml.SequenceNode):
                node.value = [self.resolve(item, *path) for item in node.value]
        return node

    def _take(self, node: yaml.Node, path: tuple[str, ...]) -> yaml.Node:
        parts = list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
        # The host's rule: of several, the last is the default; one alone is the name.
        default = parts.pop() if len(parts) > 1 else None
        names = [part.value for part in parts if isinstance(part, yaml.ScalarNode)]
        if len(names) < len(parts):
            self.problems += self._strange(node, path)
            return yaml.ScalarNode(_TEXT, "", node.start_mark, node.end_mark)
        known = self.environment or {}
        found = next((known[name] for name in names if name in known), None)
        if found is None and default is not None:
            return default
        # Left as it is: nobody knows whether the variable is set.
        if found is None and self.environment is None:
            return node
        if found is None:
            self.problems += self._unset(node, names, path)
        return yaml.ScalarNode(_TEXT, found or "", node.start_mark, node.end_mark)

    def _strange(self, node: yaml.Node, path: tuple[str, ...]) -> Iterator[Problem]:
        expected, fix = "names of variables", 'write the name alone, or [NAME, "its default"]'
        yield Origin(node=node, file=self.file, subject=".".join(path)).problem(
            rule="bad-variable", expected=expected, got="a list or a group of keys", fix=fix
        )

    def _unset(self, node: yaml.Node, names: list[str], path: tuple[str, ...]) -> Iterator[Problem]:
        name = names[0] if names else "NAME"
        is_required = ".".join(path) in _REQUIRED
        effect = "" if is_required else "; until then the key counts as empty"
        yield Origin(node=node, file=self.file, subject=".".join(path)).problem(
            rule="unset-variable", expected=f"a value for {quote(name)} in the environment",
            got="none", fix=f'give a default: !ENV [{name}, "…"]{effect}',
            severity="error" if is_required else "warning",
        )  # fmt: skip


def _merged(pairs: _Pairs) -> _Pairs:
    """Return the pairs that the key `<<` adds to a group."""
    own = {key.value for key, _ in pairs if isinstance(key, yaml.ScalarNode)}
    added = [value for key, value in pairs if key.value == "<<"]
    groups = (value.value for value in added if isinstance(value, yaml.MappingNode))
    return [pair for group in groups for pair in group if pair[0].value not in own]
