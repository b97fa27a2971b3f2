"""The YAML parser with nothing guessed: every scalar is text, and no nesting can hurt."""

from __future__ import annotations

from typing import Any

import yaml

_DEEPEST = 40
_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class _TextOnly:
    """Leaves all scalars text, and stops before deep nesting overflows the C parser's stack."""

    depth = 0

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Guess nothing: `no` and `3:45` are text."""
        return _TAGS[kind]

    def descend_resolver(self, parent: yaml.Node | None, index: object) -> None:
        """Count a level down."""
        self.depth += 1
        if self.depth > _DEEPEST:
            mark = parent.start_mark if parent else None
            raise yaml.MarkedYAMLError(problem="nested too deep", problem_mark=mark)

    def ascend_resolver(self) -> None:
        """Count a level up."""
        self.depth -= 1


class _PureLoader(
    _TextOnly, yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer
):
    """Says the same about a mistake on every machine."""

    def __init__(self, stream: str) -> None:
        yaml.reader.Reader.__init__(self, stream)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)

    def dispose(self) -> None:
        """Nothing is held."""


_SLOW: Any = _PureLoader
_Loader: Any = _PureLoader
if yaml.__with_libyaml__:
    # Its published types know nothing of this part of PyYAML.
    class _FastLoader(_TextOnly, yaml.cyaml.CParser):  # type: ignore[name-defined,misc]
        """Ten times as fast, where it is there."""

    _Loader = _FastLoader


def compose(text: str) -> yaml.Node | None:
    """Parse as fast as this machine can; raise `yaml.YAMLError` for broken syntax."""
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


# Why: decisions.md#why-is-yaml-read-twice-when-it-is-broken
def compose_strictly(text: str) -> yaml.Node | None:
    """Parse with the parser whose words we know, then with the fast one.

    The two disagree on a few texts, such as `title: !,`; only what both accept is sound.
    """
    yaml.compose(text, Loader=_SLOW)
    return compose(text)
