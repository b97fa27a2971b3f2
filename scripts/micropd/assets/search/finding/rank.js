// Which documents answer a query best: by what is written on them, and by what is said in them.
import { joinPairs } from "./compounds.js";
import format from "../index/format.json" with { type: "json" };
import { lookUp } from "./lookup.js";
import { sortHits } from "./hits.js";
import { slotsOf } from "./matches.js";
import { previewHits } from "./preview.js";
import { plainTerms } from "./terms.js";
import { WEIGHTS } from "./weights.js";
/** @import { Files } from "../index/files.js" */
/** @import { Found, Query, Term } from "../shapes.js" */

/**
 * What a document has reached.
 * @typedef {{ score: number, covered: number }} Total
 */

// Shorter words may become anything, and would want most files of the index.
const SHORTEST = 3;

/**
 * Returns what was found, best first; terms say how each word was understood.
 * @param {Files} files
 * @param {Query} query
 * @returns {Promise<Found>}
 */
export async function search(files, query) {
  const words = readWords(query);
  // All at once, and beside `start`: on a slow line each wait costs more than the bytes.
  const looking = words.map((one) => lookUp(files, one.word, one.isOpen));
  const [, ...found] = await Promise.all([files.start(), ...looking]);
  const scored = words.map((one, index) => ({ ...one, ...found[index], rarity: 0 }));
  await joinPairs(files, scored);
  // A short last word that is nowhere must not count against what the others find.
  const telling = scored.filter((term) => !term.isShort || term.groups.length);
  weigh(telling, files);
  const hits = sortHits(addUp(telling, files));
  if (words.length > 1 || !words[0].isShort) return { hits, terms: telling };
  // Most people mean a word that begins like this, and few the word of two letters itself.
  const preview = previewHits(files, query);
  const known = new Set(preview.map(([number]) => number));
  const further = hits.filter(([number]) => !known.has(number));
  return {
    hits: [...preview, ...further],
    terms: telling.length ? telling : plainTerms(query.words),
  };
}

/**
 * Two letters may become anything: they count as they are, or on what is here already.
 * @param {Query} query
 */
function readWords({ words, isOpen }) {
  return words.map((word, index) => {
    const isLast = isOpen && index === words.length - 1;
    // Other alphabets say more with two letters, and have fewer words that begin with them.
    const isShort = isLast && word.length < SHORTEST && /^[a-z0-9]*$/.test(word);
    return { word, isShort, isOpen: isLast && !isShort };
  });
}

/**
 * A word that stands in few documents tells more; one that is nowhere tells nothing.
 * @param {Term[]} scored
 * @param {Files} files
 */
function weigh(scored, files) {
  const total = files.counts.length;
  for (const term of scored) {
    const count = countDocuments(term, files);
    // One more than there are, so that a word of every document still weighs a little.
    const rarity = count && Math.log((total + 1) / count) ** WEIGHTS.rarity;
    // Its places in speech are not in the index, so that it would look rare.
    term.rarity = isCommon(term) ? Math.min(WEIGHTS.common, rarity) : rarity;
  }
}

/**
 * @param {Term} term
 * @param {Files} files
 */
function countDocuments({ groups }, files) {
  const documents = new Set();
  for (const { steps } of groups) {
    for (const slot of slotsOf(steps)) documents.add(files.owners[slot]);
  }
  return documents.size;
}

/**
 * What a word may grow into says nothing about the word itself.
 * @param {Pick<Term, "groups">} term
 */
export function isCommon({ groups }) {
  const best = Math.max(...groups.map((group) => group.quality));
  return groups.some((group) => group.isCommon && group.quality === best);
}

/**
 * @param {Term[]} scored
 * @param {Files} files
 */
function addUp(scored, files) {
  /** @type {Map<number, Total>} */
  const totals = new Map();
  /** @type {Map<number, number>} */
  const passages = new Map();
  for (const term of scored) {
    for (const [number, value] of scoreTerm(term, files, passages)) {
      const total = totals.get(number) || { score: 0, covered: 0 };
      total.score += value * term.rarity;
      total.covered += term.rarity;
      totals.set(number, total);
    }
  }
  const wanted = scored.reduce((sum, term) => sum + term.rarity, 0);
  const shareOf = (/** @type {number} */ rarity) => (rarity / wanted) ** WEIGHTS.coverage;
  // One word is always near itself.
  const best = scored.length > 1 ? bestPassages(passages, files) : new Map();
  for (const [number, total] of totals) {
    const near = best.get(number) || 0;
    total.score = total.score * shareOf(total.covered) + WEIGHTS.near * near * shareOf(near);
  }
  return totals;
}

/**
 * The best place a document has for a term counts, and a little how often it comes back.
 * @param {Term} term
 * @param {Files} files
 * @param {Map<number, number>} passages by their slots: what is said in them
 */
function scoreTerm(term, files, passages) {
  /** @type {Map<number, number>} */
  const values = new Map();
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (const { steps, quality } of term.groups) {
    for (const slot of slotsOf(steps)) {
      const number = files.owners[slot];
      const place = slot - files.bases[number];
      const value = quality * weightOf(place);
      const before = values.get(number) || 0;
      values.set(number, Math.max(before, value) + WEIGHTS.again * Math.min(before, value));
      // Passages only: title and names have counted already, and are not near anything.
      if (place >= format.front.length) seen.set(slot, Math.max(seen.get(slot) || 0, quality));
    }
  }
  for (const [slot, quality] of seen) {
    passages.set(slot, (passages.get(slot) || 0) + quality * term.rarity);
  }
  return values;
}

/** @param {number} place of a slot within its document */
function weightOf(place) {
  if (place >= format.front.length) return WEIGHTS.said;
  return format.front[place] === "title" ? WEIGHTS.title : WEIGHTS.written;
}

/**
 * Words that are said within the same half minute belong together: the best passage counts.
 * @param {Map<number, number>} passages
 * @param {Files} files
 */
function bestPassages(passages, files) {
  /** @type {Map<number, number>} */
  const best = new Map();
  for (const [slot, value] of passages) {
    const number = files.owners[slot];
    if (value > (best.get(number) || 0)) best.set(number, value);
  }
  return best;
}
