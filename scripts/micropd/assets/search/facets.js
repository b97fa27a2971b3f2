// What results are filtered by, and how the page's address names it.
/** @import { Facet, State } from "./shapes.js" */

/** @type {Facet[]} */
export const FACETS = [
  { key: "tool", title: "Tool", column: "tools" },
  { key: "grade", title: "Grade", column: "grades" },
  { key: "tag", title: "Tag", column: "tags" },
  { key: "series", title: "Series", column: "series" },
  { key: "max", title: "Length", column: "length" },
  { key: "captions", title: "Captions", column: "captions" },
  { key: "lang", title: "Language", column: "language" },
  { key: "kind", title: "Kind", column: "kind" },
];

/** Minutes that somebody may have. */
// Not from the index: the buttons are drawn before anything of it is here.
export const MINUTES = ["2", "3", "5"];

/** All that an address can ask for. */
export const SEARCH_KEYS = ["q", ...FACETS.map(({ key }) => key)];

/** @param {State} state */
export function listFilters(state) {
  return FACETS.filter((facet) => state[facet.key]);
}

/** @param {State} state */
export function isIdle(state) {
  return !state.q.trim() && !listFilters(state).length;
}
