// What was found, in its order.
import { WEIGHTS } from "./weights.js";
/** @import { Hit } from "../shapes.js" */

/**
 * The best first; what is as good stays in the order of the index.
 * @param {Map<number, { score: number }>} totals
 * @returns {Hit[]}
 */
export function sortHits(totals) {
  /** @type {Hit[]} */
  const hits = [...totals].map(([number, { score }]) => [number, score]);
  return hits.sort((a, b) => b[1] - a[1] || WEIGHTS.newest * (a[0] - b[0]));
}
