// What the panel shows below its field: how many there are, the results, or where else to go.
import { Choice } from "./choice.js";
import { element } from "../element.js";
import { listFilters } from "../facets.js";
import { suggest } from "../finding/known.js";
import { drawNone } from "./nothing.js";
import { Results } from "./results.js";
import { Status } from "./status.js";
import { shorten } from "../words.js";
/** @import { Files } from "../index/files.js" */
/** @import { Act } from "./nothing.js" */
/** @import { Found, IsCurrent, Settings, State } from "../shapes.js" */

const MOST_TAGS = 12;

export class Listing {
  /**
   * @param {string} id of what holds the panel
   * @param {HTMLInputElement} input
   * @param {Files} files
   * @param {Settings} settings
   */
  constructor(id, input, files, { root, ask, library }) {
    this.files = files;
    this.ask = ask;
    this.library = library;
    this.status = new Status();
    this.results = new Results(id, files, root);
    this.choice = new Choice(input, this.results.list);
    this.none = element("div", { className: "pd-search__none", hidden: true });
    this.markListed = () => {};
    /** @type {Promise<void>} */
    this.listed = Promise.resolve();
  }

  /** In their order. */
  parts() {
    return [this.status.line, this.results.list, this.results.more, this.none];
  }

  get length() {
    return this.results.shown.length;
  }

  /** Something else is asked for; who waits for `listed` waits until it is shown. */
  begin() {
    this.listed = new Promise((resolve) => (this.markListed = resolve));
    this.results.list.setAttribute("aria-busy", "true");
  }

  end() {
    this.results.list.setAttribute("aria-busy", "false");
  }

  /**
   * Who holds the panel may hide something of its own while there are results.
   * @param {boolean} _isFound
   */
  onFound(_isFound) {}

  /**
   * Returns whether it still was what somebody wanted to see.
   * @param {Found} found
   * @param {IsCurrent} isCurrent
   */
  async show(found, isCurrent) {
    if (!(await this.results.show(found, isCurrent))) return false;
    this.onFound(true);
    this.settle();
    return true;
  }

  empty() {
    this.results.empty();
    this.onFound(false);
    this.settle();
  }

  settle() {
    this.none.hidden = true;
    this.choice.reset();
    this.markListed();
  }

  /**
   * Tell how it ended, and where to go on when nothing was found.
   * @param {State} state
   * @param {Act} act
   */
  conclude(state, act) {
    const { hits: { length }, terms } = this.results.found;
    this.status.count(length, terms);
    this.none.hidden = length > 0;
    if (length) return;
    drawNone(this.none, {
      words: shorten(state.q.trim()),
      hasFilters: listFilters(state).length > 0,
      suggestions: suggest(this.files, terms),
      tags: this.files.names.tags.slice(0, MOST_TAGS),
      ask: this.ask,
      library: this.library,
      act,
    });
  }

  /** Nothing is asked for. */
  rest() {
    this.empty();
    this.status.say("");
  }

  fail() {
    this.empty();
    this.status.fail(this.library);
  }

  /** @param {IsCurrent} isCurrent */
  async extend(isCurrent) {
    const from = this.length;
    const first = await this.results.extend(isCurrent);
    if (!first) return;
    this.choice.activateIn(first);
    await this.results.addMoments(from, isCurrent);
  }
}
