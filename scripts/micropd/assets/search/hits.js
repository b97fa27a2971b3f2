// What was found, in its order.

// The best first; what is as good stays in the order of the index.
export function sortHits(totals) {
  return [...totals]
    .map(([number, { score }]) => [number, score])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
