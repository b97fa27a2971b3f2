// The search itself: a field, filters, and a list that keeps up with both.
const PAGE = 8;

class Panel {
  // `host` holds the field already; `root` leads home, `ask` is where questions go.
  constructor(host, { root, ask, keys }, files) {
    Object.assign(this, {
      host,
      root,
      ask,
      keys,
      files,
      state: { q: "" },
      shown: PAGE,
      turn: 0,
      active: -1,
    });
    this.input = host.querySelector("input");
    this.filter = host.querySelector(".pd-search__filter");
    this.minutes = [...host.querySelectorAll(".pd-search__minutes button")];
    this.draw();
    this.listen();
  }

  draw() {
    this.status = element("p", { className: "pd-search__status", role: "status" });
    this.list = element("div", {
      className: "pd-search__list",
      id: `${this.host.id}-list`,
      role: "listbox",
      "aria-label": "Results",
    });
    this.none = element("div", { className: "pd-search__none", hidden: true });
    this.more = element(
      "button",
      { type: "button", className: "pd-search__more", hidden: true },
      "Show more",
    );
    this.facets = element("div", {
      className: "pd-search__facets",
      id: `${this.host.id}-facets`,
      hidden: true,
    });
    this.body = element(
      "div",
      { className: "pd-search__body" },
      this.status,
      this.list,
      this.more,
      this.none,
    );
    this.host.querySelector(".pd-search__failed")?.remove();
    this.host.append(this.facets, this.body);
  }

  listen() {
    this.input.addEventListener("input", () => this.change({ q: this.input.value }));
    this.more.addEventListener("click", () => this.showMore());
    this.filter.addEventListener("click", () => this.openFacets(this.facets.hidden));
    for (const button of this.minutes) {
      button.addEventListener("click", () =>
        this.change({ max: this.state.max === button.value ? "" : button.value }),
      );
    }
    this.facets.addEventListener("change", ({ target }) =>
      this.change({ [target.name]: target.value }),
    );
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("click", (event) => this.follow(event));
  }

  // Take a new state, whole or in part, and show it.
  change(part, { isTold = false } = {}) {
    this.state = Object.fromEntries(
      Object.entries({ ...this.state, ...part }).filter(([key, value]) => key === "q" || value),
    );
    this.shown = PAGE;
    if (this.input.value !== this.state.q) this.input.value = this.state.q;
    if (!isTold) this.tell();
    return this.update();
  }

  tell() {
    const address = writeState(this.state, this.keys);
    history.replaceState(history.state, "", address);
  }

  hasFilters() {
    return FACETS.some((facet) => this.state[facet.key]);
  }

  // Whoever holds the panel may hide something of its own while there are results.
  onFound() {}

  isIdle() {
    return !splitWords(this.state.q).length && !this.hasFilters();
  }

  async update() {
    const turn = (this.turn += 1);
    this.minutes.forEach((one) =>
      one.setAttribute("aria-pressed", String(this.state.max === one.value)),
    );
    const isCurrent = () => turn === this.turn;
    this.list.setAttribute("aria-busy", "true");
    try {
      await this.files.start();
      if (!isCurrent()) return;
      if (this.isIdle()) this.rest();
      else await this.find(isCurrent);
      if (isCurrent()) await this.count(isCurrent);
    } catch {
      if (isCurrent()) this.fail();
    }
    if (isCurrent()) this.list.setAttribute("aria-busy", "false");
  }

  async find(isCurrent) {
    const query = readQuery(this.state.q);
    if (!this.hasFilters() && query.words.length) {
      const first = previewHits(this.files, query).slice(0, PAGE);
      if (first.length)
        await this.show(
          first,
          terms(query.words.map((word) => ({ word, isOpen: true }))),
          isCurrent,
          false,
        );
    }
    const { hits, terms: understood } = query.words.length
      ? await search(this.files, query)
      : { hits: this.all(), terms: [] };
    if (!isCurrent()) return;
    this.found = hits.map(([number]) => number);
    const fitting = await this.filterHits(hits);
    if (isCurrent()) await this.show(fitting, understood, isCurrent, true);
  }

  all() {
    return this.files.counts.map((_, number) => [number, 0]);
  }

  async filterHits(hits) {
    if (!this.hasFilters()) return hits;
    const facts = await this.files.facts();
    return hits.filter(([number]) => fits(facts, this.state, number));
  }

  async show(hits, understood, isCurrent, isFinal) {
    const cards = await Promise.all(
      hits.slice(0, this.shown).map(([number]) => this.files.card(number)),
    );
    if (!isCurrent()) return;
    const results = cards.map((card, index) =>
      drawResult(card, understood, this.root, `${this.host.id}-${index}`),
    );
    this.list.replaceChildren(...results);
    this.onFound(true);
    this.input.setAttribute("aria-expanded", String(results.length > 0));
    this.activate(-1);
    if (!isFinal) return;
    this.more.hidden = hits.length <= this.shown;
    this.status.textContent = hits.length
      ? `${hits.length} ${hits.length === 1 ? "result" : "results"}`
      : "";
    this.none.hidden = hits.length > 0;
    if (!hits.length) this.offer(understood);
    await this.addMoments(cards, results, understood, isCurrent);
  }

  async addMoments(cards, results, understood, isCurrent) {
    if (!understood.length || !understood.some((term) => term.groups.length)) return;
    await Promise.all(
      cards.map(async (card, index) => {
        if (!card.tracks.length) return;
        const moments = await findMoments(this.files, card, understood);
        if (!isCurrent()) return;
        results[index].append(
          ...moments.map((moment, place) =>
            drawMoment(
              card,
              moment,
              understood,
              this.root,
              `${this.host.id}-${index}-${place + 1}`,
            ),
          ),
        );
      }),
    );
  }

  offer(understood) {
    this.status.textContent = "No results";
    const suggestions = understood.map(({ word }) => nearestOf(this.files, word)).filter(Boolean);
    drawNone(this.none, {
      words: this.state.q.trim().slice(0, 200),
      suggestions: [...new Set(suggestions)].slice(0, 3),
      tags: this.files.names.tags.slice(0, 12),
      ask: this.ask,
      root: this.root,
      onWord: (part) => this.change(part),
    });
  }

  // Nothing is asked for: whoever holds the panel shows something of its own.
  rest() {
    this.found = this.all().map(([number]) => number);
    this.onFound(false);
    this.list.replaceChildren();
    this.more.hidden = this.none.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
  }

  fail() {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = "The search cannot be loaded just now. Is there a connection? ";
    this.status.append(
      element("a", { href: new URL("videos/", this.root).href }, "Look through all videos"),
    );
  }

  openFacets(isOpen) {
    this.facets.hidden = !isOpen;
    this.filter.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.update();
  }

  async count(isCurrent) {
    if (this.facets.hidden && !this.hasFilters()) return;
    const facts = await this.files.facts();
    if (isCurrent()) drawFacets(this.facets, facts, this.state, this.found);
  }

  showMore() {
    const before = this.shown;
    this.shown += PAGE;
    this.update().then(() =>
      this.activate(this.options().findIndex((one) => one.id === `${this.host.id}-${before}-0`)),
    );
    this.input.focus();
  }

  options() {
    return [...this.list.querySelectorAll('[role="option"]')];
  }

  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      const count = this.options().length;
      event.preventDefault();
      if (count)
        this.activate(
          (this.active +
            steps[event.key] +
            count +
            (this.active < 0 && steps[event.key] < 0 ? 1 : 0)) %
            count,
        );
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.options()[Math.max(0, this.active)]?.click();
    }
  }

  activate(index) {
    this.active = index;
    this.options().forEach((one, place) =>
      one.setAttribute("aria-selected", String(place === index)),
    );
    const active = this.options()[index];
    if (active) {
      this.input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  // A click beside the words of a result is a click on it.
  follow(event) {
    const result = event.target.closest('[data-search="result"]');
    if (result && !event.target.closest("a")) result.querySelector("a").click();
  }
}

// A word that is near one that nobody has used.
function nearestOf(files, word) {
  let [best, slips] = ["", 4];
  for (const known of knownWords(files)) {
    const count = known.length > 3 ? distance(word, known, 3) : 4;
    if (count < slips && count < word.length / 2) [best, slips] = [known, count];
  }
  return best;
}

// What the address asks for; every key is there, so that it takes the place of all that was asked.
function readState(keys) {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(keys.map((key) => [key, given.get(key) || ""]));
}

function writeState(state, keys) {
  const address = new URL(location.href);
  for (const key of keys) {
    if (state[key]) address.searchParams.set(key, state[key]);
    else address.searchParams.delete(key);
  }
  return address.href;
}
