// What each document is, how many there are of each, and which ones fit.
import { listFilters, MINUTES } from "./facets.js";
import format from "./format.json" with { type: "json" };
import { fold } from "./words.js";
/** @import { Facet, Facts, State, Test } from "./shapes.js" */

const REVIEWED = format.captions.indexOf("reviewed");

/** @type {WeakMap<Facts, Map<Facet, string[][]>>} */
const kept = new WeakMap();

/**
 * The values that each document has for a facet, as they stand in the address.
 * @param {Facts} facts
 * @param {Facet} facet
 */
function valuesOf(facts, facet) {
  const read = kept.get(facts) ?? new Map();
  kept.set(facts, read);
  if (!read.has(facet)) {
    read.set(facet, facts.columns[facet.column].map((value) => readValue(facts, facet, value)));
  }
  return /** @type {string[][]} */ (read.get(facet));
}

/**
 * @param {Facts} facts
 * @param {Facet} facet
 * @param {any} value of the column
 * @returns {string[]}
 */
function readValue(facts, { key, column }, value) {
  if (key === "max") return lengthValues(value);
  if (key === "captions") return value === REVIEWED ? ["reviewed"] : [];
  if (key === "kind") return [format.kinds[value]];
  const names = facts.names[column];
  return [value].flat().map((one) => names[one]);
}

/** @param {number} seconds */
function lengthValues(seconds) {
  if (!seconds) return [];
  const fitting = MINUTES.filter((minutes) => seconds <= Number(minutes) * 60);
  return fitting.length ? fitting : ["more"];
}

/**
 * What is asked for, as tests of a document's number.
 * @param {Facts} facts
 * @param {State} chosen
 * @returns {Test[]}
 */
export function readTests(facts, chosen) {
  return listFilters(chosen).map((facet) => ({
    facet,
    test: testOf(facts, facet, chosen[facet.key]),
  }));
}

/**
 * @param {Facts} facts
 * @param {Facet} facet
 * @param {string} wanted
 * @returns {Test["test"]}
 */
function testOf(facts, facet, wanted) {
  if (facet.key === "max" && Number(wanted) > 0) {
    const lengths = facts.columns.length;
    return (number) => lengths[number] > 0 && lengths[number] <= Number(wanted) * 60;
  }
  const values = valuesOf(facts, facet);
  const alike = new Set(values.flat().filter((value) => fold(value) === fold(wanted)));
  return (number) => values[number].some((value) => alike.has(value));
}

/**
 * @param {Test[]} tests
 * @param {number} number
 * @param {Facet} [but] the one that does not count
 */
export function fits(tests, number, but) {
  return tests.every(({ facet, test }) => facet === but || test(number));
}

/**
 * How many of some documents each value would leave, all other filters kept.
 * @param {Facts} facts
 * @param {Test[]} tests
 * @param {number[]} numbers
 * @param {Facet} facet
 * @returns {Map<string, number>}
 */
export function countValues(facts, tests, numbers, facet) {
  const counts = new Map();
  const values = valuesOf(facts, facet);
  for (const number of numbers) {
    if (!fits(tests, number, facet)) continue;
    for (const value of values[number]) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

/**
 * As it is spelled here, whatever the address has.
 * @param {string[]} values
 * @param {string} wanted
 */
export function findValue(values, wanted) {
  return values.find((value) => fold(value) === fold(wanted)) ?? wanted;
}
