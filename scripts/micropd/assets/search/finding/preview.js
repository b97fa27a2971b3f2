// A first answer from what is here, while the words are still on their way.
import { readCards } from "./card_words.js";
import { sortHits } from "./hits.js";
/** @import { Files } from "../index/files.js" */
/** @import { Query } from "../shapes.js" */

/**
 * @param {Files} files
 * @param {Query} query
 */
export function previewHits(files, query) {
  const totals = new Map();
  for (const { number, words } of readCards(files)) {
    let score = 0;
    for (const [index, word] of query.words.entries()) {
      const isOpen = query.isOpen && index === query.words.length - 1;
      let best = 0;
      for (const [known, weight] of words) {
        const fits = known === word || (isOpen && known.startsWith(word));
        // The best place counts once, as in the full ranking.
        if (fits && weight > best) best = weight;
      }
      score += best;
    }
    if (score) totals.set(number, { score });
  }
  return sortHits(totals);
}
