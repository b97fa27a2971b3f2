// The search wakes up in its field, tied to keys, to those who listen, and to the page's address.
const SILENCE = 400;
// Safari refuses more than a hundred addresses within thirty seconds.
const [MOST_WRITES, WITHIN, WRITE_PAUSE] = [60, 30_000, 1000];
const LONGEST_TOLD = 200;

// Which result is chosen; the field keeps the focus.
class Choice {
  constructor(input, list) {
    Object.assign(this, { input, list, active: -1 });
  }

  options() {
    return [...this.list.querySelectorAll('[role="option"]')];
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { length } = this.options();
    // Up from the field leads to the end.
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    if (length) this.activate((from + step + length) % length);
  }

  activate(index) {
    this.reset();
    const chosen = this.options()[index];
    if (!chosen) return;
    this.active = index;
    chosen.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  activateIn(result) {
    this.activate(this.options().indexOf(result.querySelector('[role="option"]')));
  }

  reset() {
    this.active = -1;
    const chosen = this.list.querySelector('[aria-selected="true"]');
    chosen?.setAttribute("aria-selected", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-expanded", String(this.list.children.length > 0));
  }

  open() {
    this.options()[Math.max(0, this.active)]?.click();
  }
}

// Whoever listens hears how many there are once they pause, not at every key.
class Status {
  constructor() {
    this.line = element("p", { className: "pd-search__status", role: "status" });
  }

  say(text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.line.replaceChildren(text), text ? SILENCE : 0);
  }

  count(length) {
    this.say(length ? `${length} ${length === 1 ? "result" : "results"}` : "No results");
  }

  fail(library) {
    clearTimeout(this.waiting);
    const words = "The search cannot be loaded just now. Is there a connection? ";
    this.line.replaceChildren(words, libraryLink(library, "Look through all videos"));
  }
}

// What is asked for, as the page's address has it.
class Address {
  constructor(keys) {
    Object.assign(this, { keys, written: [], state: null });
  }

  // Every key is there, so that it takes the place of all that was asked.
  read() {
    const given = new URLSearchParams(location.search);
    return Object.fromEntries(this.keys.map((key) => [key, given.get(key) || ""]));
  }

  write(state) {
    this.state = state;
    clearTimeout(this.waiting);
    this.written = this.written.filter((time) => time > Date.now() - WITHIN);
    if (this.written.length < MOST_WRITES) this.flush();
    else this.waiting = setTimeout(() => this.flush(), WRITE_PAUSE);
  }

  flush() {
    const { state } = this;
    this.drop();
    if (!state) return;
    this.written.push(Date.now());
    history.replaceState(history.state, "", this.fill(state));
  }

  drop() {
    clearTimeout(this.waiting);
    this.state = null;
  }

  fill(state) {
    const address = new URL(location.href);
    for (const key of this.keys) {
      const value = shorten(state[key] || "", LONGEST_TOLD);
      if (value.trim()) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    return address.href;
  }
}

// What the opener calls once this script is here.
window.micropdSearch = (host, settings) => {
  const address = new Address(settings.keys);
  const panel = new Panel(host, settings, new Files(settings), address);
  const isInline = !(host instanceof HTMLDialogElement);
  const rest = isInline && document.querySelector("[data-search-rest]");
  panel.onFound = (isFound) => {
    if (rest) rest.hidden = isFound;
  };
  const typed = panel.input.value;
  addEventListener("popstate", () => panel.change(address.read(), { isTold: true }));
  if (isInline && innerWidth > 720) panel.openFilters(true);
  const asked = address.read();
  panel.change(typed ? { ...asked, q: typed } : asked, { isTold: !typed });
};
