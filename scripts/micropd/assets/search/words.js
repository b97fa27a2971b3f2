// Text as the words that a search compares. The index folds the same: micropd/search/words.py.
// Why: decisions.md#why-does-the-search-fold-words-itself
/** @type {Record<string, string>} */
const ALIKE = {
  ß: "ss",
  ς: "σ",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0903\u093a-\u094f]/g;
const UNSPACED = "\\u0e00-\\u0e7f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");
// Most texts; a third of the time.
const PLAIN_WORD = /[a-z0-9]+/g;
// The same in a text as it is shown, where a word keeps its marks and its apostrophes.
// \p{M}, since decomposed text and scripts such as Devanagari write vowels as marks.
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])`;
// "Don't" is one word, and so is what stands around a typographic apostrophe.
export const SHOWN_WORD = new RegExp(`[${UNSPACED}]|${LETTER}+(?:['’ʼ]${LETTER}+)*`, "gu");

/** @param {string} text */
export function fold(text) {
  let folded = text.toLowerCase();
  if (/[^\0-\x7f]/.test(folded)) {
    folded = folded.normalize("NFKD").replace(MARKS, "");
    folded = folded.replace(/[ßςøłđðþæœı]/g, (letter) => ALIKE[letter]);
  }
  return folded.replace(/['’ʼ]/g, "");
}

/**
 * @param {string} text
 * @returns {string[]}
 */
export function splitWords(text) {
  const folded = fold(text);
  return folded.match(/[^\0-\x7f]/.test(folded) ? WORD : PLAIN_WORD) || [];
}

/**
 * As many signs as that, none of them cut in two.
 * @param {string} text
 */
export function shorten(text, most = 200) {
  // A string is cut by UTF-16 units, and half an emoji would make an address that nobody can read.
  return [...text].slice(0, most).join("");
}
