// Words of titles, questions, tools and tags: what somebody may have meant.
import { heads } from "./heads.js";
import { slipsTo } from "./slips.js";

// The word that somebody may have meant; slips at its start count, too.
export function nearestKnown(files, word, most) {
  let [best, slips] = ["", Infinity];
  if (!most) return best;
  for (const known of knownWords(files)) {
    const count = slipsTo(word, known, most);
    if (count < slips) [best, slips] = [known, count];
  }
  return best;
}

// What to offer when words lead nowhere.
export function suggest(files, terms) {
  const near = terms.map(({ word }) =>
    nearestKnown(files, word, Math.min(3, Math.ceil(word.length / 2) - 1))
  );
  return [...new Set(near.filter(Boolean))].slice(0, 3);
}

export function knownWords(files) {
  if (!files.known) {
    files.known = new Set();
    for (const { words } of heads(files)) words.forEach(([word]) => files.known.add(word));
  }
  return files.known;
}
