// The files that the index is cut into, within the folder of a publication.
import format from "./format.json" with { type: "json" };

export const FACETS_FILE = format.files.facets;

/** @param {number} number */
export const nameWords = (number) => format.files.words.replace("{n}", String(number));

/** @param {number} number */
export const nameCards = (number) => format.files.cards.replace("{n}", String(number));

/**
 * Which file of words holds a word: the last one whose first letters are not behind it.
 * @param {string[]} starts
 * @param {string} word
 */
export function findPart(starts, word) {
  const next = starts.findIndex((start) => start > word);
  return Math.max(0, (next < 0 ? starts.length : next) - 1);
}
