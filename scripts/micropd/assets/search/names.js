// What the values of a facet are called, and in which order they stand.
import { MINUTES } from "./facets.js";

// An address may hold any word, also the name of something that every object has.
const named = (names) => new Map(Object.entries(names));
const KINDS = named({ video: "Videos", issue: "Newsletter issues", page: "Pages" });
const GRADES = named({ PK: "Pre-K", K: "Kindergarten" });

export function nameValue(facet, value) {
  if (facet.key === "max") return value === "more" ? "longer" : `up to ${value} minutes`;
  if (facet.key === "kind") return KINDS.get(value) ?? value;
  if (facet.key === "grade") return GRADES.get(value) ?? `Grade ${value}`;
  if (facet.key === "captions") return value === "reviewed" ? "read by a person" : value;
  if (facet.key === "lang") return nameLanguage(value);
  return value;
}

function nameLanguage(code) {
  try {
    return new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" }).of(
      code,
    );
  } catch {
    return code;
  }
}

// Grades and lengths have an order of their own; of all else the most frequent comes first.
export function sortValues(facts, facet, counts) {
  const orders = { max: [...MINUTES, "more"], grade: facts.names.grades };
  const order = orders[facet.key];
  if (order) return order.filter((value) => counts.has(value));
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
}
