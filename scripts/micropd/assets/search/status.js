// How many there are, told to those who listen.
import { element } from "./element.js";

const SILENCE = 400;

// Whoever listens hears how many there are once they pause, not at every key.
export class Status {
  constructor() {
    this.line = element("p", { className: "pd-search__status", role: "status" });
  }

  say(text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.line.replaceChildren(text), text ? SILENCE : 0);
  }

  // `terms` tell which words were taken for others.
  count(length, terms) {
    const counted = `${length || "No"} ${length === 1 ? "result" : "results"}`;
    const guesses = length ? terms.filter(({ meant }) => meant) : [];
    const told = guesses.map(({ word, meant }) =>
      `. “${word}” is nowhere here, so this is for “${meant}”`
    );
    this.say(counted + told.join(""));
  }

  fail(library) {
    clearTimeout(this.waiting);
    const words = "The search cannot be loaded just now. Is there a connection? ";
    this.line.replaceChildren(words, element("a", { href: library }, "Look through all videos"));
  }
}
