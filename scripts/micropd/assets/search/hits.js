// What was found, in its order.
import { WEIGHTS } from "./weights.js";

// The best first; what is as good stays in the order of the index.
export function sortHits(totals) {
  return [...totals]
    .map(([number, { score }]) => [number, score])
    .sort((a, b) => b[1] - a[1] || WEIGHTS.newest * (a[0] - b[0]));
}
