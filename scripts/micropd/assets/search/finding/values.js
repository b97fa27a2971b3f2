// What each document is, how many there are of each, and which ones fit.
import { listFilters, MINUTES } from "../facets.js";
import format from "../index/format.json" with { type: "json" };
import { fold } from "../words.js";
/** @import { Facet, FacetTable, State, Test } from "../shapes.js" */

const REVIEWED = format.captions.indexOf("reviewed");

/** @type {WeakMap<FacetTable, Map<Facet, string[][]>>} */
const kept = new WeakMap();

/**
 * The values that each document has for a facet, as they stand in the address.
 * @param {FacetTable} table
 * @param {Facet} facet
 */
function valuesOf(table, facet) {
  const read = kept.get(table) ?? new Map();
  kept.set(table, read);
  if (!read.has(facet)) {
    read.set(facet, table.columns[facet.column].map((value) => readValue(table, facet, value)));
  }
  return /** @type {string[][]} */ (read.get(facet));
}

/**
 * @param {FacetTable} table
 * @param {Facet} facet
 * @param {any} value of the column
 * @returns {string[]}
 */
function readValue(table, { key, column }, value) {
  if (key === "max") return lengthValues(value);
  if (key === "captions") return value === REVIEWED ? ["reviewed"] : [];
  if (key === "kind") return [format.kinds[value]];
  const names = table.names[column];
  return [value].flat().map((one) => names[one]);
}

/** @param {number} seconds */
function lengthValues(seconds) {
  if (!seconds) return [];
  // A video of two minutes fits somebody who has five, too.
  const fitting = MINUTES.filter((minutes) => seconds <= Number(minutes) * 60);
  return fitting.length ? fitting : ["more"];
}

/**
 * What is asked for, as tests of a document's number.
 * @param {FacetTable} table
 * @param {State} chosen
 * @returns {Test[]}
 */
export function readTests(table, chosen) {
  return listFilters(chosen).map((facet) => ({
    facet,
    test: testOf(table, facet, chosen[facet.key]),
  }));
}

/**
 * @param {FacetTable} table
 * @param {Facet} facet
 * @param {string} wanted
 * @returns {Test["test"]}
 */
function testOf(table, facet, wanted) {
  // An address may ask for any number of minutes, also one that no button has.
  if (facet.key === "max" && Number(wanted) > 0) {
    // The column of this name, not how many columns there are.
    const lengths = table.columns.length;
    return (number) => lengths[number] > 0 && lengths[number] <= Number(wanted) * 60;
  }
  const values = valuesOf(table, facet);
  // People type addresses and send old ones: case and accents do not count.
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
 * @param {FacetTable} table
 * @param {Test[]} tests
 * @param {number[]} numbers
 * @param {Facet} facet
 * @returns {Map<string, number>}
 */
export function countValues(table, tests, numbers, facet) {
  const counts = new Map();
  const values = valuesOf(table, facet);
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
