// The list of what was found, a page at a time, with the moments in which it is said.
import { element } from "./element.js";
import { findMoments } from "./moments.js";
import { drawMoment, drawResult } from "./result.js";

export const PAGE = 8;
// Somebody who types on has no use for the captions of all results of half a word.
const AT_ONCE = 3;

export class Results {
  constructor(id, files, root) {
    Object.assign(this, { id, files, root, hits: [], terms: [] });
    const list = { className: "pd-search__list", role: "listbox", "aria-label": "Results" };
    this.list = element("div", { ...list, id: `${id}-list`, "aria-busy": "true" });
    const more = { type: "button", className: "pd-search__more", hidden: true };
    this.more = element("button", more, "Show more");
  }

  // Returns whether it still was what somebody wanted to see.
  async show({ hits, terms }, isCurrent) {
    const results = await this.draw(hits.slice(0, PAGE), 0, terms);
    if (!isCurrent()) return false;
    this.list.replaceChildren(...results);
    this.take(hits, terms);
    return true;
  }

  // Returns the first of the further results.
  async extend(isCurrent) {
    const from = this.list.children.length;
    const results = await this.draw(this.hits.slice(from, from + PAGE), from, this.terms);
    if (!isCurrent() || this.list.children.length !== from) return null;
    this.list.append(...results);
    this.take(this.hits, this.terms);
    return results[0];
  }

  empty() {
    this.list.replaceChildren();
    this.take([], []);
  }

  take(hits, terms) {
    Object.assign(this, { hits, terms });
    this.more.hidden = hits.length <= this.list.children.length;
  }

  async draw(hits, from, terms) {
    const cards = await Promise.all(hits.map(([number]) => this.files.card(number)));
    return cards.map((card, index) => {
      const result = drawResult(card, terms, this.root, `${this.id}-${from + index}`);
      return Object.assign(result, { card });
    });
  }

  addMoments(from, isCurrent) {
    const results = [...this.list.children].slice(from);
    return showMoments(this.files, results, this.terms, this.root, isCurrent);
  }
}

// Puts the moments below their results, the first results first.
async function showMoments(files, results, terms, root, isCurrent) {
  for (let from = 0; from < results.length && isCurrent(); from += AT_ONCE) {
    const few = results.slice(from, from + AT_ONCE);
    const found = await Promise.all(few.map(({ card }) => findMoments(files, card, terms)));
    if (!isCurrent()) return;
    few.forEach((result, index) => {
      const drawn = found[index].map((moment, place) =>
        drawMoment(result.card, moment, terms, root, `${result.id}-${place + 1}`)
      );
      result.append(...drawn);
    });
  }
}

// A click beside the words of a result is a click on it, with the keys that are held down.
export function followBeside({ target, ctrlKey, metaKey, shiftKey }) {
  const result = target.closest('[data-search="result"]');
  if (!result || target.closest("a")) return;
  const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
  result.querySelector("a").dispatchEvent(new MouseEvent("click", click));
}
