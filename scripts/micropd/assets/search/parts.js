// The files of words that the index is cut into.

// Which file of the index holds a word: the last one whose first letters are not behind it.
export function findPart(starts, word) {
  const next = starts.findIndex((start) => start > word);
  return Math.max(0, (next < 0 ? starts.length : next) - 1);
}
