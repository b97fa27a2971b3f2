// The search itself: a field, filters, and a list that keeps up with both.
import { answer } from "./answer.js";
import { element } from "./element.js";
import { FACETS, isIdle, listFilters } from "./facets.js";
import { Filters } from "./filters.js";
import { Listing } from "./listing.js";
import { previewHits } from "./preview.js";
import { readQuery } from "./query.js";
import { followBeside, PAGE } from "./results.js";
import { plainTerms } from "./terms.js";

const PATIENCE = 80;

export class Panel {
  // `host` holds the field already.
  constructor(host, settings, files, address) {
    Object.assign(this, { host, files, address, turn: 0, found: [] });
    this.state = { q: "" };
    this.input = host.querySelector("input");
    this.filters = new Filters(host, files);
    this.listing = new Listing(host, this.input, files, settings);
    this.draw();
    this.listen();
  }

  draw() {
    this.host.querySelector(".pd-search__failed")?.remove();
    const parts = [this.filters.place, ...this.listing.parts()];
    this.host.append(element("div", { className: "pd-search__body" }, ...parts));
  }

  listen() {
    const { results } = this.listing;
    const on = (target, name, act) => target.addEventListener(name, act);
    on(this.input, "input", () => this.change({ q: this.input.value }));
    on(this.input, "keydown", (event) => this.press(event));
    on(results.more, "click", (event) => this.showMore(event));
    on(this.filters.button, "click", () => this.openFilters(this.filters.place.hidden));
    this.filters.minutes.forEach((one) => on(one, "click", () => this.toggle("max", one.value)));
    on(
      this.filters.place,
      "change",
      ({ target: { name, value } }) => this.change({ [name]: value }),
    );
    // Whoever comes back shall find what they have left.
    on(results.list, "click", () => this.address.flush());
    on(results.list, "click", followBeside);
  }

  press(event) {
    // What an input method takes for itself is not meant for us; Safari tells it by the code.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") this.open(event);
    else if (event.key === "Escape" && !this.host.open) this.change({ q: "" });
    else this.listing.choice.press(event);
  }

  // Enter means what was typed, not what the list still shows.
  async open(event) {
    event.preventDefault();
    await this.listing.listed;
    this.listing.choice.open();
  }

  toggle(key, value) {
    this.change({ [key]: this.state[key] === value ? "" : value });
  }

  // Take a new state, whole or in part, and show it.
  change(part, { isTold = false } = {}) {
    this.state = { ...this.state, ...part };
    if (this.input.value !== this.state.q) this.input.value = this.state.q;
    if (isTold) this.address.drop();
    else this.address.write(this.state);
    return this.update();
  }

  async update() {
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

  // Returns what tells whether nothing else has been asked for since.
  watch() {
    const { turn } = this;
    return () => turn === this.turn;
  }

  async attempt(isCurrent, act) {
    try {
      await act();
    } catch (error) {
      const isRenewed = isCurrent() && (await this.files.renew(error).catch(() => false));
      if (!isCurrent()) return;
      if (isRenewed) await this.update();
      else this.listing.fail();
    }
  }

  async find(isCurrent) {
    if (isIdle(this.state)) return this.rest(isCurrent);
    // Where nothing stands yet, anything is better than to wait.
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

  // A first answer from what is here, while the words are still on their way.
  async preview(isCurrent) {
    const query = readQuery(this.state.q);
    if (listFilters(this.state).length || !query.words.length) return;
    // Without these there is no other answer either, and that one tells it.
    await this.files.start().catch(() => {});
    if (!isCurrent()) return;
    const hits = previewHits(this.files, query).slice(0, PAGE);
    if (hits.length) await this.listing.show({ hits, terms: plainTerms(query.words) }, isCurrent);
  }

  startOver(wish, event) {
    const nothing = Object.fromEntries(FACETS.map(({ key }) => [key, ""]));
    this.change({ ...nothing, ...wish });
    this.refocus(event);
  }

  // Nothing is asked for: whoever holds the panel shows something of its own.
  async rest(isCurrent) {
    await this.files.start();
    if (!isCurrent()) return;
    this.found = this.files.counts.map((_, number) => number);
    this.listing.rest();
  }

  openFilters(isOpen) {
    this.filters.open(isOpen);
    const isCurrent = this.watch();
    if (this.turn) this.attempt(isCurrent, () => this.count(isCurrent));
  }

  count(isCurrent) {
    return this.filters.count(this.state, this.found, isCurrent);
  }

  showMore(event) {
    this.refocus(event);
    const isCurrent = this.watch();
    return this.attempt(isCurrent, () => this.listing.extend(isCurrent));
  }

  // What was pressed is gone; whoever touches would only get a keyboard over the results.
  refocus(event) {
    if (event.pointerType !== "touch") this.input.focus();
  }
}
