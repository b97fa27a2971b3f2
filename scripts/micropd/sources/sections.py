"""The two lists of `videos.yaml`, made whole where entries were pasted into the wrong place."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from micropd.model.catalog import Series
from micropd.model.video import Video
from micropd.problems import Problem, quote
from micropd.records.fields import known_keys, synonyms
from micropd.yaml.hyphens import split_mapping
from micropd.yaml.origin import Origin, value_node

SECTIONS = {"videos": Video, "series": Series}
_KINDS = {"videos": "a video", "series": "a series"}
_FEWEST = 2


def _all_words(model: type) -> set[str]:
    return {*known_keys(model), *(word for words in synonyms(model).values() for word in words)}


KEYS = {*SECTIONS, *_all_words(Video), *_all_words(Series)}
"""Every key that a line may begin with."""
_ONLY = {
    "videos": _all_words(Video) - _all_words(Series),
    "series": _all_words(Series) - _all_words(Video),
}
"""The keys by which an entry is known for one that belongs in a section."""
_TELLING = ("url", "link", "videos", "ordered")


def mend_sections(tree: yaml.Node, file: str) -> Iterator[Problem]:
    """Put every entry where it belongs, and yield what the coach has to put there."""
    if not isinstance(tree, yaml.MappingNode):
        return
    yield from _join_doubles(tree, file)
    yield from _gather_strays(tree, file)
    for name in SECTIONS:
        yield from _list_entries(tree, name, file)
    for name, other in (("series", "videos"), ("videos", "series")):
        yield from _move_strangers(tree, name, other, file)


def _join_doubles(tree: yaml.MappingNode, file: str) -> Iterator[Problem]:
    """Take a section that starts a second time for the rest of the first."""
    kept: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for pair in list(tree.value):
        name = str(pair[0].value)
        if name not in SECTIONS or kept.setdefault(name, pair) is pair:
            continue
        # An empty one has nothing to lose, be it the first.
        gone = kept[name] if _is_empty(kept[name][1]) else pair
        kept[name] = pair if gone is kept[name] else kept[name]
        fix = _join(tree, kept[name], gone)
        yield Origin(node=gone[0], file=file).problem(
            rule="duplicate-section", expected=f'"{name}:" once', got="it a second time", fix=fix
        )


def _join(
    tree: yaml.MappingNode, kept: tuple[yaml.Node, yaml.Node], gone: tuple[yaml.Node, yaml.Node]
) -> str:
    """Put the entries of one section below those of another; return what does that by hand."""
    index = tree.value.index(gone)
    is_next = index > 0 and tree.value[index - 1] is kept
    tree.value.remove(gone)
    if _is_empty(gone[1]):
        return "remove this line"
    columns = {part[1].start_mark.column for part in (kept, gone)}
    if isinstance(kept[1], yaml.SequenceNode) and isinstance(gone[1], yaml.SequenceNode):
        kept[1].value += gone[1].value
        if is_next and len(columns) == 1 and not gone[1].flow_style and not kept[1].flow_style:
            return "remove this line"
    name = kept[0].value
    return (
        f'put the entries below it right below those of the first "{name}:", and remove this line'
    )


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _gather_strays(tree: yaml.MappingNode, file: str) -> Iterator[Problem]:
    """Take keys of a video that stand at the left edge for an entry."""
    known = _all_words(Video) - {*SECTIONS}
    strays = [pair for pair in tree.value if str(pair[0].value) in known]
    if len(strays) < _FEWEST:
        return
    tree.value = [pair for pair in tree.value if pair not in strays]
    start = strays[0][0]
    entry = yaml.MappingNode(tree.tag, strays, start.start_mark, strays[-1][1].end_mark)
    got = quote(_write_line(start, strays[0][1]))
    fix = f'write "  - {start.value}: …", and four spaces before each line of the entry below it'
    yield Origin(node=start, file=file).problem(
        rule="misplaced-entry", expected='an entry below "videos:"', got=f"{got} at the left edge",
        fix=fix,
    )  # fmt: skip
    _add(tree, "videos", [entry])


def _list_entries(tree: yaml.MappingNode, name: str, file: str) -> Iterator[Problem]:
    """Take keys right below a section for entries that lack their hyphens."""
    nodes = value_node(tree, name)
    if not isinstance(nodes, yaml.MappingNode) or value_node(nodes, "id") is None:
        return
    entries = list(split_mapping(nodes))
    for entry in entries:
        key, value = entry.value[0]
        line = quote(_write_line(key, value))
        fix = f"write \"- {line[1:]}, and two more spaces before the entry's other lines"
        yield Origin(node=key, file=file).problem(
            rule="missing-hyphen", expected="a hyphen before a new entry", got=line, fix=fix
        )
    tree.value = [pair for pair in tree.value if pair[1] is not nodes]
    _add(tree, name, entries)


def _move_strangers(tree: yaml.MappingNode, name: str, other: str, file: str) -> Iterator[Problem]:
    """Move entries that were pasted into the wrong section."""
    nodes = value_node(tree, name)
    if not isinstance(nodes, yaml.SequenceNode):
        return
    strangers = [item for item in nodes.value if _is_stranger(item, name, other)]
    fix = f'move the whole entry to the list below "{other}:"'
    if strangers and value_node(tree, other) is None:
        fix = f'add a line "{other}:" at the end of the file, and move the whole entry below it'
    if not strangers or not _add(tree, other, strangers):
        return
    nodes.value = [item for item in nodes.value if not _is_stranger(item, name, other)]
    for item in strangers:
        id = value_node(item, "id")
        kind = _KINDS[other].partition(" ")[2]
        subject = f'{kind} "{id.value}"' if isinstance(id, yaml.ScalarNode) and id.value else ""
        yield Origin(node=item, file=file, subject=subject).problem(
            rule="misplaced-entry", expected=f'{_KINDS[name]} in the list below "{name}:"',
            got=f"what looks like {_KINDS[other]}", fix=fix,
        )  # fmt: skip


def _is_stranger(item: yaml.Node, name: str, other: str) -> bool:
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    keys = [str(key.value) for key, _ in pairs]
    typical = [key for key in keys if key in _ONLY[other]]
    if not typical or any(key in _ONLY[name] for key in keys):
        return False
    # One key alone, such as the tags of a series, may be a mistake of another kind.
    return len(typical) >= _FEWEST or typical[0] in _TELLING


def _add(tree: yaml.MappingNode, name: str, entries: list[yaml.Node]) -> bool:
    """Add entries to a section; return whether there is, or now is, a list to add them to."""
    nodes = value_node(tree, name)
    if isinstance(nodes, yaml.SequenceNode):
        nodes.value += entries
        return True
    if nodes is not None and (not isinstance(nodes, yaml.ScalarNode) or nodes.value):
        return False
    start, end = entries[0].start_mark, entries[-1].end_mark
    tree.value = [pair for pair in tree.value if pair[1] is not nodes]
    key = yaml.ScalarNode("tag:yaml.org,2002:str", name, start, start)
    tree.value.append((key, yaml.SequenceNode("tag:yaml.org,2002:seq", entries, start, end)))
    return True


def _write_line(key: yaml.Node, value: yaml.Node) -> str:
    return f"{key.value}: {value.value if isinstance(value, yaml.ScalarNode) else '…'}"
