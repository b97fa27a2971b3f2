// Words of titles, questions, tools and tags: what somebody may have meant.
import { readCards } from "./card_words.js";
import { slipsTo } from "./slips.js";
/** @import { Files } from "../index/files.js" */
/** @import { Row, Term } from "../shapes.js" */

/** @type {WeakMap<Row[][], Set<string>>} */
const kept = new WeakMap();

/**
 * Returns the word that somebody may have meant; it may also differ in its first letters.
 * @param {Files} files
 * @param {string} word
 * @param {number} most
 */
export function nearestKnown(files, word, most) {
  let [best, slips] = ["", Infinity];
  if (!most) return best;
  for (const known of knownWords(files)) {
    const count = slipsTo(word, known, most);
    if (count < slips) [best, slips] = [known, count];
  }
  return best;
}

/**
 * What to offer when words lead nowhere.
 * @param {Files} files
 * @param {Term[]} terms
 */
export function suggest(files, terms) {
  const near = terms.map(({ word }) =>
    nearestKnown(files, word, Math.min(3, Math.ceil(word.length / 2) - 1))
  );
  return [...new Set(near.filter(Boolean))].slice(0, 3);
}

/**
 * All words of the cards that were here when it was asked for first.
 * @param {Files} files
 */
export function knownWords(files) {
  const before = kept.get(files.blocks);
  if (before) return before;
  const words = new Set(readCards(files).flatMap((card) => card.words.map(([word]) => word)));
  kept.set(files.blocks, words);
  return words;
}
