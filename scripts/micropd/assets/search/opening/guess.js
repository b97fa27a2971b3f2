// Which files of the index somebody will want who types, known before the script is there.
// Why: decisions.md#what-does-the-search-fetch-and-when
// A pasted letter would ask for dozens of files before anybody knows which words count.
const MOST_GUESSES = 4;

/**
 * A guess at the words that the script will look up; it folds them with more care.
 * @param {string} text
 * @returns {string[]}
 */
export function guessWords(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) || []).slice(0, MOST_GUESSES);
}
