// How many there are, told to those who listen.
const SILENCE = 400;

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
