"""Asks the search of a built site, in a browser, as it is and with other weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

from browser.modules import call
from queries.query import FIRST, Answer

Weights = Mapping[str, float]
"""Some of `WEIGHTS` in weights.js."""

# Only what is drawn is left out: what answers, and which lines it leads to, is the search's own.
_ASK = """(async ({ site, changes, texts, first }) => {
  const table = weights.WEIGHTS;
  const paths = { start: "search/start.json", cards: "search/cards.json", asked: new Map() };
  const index = new files.Files({ root: "https://x.example/", ...paths });
  index.fetch = async (path, read) => read(new Response(site[path]));
  const lookAt = async (number, terms) => {
    const card = await index.card(number);
    const found = await moments.findMoments(index, card, terms);
    return [card.path, found.map(({ start }) => start)];
  };
  const plain = { ...table };
  const all = [];
  for (const change of changes) {
    Object.assign(table, plain, change);
    index.forget(index.fetched);
    const answers = [];
    for (const q of texts) {
      const { hits, terms } = await answer.answer(index, { q });
      const few = hits.slice(0, first).map(([number]) => lookAt(number, terms));
      answers.push(await Promise.all(few));
    }
    all.push(answers);
  }
  return all;
})(given)"""


def ask(
    page: Page, site: Path, texts: Sequence[str], changes: Sequence[Weights] = ({},)
) -> list[list[list[Answer]]]:
    """Return the first results of each text, for each change of weights, from a built site."""
    given = {
        "site": dict(_read(site)),
        "texts": [*texts],
        "changes": [dict(one) for one in changes],
        "first": FIRST,
    }
    return [
        [[Answer(path=path, moments=tuple(moments)) for path, moments in few] for few in answers]
        for answers in call(page, _ASK, given)
    ]


def _read(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the files of the index and all captions, by their paths."""
    for file in (*(site / "search").rglob("*.json"), *site.rglob("*.vtt")):
        yield file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")
