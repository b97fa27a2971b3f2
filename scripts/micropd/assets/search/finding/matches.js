// Which words of a file of the index count as a word, and where they stand.
import { WEIGHTS } from "./weights.js";
/** @import { Group, Meaning, Shard } from "../shapes.js" */

/**
 * Groups of a file, by number, with how well they fit.
 * @typedef {Map<number, number>} Fits
 */

// Of half a word that may become anything; the rest comes as it grows.
const MOST_FORMS = 60;

/**
 * The word itself, or what begins with it.
 * @param {Shard} shard
 * @param {string} word
 * @param {boolean} isOpen
 * @param {number} [quality]
 * @returns {Fits}
 */
export function matchShard(shard, word, isOpen, quality = 1) {
  const found = new Map();
  // The words of a file are sorted, so all that begin alike stand together.
  for (let index = firstAt(shard.words, word); index < shard.words.length; index += 1) {
    const form = shard.words[index];
    if (form !== word && !(isOpen && form.startsWith(word))) break;
    const fit = form === word ? quality : quality * WEIGHTS.grown;
    keepBest(found, shard.groups[index], fit);
    if (found.size >= MOST_FORMS) break;
  }
  return found;
}

/**
 * @param {Fits} found
 * @param {number} group
 * @param {number} quality
 */
export function keepBest(found, group, quality) {
  if ((found.get(group) || 0) < quality) found.set(group, quality);
}

/**
 * @param {string[]} words
 * @param {string} word
 */
export function firstAt(words, word) {
  // By halving: a file has hundreds of words, and this runs with each key that is pressed.
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // JavaScript compares UTF-16 units and Python code points: they differ beyond U+FFFF alone.
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {[Shard, Fits][]} pairs
 * @returns {Meaning}
 */
export function collect(pairs) {
  /** @type {Set<string>} */
  const forms = new Set();
  /** @type {Group[]} */
  const groups = [];
  for (const [shard, found] of pairs) {
    const common = new Set(shard.common);
    for (const [group, quality] of found) {
      groups.push({ steps: shard.slots[group], quality, isCommon: common.has(group) });
    }
    shard.words.forEach((word, index) => found.has(shard.groups[index]) && forms.add(word));
  }
  return { forms, groups };
}

/**
 * The slots that a list of steps leads to.
 * @param {number[]} steps
 */
export function* slotsOf(steps) {
  let slot = 0;
  for (const step of steps) {
    slot += step;
    yield slot;
  }
}
