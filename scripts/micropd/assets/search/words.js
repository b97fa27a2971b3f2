// Text as the words that a search compares. The index folds the same: micropd/search/words.py.
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
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])`;
const SHOWN_WORD = new RegExp(`[${UNSPACED}]|${LETTER}+(?:['’ʼ]${LETTER}+)*`, "gu");
const MOST_WORDS = 24;

function fold(text) {
  let folded = text.toLowerCase();
  if (/[^\0-\x7f]/.test(folded)) {
    folded = folded.normalize("NFKD").replace(MARKS, "");
    folded = folded.replace(/[ßςøłđðþæœı]/g, (letter) => ALIKE[letter]);
  }
  return folded.replace(/['’ʼ]/g, "");
}

function splitWords(text) {
  const folded = fold(text);
  return folded.match(/[^\0-\x7f]/.test(folded) ? WORD : PLAIN_WORD) || [];
}

// What was typed, as words to look up; the last one may still grow, unless something follows it.
function readQuery(text) {
  const words = [...new Set(splitWords(text.replace(/<\/?[a-z][^<>]*>/gi, " ")))];
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text) && words.length <= MOST_WORDS;
  return { words: words.length > MOST_WORDS ? keepLongest(words) : words, isOpen };
}

// Whoever pastes a letter is best understood by its long words: they are the rare ones.
function keepLongest(words) {
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  return words.filter((word) => longest.includes(word));
}

// As many signs as that, none of them cut in two.
function shorten(text, most = 200) {
  return [...text].slice(0, most).join("");
}

// How many letters have to change, go, come or swap; more than `most` is not counted further.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j], last[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return row[b.length];
}

// Up to how many slips of the finger a word is still taken for another.
function mostSlips(word) {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

// How far a word is from a known one, if it may be meant: among short words nearly all are near.
function slipsTo(word, known, most) {
  if (known.length < 4 || (word.length < 6 && word[0] !== known[0])) return Infinity;
  const slips = distance(word, known, most);
  return slips > most ? Infinity : slips;
}
