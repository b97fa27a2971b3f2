// The page's address tells what is searched for, so that it can be sent, and Back finds it.
import { shorten } from "../words.js";
/** @import { State } from "../shapes.js" */

// Safari refuses more than a hundred addresses within thirty seconds.
const MOST_WRITES = 60;
const WITHIN = 30_000;
const WRITE_PAUSE = 1000;
// Mail programs and chats break long addresses.
const LONGEST_TOLD = 200;

/** What is asked for, as the page's address has it. */
export class Address {
  /** @param {string[]} keys */
  constructor(keys) {
    this.keys = keys;
    /** @type {number[]} */
    this.written = [];
    /** @type {State | null} */
    this.state = null;
    this.waiting = 0;
  }

  /**
   * Every key is there, so that it takes the place of all that was asked.
   * @returns {State}
   */
  read() {
    const given = new URLSearchParams(location.search);
    return Object.fromEntries(this.keys.map((key) => [key, given.get(key) || ""]));
  }

  /** @param {State} state */
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
    // Replaced, not pushed: otherwise Back would go through every letter.
    history.replaceState(history.state, "", this.fill(state));
  }

  drop() {
    clearTimeout(this.waiting);
    this.state = null;
  }

  /** @param {State} state */
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
