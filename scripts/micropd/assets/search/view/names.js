// What the values of a facet are called, and in which order they stand.
import { MINUTES } from "../facets.js";
/** @import { Facet, FacetTable } from "../shapes.js" */

// An address may hold any word, also the name of something that every object has: no plain objects.
const KINDS = new Map([["video", "Videos"], ["issue", "Newsletter issues"], ["page", "Pages"]]);
const GRADES = new Map([["PK", "Pre-K"], ["K", "Kindergarten"]]);

/**
 * @param {Facet} facet
 * @param {string} value
 */
export function nameValue({ key }, value) {
  if (key === "max") return value === "more" ? "longer" : `up to ${value} minutes`;
  if (key === "kind") return KINDS.get(value) ?? value;
  if (key === "grade") return GRADES.get(value) ?? `Grade ${value}`;
  if (key === "captions") return value === "reviewed" ? "read by a person" : value;
  if (key === "lang") return nameLanguage(value);
  return value;
}

/** @param {string} code */
function nameLanguage(code) {
  const language = document.documentElement.lang || "en";
  try {
    // It throws at what is no language code, which an address may hold.
    return new Intl.DisplayNames([language], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/**
 * Grades and lengths have an order of their own; of all else the most frequent comes first.
 * @param {FacetTable} table
 * @param {Facet} facet
 * @param {Map<string, number>} counts
 */
export function sortValues(table, { key }, counts) {
  if (key === "max") return [...MINUTES, "more"].filter((value) => counts.has(value));
  if (key === "grade") return table.names.grades.filter((value) => counts.has(value));
  return [...counts]
    .sort(([a, few], [b, many]) => many - few || a.localeCompare(b))
    .map(([value]) => value);
}
