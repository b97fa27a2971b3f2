// Which files of the index somebody will want who types, known before the script is there.
const MOST_GUESSES = 4;

// Which file of the index holds a word: the last one whose first letters are not behind it.
function findPart(starts, word) {
  const next = starts.findIndex((start) => start > word);
  return Math.max(0, (next < 0 ? starts.length : next) - 1);
}

// A guess at the words that the script will look up; it folds them with more care.
function guessWords(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) || []).slice(0, MOST_GUESSES);
}
