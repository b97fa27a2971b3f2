// What was typed, as words to look up.
import { WEIGHTS } from "./weights.js";
import { splitWords } from "./words.js";

// The last word may still grow, unless something follows it.
export function readQuery(text) {
  const words = [...new Set(splitWords(text.replace(/<\/?[a-z][^<>]*>/gi, " ")))];
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text) && words.length <= WEIGHTS.mostWords;
  return { words: words.length > WEIGHTS.mostWords ? keepLongest(words) : words, isOpen };
}

// Whoever pastes a letter is best understood by its long words: they are the rare ones.
function keepLongest(words) {
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, WEIGHTS.mostWords);
  return words.filter((word) => longest.includes(word));
}
