// Slips of the finger: how far one word is from another.
import { WEIGHTS } from "./weights.js";

/**
 * How many letters have to change, go, come or swap; more than `most` is not counted further.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function distance(a, b, most) {
  // Each letter that is missing is a slip: no need to compare the rest.
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index * WEIGHTS.leftOut);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + WEIGHTS.leftOut, row[j - 1] + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j], last[j - 2] + WEIGHTS.swap);
    }
    // A row never has less than the one before it: this cannot get better any more.
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return row[b.length];
}

/**
 * Up to how many slips of the finger a word is still taken for another.
 * @param {string} word
 */
export function mostSlips(word) {
  if (word.length < WEIGHTS.oneSlip) return 0;
  return word.length < WEIGHTS.twoSlips ? 1 : 2;
}

/**
 * How far a word is from a known one, if it may be meant: among short words nearly all are near.
 * @param {string} word
 * @param {string} known
 * @param {number} most
 */
export function slipsTo(word, known, most) {
  if (known.length < WEIGHTS.oneSlip) return Infinity;
  if (word.length < WEIGHTS.anyFirst && word[0] !== known[0]) return Infinity;
  const slips = distance(word, known, most);
  return slips > most ? Infinity : slips;
}
