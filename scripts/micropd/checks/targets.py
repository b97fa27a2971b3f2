"""Links in Markdown with broken addresses, at which a browser and the host give up."""

from __future__ import annotations

from collections.abc import Iterator

from micropd.markdown.targets import Target, find_targets
from micropd.model.addresses import can_be_split
from micropd.problems import Problem, quote
from micropd.sources.content import Content


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every link that leads nowhere, whatever the web is like."""
    for found in content.prose:
        if "//" in found.text:  # only such an address can be none
            for target in find_targets(found.text, _is_broken):
                yield found.problem(
                    target.start, rule="bad-address", expected="a complete web address",
                    got=quote(target.address),
                    fix="open the page and copy it again from the browser",
                )  # fmt: skip


def _is_broken(target: Target) -> bool:
    return not can_be_split(target.address)
