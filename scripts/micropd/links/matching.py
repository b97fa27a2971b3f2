"""Which rows of the provider table speak of an address, and what they find in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from micropd.links.address import Address, with_query
from micropd.links.row import Row
from micropd.links.table import ROWS


def rows_of(host: str) -> tuple[Row, ...]:
    """List the rows of whoever owns the host, those of the most specific host first."""
    rows: tuple[Row, ...] = ()
    while host:
        rows += _BY_HOST.get(host, ())
        host = host.partition(".")[2]
    return rows


def tidy(address: Address) -> Address:
    """Put right what hands and programs do to the address of a video whose host we know."""
    # A second question mark, or none, was meant to add something.
    path, *rest = _AFTER_ID.split(address.path, maxsplit=1)
    query = "&".join(filter(None, (*rest, address.query.replace("?", "&"))))
    end = _JUNK if "(" in path + query else _OPENED_JUNK
    path, query = (path, end.sub("", query)) if query else (end.sub("", path), "")
    if (path, query) == (address.path, address.query):
        return address
    return with_query(address, path, query)


def _index_by_host() -> dict[str, tuple[Row, ...]]:
    hosts = {host for row in ROWS for host in row.hosts.split()}
    return {host: tuple(row for row in ROWS if host in row.hosts.split()) for host in hosts}


_BY_HOST = _index_by_host()
_AFTER_ID = re.compile(r"&(?=\w+=)")
# What a sentence, quotes, brackets or Markdown left behind it.
_JUNK = re.compile(r"(?:[.,;:!'*\">\]]|%22|%3E|%5D)+$")
_OPENED_JUNK = re.compile(r"(?:[.,;:!'*\">\])]|%22|%3E|%5D)+$")
ANYWHERE = tuple(row for row in ROWS if row.anywhere)
"""Those of software that runs on many hosts."""
UNHINTED = tuple(row for row in ANYWHERE if not row.hinted)
"""Those whose addresses tell by themselves what they are."""


def rows_named(provider: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of one provider, by its name in any spelling."""
    return tuple(row for row in rows if _fold(row.name) == _fold(provider))


def _fold(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


@lru_cache(maxsize=2048)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def match_row(row: Row, address: Address) -> dict[str, str] | None:
    """Return the values of an address that fits the row, else None."""
    tries = (_compile(f"(?:{path})/?").fullmatch(address.path) for path in row.paths)
    found = next(filter(None, tries), None)
    if found is None:
        return None
    values = {name: value for name, value in found.groupdict().items() if value}
    for name, pattern in (*row.need.items(), *row.may.items()):
        hit = _compile(pattern).fullmatch(address.parameters.get(name, ""))
        if hit:
            values |= hit.groupdict()
        elif name in row.need:
            return None
    if row.lower and "id" in values:
        values["id"] = values["id"].lower()
    return values
