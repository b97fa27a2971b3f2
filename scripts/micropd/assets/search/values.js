// What each document is, how many there are of each, and which ones fit.
import { listFilters, MINUTES } from "./facets.js";
import format from "./format.json" with { type: "json" };
import { fold } from "./words.js";

const REVIEWED = format.captions.indexOf("reviewed");

// The values that each document has for a facet, as they stand in the address.
function valuesOf(facts, facet) {
  facts.values ||= new Map();
  if (!facts.values.has(facet.key)) {
    const values = facts.columns[facet.column].map((value) => readValue(facts, facet, value));
    facts.values.set(facet.key, values);
  }
  return facts.values.get(facet.key);
}

function readValue(facts, facet, value) {
  if (facet.key === "max") return lengthValues(value);
  if (facet.key === "captions") return value === REVIEWED ? ["reviewed"] : [];
  if (facet.key === "kind") return [format.kinds[value]];
  const names = facts.names[facet.column];
  return Array.isArray(value) ? value.map((one) => names[one]) : [names[value]];
}

function lengthValues(seconds) {
  if (!seconds) return [];
  const fitting = MINUTES.filter((minutes) => seconds <= Number(minutes) * 60);
  return fitting.length ? fitting : ["more"];
}

// What is asked for, as tests of a document's number.
export function readTests(facts, chosen) {
  return listFilters(chosen).map((facet) => ({
    facet,
    test: testOf(facts, facet, chosen[facet.key]),
  }));
}

function testOf(facts, facet, wanted) {
  if (facet.key === "max" && Number(wanted) > 0) {
    const lengths = facts.columns.length;
    return (number) => lengths[number] > 0 && lengths[number] <= Number(wanted) * 60;
  }
  const values = valuesOf(facts, facet);
  const alike = new Set(values.flat().filter((value) => fold(value) === fold(wanted)));
  return (number) => values[number].some((value) => alike.has(value));
}

export function fits(tests, number, but) {
  return tests.every(({ facet, test }) => facet === but || test(number));
}

// How many of some documents each value would leave, all other filters kept.
export function countValues(facts, tests, numbers, facet) {
  const counts = new Map();
  const values = valuesOf(facts, facet);
  for (const number of numbers) {
    if (!fits(tests, number, facet)) continue;
    for (const value of values[number]) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

// As it is spelled here, whatever the address has.
export function findValue(values, wanted) {
  return values.find((value) => fold(value) === fold(wanted)) ?? wanted;
}
