// Words that were typed, and what counts as one of them.
/** @import { Term } from "../shapes.js" */

/**
 * Which term a word is one of, or -1.
 * @param {string[]} pieces of the word, as the index has them
 * @param {Term[]} terms
 */
export function termOf(pieces, terms) {
  return terms.findIndex(({ word, forms, isOpen }) =>
    pieces.some((piece) => forms.has(piece) || piece === word || (isOpen && canGrow(word, piece)))
  );
}

/**
 * @param {string} word
 * @param {string} piece
 */
function canGrow(word, piece) {
  // One letter begins words on every line, and would mark them all.
  return word.length > 1 && piece.startsWith(word);
}

/**
 * Words as they are, while nobody has looked them up.
 * @param {string[]} words
 * @returns {Term[]}
 */
export function plainTerms(words) {
  const plain = { isOpen: true, isShort: false, groups: [], rarity: 1 };
  return words.map((word) => ({ ...plain, word, forms: new Set([word]) }));
}
