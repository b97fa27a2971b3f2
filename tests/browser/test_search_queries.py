"""The right two minutes for what teachers type: every query of tests/queries/search.yaml."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import yaml
from playwright.sync_api import Page

from browser.searching import field, open_search, seconds

QUERIES = yaml.safe_load(
    (Path(__file__).parent.parent / "queries" / "search.yaml").read_text(encoding="utf-8")
)
NEAR = 4
"""Seconds that a moment may be off: about a caption."""
LOOK_FOR_EACH = """async ([field], queries) => {
  const list = document.getElementById("pd-search-list");
  const settled = () => new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (list.getAttribute("aria-busy") === "true") return;
      look.disconnect();
      resolve();
    });
    look.observe(list, { attributeFilter: ["aria-busy"] });
  });
  const found = [];
  for (const query of queries) {
    const waiting = settled();
    field.value = query;
    field.dispatchEvent(new Event("input"));
    await waiting;
    found.push([...list.children].map((result) =>
      [...result.querySelectorAll("a")].map((link) => link.href)));
  }
  return found;
}"""
"""Type each query, and return the addresses of each result: its page, then its moments."""


def test_what_teachers_type_finds_what_they_mean(page: Page, searchable: str) -> None:
    page.goto(searchable)
    open_search(page)
    # One call for all: what a driver needs for a query takes longer than the search.
    answers = field(page).evaluate_all(LOOK_FOR_EACH, [query["query"] for query in QUERIES])
    missed: defaultdict[str, list[str]] = defaultdict(list)
    for query, answer in zip(QUERIES, answers, strict=True):
        found = [links[0].removeprefix(searchable) for links in answer]
        for kind in judge(query, found, [seconds(links[1:]) for links in answer]):
            missed[kind].append(f"{query['query'][:60]!r}: {found[:3]}")
    meant = [query for query in QUERIES if wanted(query)]
    timed = [query for query in QUERIES if query.get("second") is not None]
    assert len(missed["video"]) <= len(meant) * 0.1, missed["video"]
    assert len(missed["moment"]) <= len(timed) * 0.2, missed["moment"]
    assert not missed["nothing"]


def wanted(query: dict[str, object]) -> list[str]:
    """Return the paths of the pages that would be right."""
    names = query.get("finds_any") or [query["finds"]]
    return [name if "/" in name else f"videos/{name}/" for name in names if name]


def judge(query: dict[str, object], found: list[str], moments: list[list[int]]) -> list[str]:
    """Return what is missed: `video`, `moment`, or `nothing` where something was found."""
    right = wanted(query)
    if not right:
        return ["nothing"] if found and not query.get("harmless") else []
    places = [found.index(path) for path in right if path in found]
    missed = [] if places and min(places) < 3 else ["video"]
    if (second := query.get("second")) is not None:
        near = places and any(abs(at - second) <= NEAR for at in moments[min(places)])
        missed += [] if near else ["moment"]
    return missed
