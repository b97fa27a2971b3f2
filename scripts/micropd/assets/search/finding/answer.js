// Finds what answers all that is asked for: words and filters.
import { listFilters } from "../facets.js";
import { previewHits } from "./preview.js";
import { readQuery } from "./query.js";
import { search } from "./rank.js";
import { plainTerms } from "./terms.js";
import { fits, readTests } from "./values.js";
/** @import { Files } from "../index/files.js" */
/** @import { Found, Hit, IsCurrent, State } from "../shapes.js" */

/**
 * Returns the documents that answer the words, and those that fit the filters too, best first.
 * @param {Files} files
 * @param {State} state
 * @returns {Promise<Found & { numbers: number[] }>}
 */
export async function answer(files, state) {
  const { hits, terms } = await findWords(files, state.q);
  const numbers = hits.map(([number]) => number);
  if (!listFilters(state).length) return { numbers, hits, terms };
  // The table is fetched only now: most people never set a filter.
  const tests = readTests(await files.facets(), state);
  return { numbers, hits: hits.filter(([number]) => fits(tests, number)), terms };
}

/**
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<Found>}
 */
async function findWords(files, text) {
  const query = readQuery(text);
  if (query.words.length) return search(files, query);
  await files.start();
  // Signs without a word ask for something that nobody can have written.
  /** @type {Hit[]} */
  // Nothing is typed, so filters choose among all that there is, newest first.
  const all = text.trim() ? [] : files.counts.map((_, number) => [number, 0]);
  return { hits: all, terms: [] };
}

/**
 * A first answer to words from what is here, while those of the index are still on their way.
 * @param {Files} files
 * @param {State} state
 * @param {IsCurrent} isCurrent
 * @returns {Promise<Found | null>}
 */
export async function answerAtOnce(files, state, isCurrent) {
  const query = readQuery(state.q);
  if (listFilters(state).length || !query.words.length) return null;
  // Without these there is no other answer either, and that one tells it.
  await files.start().catch(() => {});
  const hits = isCurrent() ? previewHits(files, query) : [];
  return hits.length ? { hits, terms: plainTerms(query.words) } : null;
}
