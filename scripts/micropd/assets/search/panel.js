// The search itself: a field, filters, and a list that keeps up with both.
const PATIENCE = 80;

class Panel {
  // `host` holds the field already; `root` leads home, `ask` is where questions go.
  constructor(host, { root, ask, library }, files, address) {
    Object.assign(this, { host, root, ask, library, files, address, turn: 0, found: [] });
    this.state = { q: "" };
    this.input = host.querySelector("input");
    this.filters = new Filters(host, files);
    this.results = new Results(host.id, files, root);
    this.choice = new Choice(this.input, this.results.list);
    this.draw();
    this.listen();
  }

  draw() {
    this.status = new Status();
    this.none = element("div", { className: "pd-search__none", hidden: true });
    const { filters, status, results, none } = this;
    const parts = [filters.place, status.line, results.list, results.more, none];
    this.host.querySelector(".pd-search__failed")?.remove();
    this.host.append(element("div", { className: "pd-search__body" }, ...parts));
  }

  listen() {
    const on = (target, name, act) => target.addEventListener(name, act);
    on(this.input, "input", () => this.change({ q: this.input.value }));
    on(this.input, "keydown", (event) => this.press(event));
    on(this.results.more, "click", (event) => this.showMore(event));
    on(this.filters.button, "click", () => this.openFilters(this.filters.place.hidden));
    this.filters.minutes.forEach((one) => on(one, "click", () => this.toggle("max", one.value)));
    on(this.filters.place, "change", ({ target: { name, value } }) =>
      this.change({ [name]: value }),
    );
    // Whoever comes back shall find what they have left.
    on(this.results.list, "click", () => this.address.flush());
    on(this.results.list, "click", followBeside);
  }

  press(event) {
    // What an input method takes for itself is not meant for us; Safari tells it by the code.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") this.open(event);
    else if (event.key === "Escape" && !this.host.open) this.change({ q: "" });
    else this.choice.press(event);
  }

  // Enter means what was typed, not what the list still shows.
  async open(event) {
    event.preventDefault();
    await this.listed;
    this.choice.open();
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

  // Who holds the panel may hide something of its own while there are results.
  onFound() {}

  async update() {
    this.turn += 1;
    const isCurrent = this.watch();
    this.listed = new Promise((resolve) => (this.markListed = resolve));
    this.filters.tell(this.state);
    this.results.list.setAttribute("aria-busy", "true");
    await this.attempt(isCurrent, async () => {
      await this.find(isCurrent);
      if (!isCurrent()) return;
      await Promise.all([this.results.addMoments(0, isCurrent), this.count(isCurrent)]);
    });
    if (isCurrent()) this.results.list.setAttribute("aria-busy", "false");
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
      else this.fail();
    }
  }

  async find(isCurrent) {
    if (isIdle(this.state)) return this.rest(isCurrent);
    // Where nothing stands yet, anything is better than to wait.
    const patience = this.results.list.children.length ? PATIENCE : 0;
    let isWaiting = true;
    const first = setTimeout(() => this.preview(() => isWaiting && isCurrent()), patience);
    const found = await answer(this.files, this.state).finally(() => {
      isWaiting = false;
      clearTimeout(first);
    });
    if (!(await this.show(found, isCurrent))) return;
    this.found = found.numbers;
    this.conclude();
  }

  // A first answer from what is here, while the words are still on their way.
  async preview(isCurrent) {
    const query = readQuery(this.state.q);
    if (listFilters(this.state).length || !query.words.length) return;
    // Without these there is no other answer either, and that one tells it.
    await this.files.start().catch(() => {});
    if (!isCurrent()) return;
    const hits = previewHits(this.files, query).slice(0, PAGE);
    if (hits.length) await this.show({ hits, terms: terms(query.words) }, isCurrent);
  }

  async show(found, isCurrent) {
    if (!(await this.results.show(found, isCurrent))) return false;
    this.onFound(true);
    this.none.hidden = true;
    this.choice.reset();
    this.markListed();
    return true;
  }

  // Tell how it ended, and where to go on when nothing was found.
  conclude() {
    const { length } = this.results.hits;
    this.status.count(length, this.results.terms);
    this.none.hidden = length > 0;
    if (length) return;
    drawNone(this.none, {
      words: shorten(this.state.q.trim()),
      hasFilters: listFilters(this.state).length > 0,
      suggestions: suggest(this.files, this.results.terms),
      tags: this.files.names.tags.slice(0, 12),
      ask: this.ask,
      library: this.library,
      act: (wish, event) => this.startOver(wish, event),
    });
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
    this.empty();
    this.status.say("");
  }

  empty() {
    this.results.empty();
    this.onFound(false);
    this.none.hidden = true;
    this.choice.reset();
    this.markListed();
  }

  fail() {
    this.empty();
    this.status.fail(this.library);
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
    return this.attempt(isCurrent, async () => {
      const from = this.results.list.children.length;
      const first = await this.results.extend(isCurrent);
      if (!first) return;
      this.choice.activateIn(first);
      await this.results.addMoments(from, isCurrent);
    });
  }

  // What was pressed is gone; whoever touches would only get a keyboard over the results.
  refocus(event) {
    if (event.pointerType !== "touch") this.input.focus();
  }
}
