// Files by their paths, each fetched once.
import { addressOf } from "../paths.js";

/**
 * What was fetched, or is on its way.
 * @typedef {Map<string, Promise<any>>} Fetched
 */

/** A file was not there, or not as this script has to have it. */
export class Failure extends Error {
  /**
   * @param {string} words
   * @param {boolean} isGone whether it may be there under another name
   * @param {Fetched} fetched what was there when it was asked for
   */
  constructor(words, isGone, fetched) {
    super(words);
    this.isGone = isGone;
    this.fetched = fetched;
  }
}

export class Fetcher {
  /**
   * @param {string} root
   * @param {Map<string, Promise<Response>>} asked answers that are on their way, by their paths
   */
  constructor(root, asked) {
    this.root = root;
    this.asked = asked;
    /** @type {Fetched} */
    this.fetched = new Map();
  }

  /**
   * @template Kind
   * @param {string} path
   * @param {(answer: Response) => Promise<Kind>} read
   * @param {RequestInit} [options]
   * @returns {Promise<Kind>}
   */
  async fetch(path, read, options) {
    const { asked, fetched } = this;
    const early = asked.get(path);
    // The body of an answer can be read only once.
    asked.delete(path);
    const answer = await (early || fetch(addressOf(path, this.root), options));
    const { ok, status } = answer;
    // Only 404 says that the name is old; other failures may be gone with the next try.
    if (!ok) throw new Failure(`${status} ${path}`, status === 404, fetched);
    return read(answer);
  }

  /**
   * @template Kind
   * @param {string} path
   * @param {(answer: Response) => Promise<Kind>} read
   * @returns {Promise<Kind>}
   */
  once(path, read) {
    const { fetched } = this;
    const before = fetched.get(path);
    if (before) return before;
    const found = this.fetch(path, read);
    // A file that failed once may come when the connection is back.
    found.catch(() => fetched.delete(path));
    fetched.set(path, found);
    return found;
  }

  /** @param {string} path */
  json(path) {
    return this.once(path, asJson);
  }
}

/**
 * @param {Response} answer
 * @returns {Promise<any>}
 */
export function asJson(answer) {
  return answer.json();
}
