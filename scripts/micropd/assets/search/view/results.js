// The list of what was found, a page at a time, with the moments in which it is said.
import { element } from "../element.js";
import { findMoments } from "../finding/moments.js";
import { drawMoment, drawResult } from "./result.js";
/** @import { Files } from "../index/files.js" */
/** @import { Card, Found, Hit, IsCurrent, Term } from "../shapes.js" */

export const PAGE = 8;
// Somebody who types on has no use for the captions of all results of half a word.
const AT_ONCE = 3;

/**
 * A result with what it was drawn from.
 * @typedef {{ card: Card, box: HTMLElement }} Shown
 */

export class Results {
  /**
   * @param {string} id
   * @param {Files} files
   * @param {string} root
   */
  constructor(id, files, root) {
    this.id = id;
    this.files = files;
    this.root = root;
    /** @type {Found} */
    this.found = { hits: [], terms: [] };
    /** @type {Shown[]} */
    this.shown = [];
    const list = { className: "pd-search__list", role: "listbox", "aria-label": "Results" };
    this.list = element("div", { ...list, id: `${id}-list`, "aria-busy": "true" });
    const more = { type: "button", className: "pd-search__more", hidden: true };
    this.more = element("button", more, "Show more");
  }

  /**
   * Returns whether it still was what somebody wanted to see.
   * @param {Found} found
   * @param {IsCurrent} isCurrent
   */
  async show({ hits, terms }, isCurrent) {
    const shown = await this.draw(hits.slice(0, PAGE), 0, terms);
    if (!isCurrent()) return false;
    this.take({ hits, terms }, shown);
    this.list.replaceChildren(...shown.map(({ box }) => box));
    return true;
  }

  /**
   * Returns the first of the further results.
   * @param {IsCurrent} isCurrent
   */
  async extend(isCurrent) {
    const { found, shown } = this;
    const from = shown.length;
    const further = await this.draw(found.hits.slice(from, from + PAGE), from, found.terms);
    // A second click may have come before this page was drawn.
    if (!isCurrent() || this.shown !== shown) return null;
    this.take(found, [...shown, ...further]);
    this.list.append(...further.map(({ box }) => box));
    return further[0].box;
  }

  empty() {
    this.take({ hits: [], terms: [] }, []);
    this.list.replaceChildren();
  }

  /**
   * @param {Found} found
   * @param {Shown[]} shown
   */
  take(found, shown) {
    this.found = found;
    this.shown = shown;
    this.more.hidden = found.hits.length <= shown.length;
  }

  /**
   * @param {Hit[]} hits
   * @param {number} from
   * @param {Term[]} terms
   * @returns {Promise<Shown[]>}
   */
  async draw(hits, from, terms) {
    const cards = await Promise.all(hits.map(([number]) => this.files.card(number)));
    return cards.map((card, index) => {
      const box = drawResult(card, terms, this.root, `${this.id}-${from + index}`);
      return { card, box };
    });
  }

  /**
   * Puts the moments below their results, the first results first.
   * @param {number} from
   * @param {IsCurrent} isCurrent
   */
  async addMoments(from, isCurrent) {
    const { shown, found: { terms } } = this;
    // A few at a time, the first ones first: each of them wants its captions.
    for (let at = from; at < shown.length && isCurrent(); at += AT_ONCE) {
      const few = shown.slice(at, at + AT_ONCE);
      const found = await Promise.all(
        few.map(({ card }) => findMoments(this.files, card, terms)),
      );
      if (!isCurrent()) return;
      few.forEach(({ card, box }, index) => {
        const drawn = found[index].map((moment, place) =>
          drawMoment(card, moment, terms, this.root, `${box.id}-${place + 1}`)
        );
        box.append(...drawn);
      });
    }
  }
}

/**
 * A click beside the words of a result is a click on it, with the keys that are held down.
 * @param {MouseEvent} event
 */
export function followBeside({ target, ctrlKey, metaKey, shiftKey }) {
  if (!(target instanceof Element) || target.closest("a")) return;
  const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
  const result = target.closest('[data-search="result"]');
  result?.querySelector("a")?.dispatchEvent(new MouseEvent("click", click));
}
