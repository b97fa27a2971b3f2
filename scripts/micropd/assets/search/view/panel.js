// The search itself: a field, filters, and a list that keeps up with both.
import { answer, answerAtOnce } from "../finding/answer.js";
import { element } from "../element.js";
import { FACETS, isIdle } from "../facets.js";
import { Filters } from "./filters.js";
import { Listing } from "./listing.js";
import { followBeside, PAGE } from "./results.js";
/** @import { Address } from "./address.js" */
/** @import { Files } from "../index/files.js" */
/** @import { IsCurrent, Settings, State } from "../shapes.js" */

// Milliseconds before a first answer is shown in the place of another.
const PATIENCE = 80;

export class Panel {
  /**
   * @param {HTMLElement} host holds the field already
   * @param {Settings} settings
   * @param {Files} files
   * @param {Address} address
   */
  constructor(host, settings, files, address) {
    this.host = host;
    this.files = files;
    this.address = address;
    this.turn = 0;
    /** The documents that words lead to, whatever the filters say. @type {number[]} */
    this.found = [];
    /** @type {State} */
    this.state = { q: "" };
    this.input = /** @type {HTMLInputElement} */ (host.querySelector("input"));
    this.filters = new Filters(host, files);
    this.listing = new Listing(host.id, this.input, files, settings);
    this.draw();
    this.listen();
  }

  draw() {
    this.host.querySelector(".pd-search__failed")?.remove();
    const parts = [this.filters.place, ...this.listing.parts()];
    this.host.append(element("div", { className: "pd-search__body" }, ...parts));
  }

  listen() {
    const { filters, input, listing: { results } } = this;
    input.addEventListener("input", () => this.change({ q: input.value }));
    input.addEventListener("keydown", (event) => this.press(event));
    results.more.addEventListener("click", (event) => this.showMore(event));
    filters.button.addEventListener("click", () => this.openFilters(Boolean(filters.place.hidden)));
    for (const one of filters.minutes) {
      one.addEventListener("click", () => this.toggle("max", one.value));
    }
    filters.place.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.change({ [target.name]: target.value });
    });
    // Somebody who comes back finds the search as it was.
    results.list.addEventListener("click", () => this.address.flush());
    results.list.addEventListener("click", followBeside);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    // Keys that an input method takes are not for us; Safari tells that by this code alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") this.open(event);
    // In a dialog, Escape closes it: browsers do that.
    else if (event.key === "Escape" && !this.isDialog()) this.change({ q: "" });
    else this.listing.choice.press(event);
  }

  isDialog() {
    return this.host instanceof HTMLDialogElement;
  }

  /**
   * Enter means what was typed, not what the list still shows.
   * @param {Event} event
   */
  async open(event) {
    event.preventDefault();
    await this.listing.listed;
    this.listing.choice.open();
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  toggle(key, value) {
    this.change({ [key]: this.state[key] === value ? "" : value });
  }

  /**
   * Take a new state, whole or in part, and show it.
   * @param {State} part
   * @param {{ isTold?: boolean }} [options] whether the address has it already
   */
  change(part, { isTold = false } = {}) {
    this.state = { ...this.state, ...part };
    if (this.input.value !== this.state.q) this.input.value = this.state.q;
    if (isTold) this.address.drop();
    else this.address.write(this.state);
    return this.update();
  }

  async update() {
    // Answers may come in another order than they were asked for: only the last one counts.
    this.turn += 1;
    const isCurrent = this.watch();
    this.listing.begin();
    this.filters.tell(this.state);
    await this.attempt(isCurrent, async () => {
      await this.find(isCurrent);
      if (!isCurrent()) return;
      await Promise.all([this.listing.results.addMoments(0, isCurrent), this.count(isCurrent)]);
    });
    if (isCurrent()) this.listing.end();
  }

  /**
   * Returns a function that tells whether this is still the latest question.
   * @returns {IsCurrent}
   */
  watch() {
    const { turn } = this;
    return () => turn === this.turn;
  }

  /**
   * @param {IsCurrent} isCurrent
   * @param {() => Promise<void>} act
   */
  async attempt(isCurrent, act) {
    try {
      await act();
    } catch (error) {
      const isRenewed = isCurrent() && (await this.files.renew(error).catch(() => false));
      if (!isCurrent()) return;
      // Once: `renew` says no where nothing is new, and that ends it.
      if (isRenewed) await this.update();
      else this.listing.fail();
    }
  }

  /** @param {IsCurrent} isCurrent */
  async find(isCurrent) {
    if (isIdle(this.state)) return this.rest(isCurrent);
    // An empty list need not wait: any first answer is better than none.
    const patience = this.listing.length ? PATIENCE : 0;
    let isWaiting = true;
    const first = setTimeout(() => this.preview(() => isWaiting && isCurrent()), patience);
    const found = await answer(this.files, this.state).finally(() => {
      isWaiting = false;
      clearTimeout(first);
    });
    if (!(await this.listing.show(found, isCurrent))) return;
    this.found = found.numbers;
    this.listing.conclude(this.state, (wish, event) => this.startOver(wish, event));
  }

  /** @param {IsCurrent} isCurrent */
  async preview(isCurrent) {
    const found = await answerAtOnce(this.files, this.state, isCurrent);
    if (!found) return;
    // One page: "Show more" of a first answer would be gone in a moment.
    await this.listing.show({ ...found, hits: found.hits.slice(0, PAGE) }, isCurrent);
  }

  /**
   * @param {Partial<State>} wish
   * @param {MouseEvent} click
   */
  startOver(wish, click) {
    const nothing = Object.fromEntries(FACETS.map(({ key }) => [key, ""]));
    this.change(Object.assign(nothing, wish));
    this.refocus(click);
  }

  /**
   * Nothing is asked for: the page shows its own content in place of results.
   * @param {IsCurrent} isCurrent
   */
  async rest(isCurrent) {
    await this.files.start();
    if (!isCurrent()) return;
    this.found = this.files.counts.map((_, number) => number);
    this.listing.rest();
  }

  /** @param {boolean} isOpen */
  openFilters(isOpen) {
    this.filters.open(isOpen);
    const isCurrent = this.watch();
    // Before the first question there is nothing to count.
    if (this.turn) this.attempt(isCurrent, () => this.count(isCurrent));
  }

  /** @param {IsCurrent} isCurrent */
  count(isCurrent) {
    return this.filters.count(this.state, this.found, isCurrent);
  }

  /** @param {MouseEvent} event */
  showMore(event) {
    this.refocus(event);
    const isCurrent = this.watch();
    return this.attempt(isCurrent, () => this.listing.extend(isCurrent));
  }

  /**
   * The pressed button is gone, so the field gets the focus; after a touch, a keyboard would hide
   * the results.
   * @param {MouseEvent} event
   */
  refocus(event) {
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    if (!isTouch) this.input.focus();
  }
}
