// How many there are, told to those who listen.
import { element } from "../element.js";
import { tellFailure } from "../opening/failure.js";
/** @import { Term } from "../shapes.js" */

const SILENCE = 400;

/** Whoever listens hears how many there are once they pause, not at every key. */
export class Status {
  constructor() {
    this.line = element("p", { className: "pd-search__status", role: "status" });
    this.waiting = 0;
  }

  /** @param {string} text */
  say(text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.line.replaceChildren(text), text ? SILENCE : 0);
  }

  /**
   * @param {number} length
   * @param {Term[]} terms some of which may have been taken for other words
   */
  count(length, terms) {
    const counted = `${length || "No"} ${length === 1 ? "result" : "results"}`;
    const guesses = length ? terms.filter(({ meant }) => meant) : [];
    const told = guesses.map(({ word, meant }) =>
      `. “${word}” is nowhere here, so this is for “${meant}”`
    );
    this.say(counted + told.join(""));
  }

  /** @param {string} library */
  fail(library) {
    clearTimeout(this.waiting);
    this.line.replaceChildren(...tellFailure(library));
  }
}
