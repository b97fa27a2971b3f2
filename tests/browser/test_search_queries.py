"""The right two minutes for what teachers type: every query of tests/queries/search.yaml."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.searching import field, open_search, seconds
from projects import SITES
from queries.query import Answer, read_queries
from queries.texts import HERE

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
    queries = read_queries(HERE / "search.yaml", SITES / "search")
    page.goto(searchable)
    open_search(page)
    # One call for all: what a driver needs for a query takes longer than the search.
    found = field(page).evaluate_all(LOOK_FOR_EACH, [query.query for query in queries])
    missed = []
    for query, results in zip(queries, found, strict=True):
        answers = [
            Answer(path=links[0].removeprefix(searchable), moments=tuple(seconds(links[1:])))
            for links in results
        ]
        faults = {*query.find_faults(answers)} - {"first", "line"}
        missed += [(query.query, faults, answers[:3])] if faults else []
    assert missed == []
