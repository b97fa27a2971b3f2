// What answers all that is asked for: words and filters.
import { listFilters } from "./facets.js";
import { readQuery } from "./query.js";
import { search } from "./rank.js";
import { fits, readTests } from "./values.js";

// What answers a query, by number, and what of it fits the filters, best first.
export async function answer(files, state) {
  const query = readQuery(state.q);
  let { hits, terms: understood } = { hits: [], terms: [] };
  if (query.words.length) ({ hits, terms: understood } = await search(files, query));
  else await files.start();
  // Signs without a word ask for something that nobody can have written.
  if (!state.q.trim()) hits = files.counts.map((_, number) => [number, 0]);
  const numbers = hits.map(([number]) => number);
  if (!listFilters(state).length) return { numbers, hits, terms: understood };
  const tests = readTests(await files.facts(), state);
  return { numbers, hits: hits.filter(([number]) => fits(tests, number)), terms: understood };
}
