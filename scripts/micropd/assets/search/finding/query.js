// What was typed, as words to look up.
import { splitWords } from "../words.js";
/** @import { Query } from "../shapes.js" */

// Each further word may want a file of the index.
const MOST_WORDS = 24;

/**
 * The last word may still grow, unless something follows it.
 * @param {string} text
 * @returns {Query}
 */
export function readQuery(text) {
  // What is pasted from a page may bring its tags, whose names nobody looks for.
  const words = [...new Set(splitWords(text.replace(/<\/?[a-z][^<>]*>/gi, " ")))];
  // After a space the word is complete. Cut by length, the last word need not be the last typed.
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text) && words.length <= MOST_WORDS;
  return { words: words.length > MOST_WORDS ? keepLongest(words) : words, isOpen };
}

/**
 * The long words of a pasted letter tell best what is meant: they are the rare ones.
 * @param {string[]} words
 */
function keepLongest(words) {
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  return words.filter((word) => longest.includes(word));
}
