// The filters behind their button.
import { element } from "../element.js";
import { FACETS, listFilters } from "../facets.js";
import { nameValue, sortValues } from "./names.js";
import { countValues, findValue, fits, readTests } from "../finding/values.js";
/** @import { Files } from "../index/files.js" */
/** @import { Facet, FacetTable, IsCurrent, State } from "../shapes.js" */

/** The button tells how many of them are set. */
export class Filters {
  /**
   * @param {HTMLElement} host
   * @param {Files} files
   */
  constructor(host, files) {
    this.files = files;
    this.button = /** @type {HTMLElement} */ (host.querySelector(".pd-search__filter"));
    const minutes = host.querySelectorAll(/** @type {"button"} */ (".pd-search__minutes button"));
    this.minutes = [...minutes];
    const id = `${host.id}-facets`;
    this.place = element("div", { className: "pd-search__facets", id, hidden: true });
  }

  /** @param {boolean} isOpen */
  open(isOpen) {
    this.place.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {State} state */
  tell(state) {
    const { length } = listFilters(state);
    this.button.textContent = length ? `Filter (${length})` : "Filter";
    for (const one of this.minutes) {
      one.setAttribute("aria-pressed", String(state.max === one.value));
    }
  }

  /**
   * @param {State} state
   * @param {number[]} numbers of the documents that words lead to
   * @param {IsCurrent} isCurrent
   */
  async count(state, numbers, isCurrent) {
    // Nobody sees the counts, and the table is a file more.
    if (this.place.hidden) return;
    const table = await this.files.facets();
    if (isCurrent()) drawFacets(this.place, table, state, numbers);
  }
}

/**
 * Fills a <select> a facet; those that cannot tell documents apart are left out.
 * @param {HTMLElement} place
 * @param {FacetTable} table
 * @param {State} chosen
 * @param {number[]} numbers
 */
function drawFacets(place, table, chosen, numbers) {
  const tests = readTests(table, chosen);
  for (const facet of FACETS) {
    const counts = countValues(table, tests, numbers, facet);
    const { select, row } = findSelect(place, facet);
    // Captions have one value only, and may be without it; elsewhere one value tells nothing apart.
    const fewest = facet.key === "captions" ? 1 : 2;
    row.hidden = counts.size < fewest && !chosen[facet.key];
    const values = sortValues(table, facet, counts);
    const current = findValue(values, chosen[facet.key] || "");
    // A filter that is set must be seen, even where it leaves nothing.
    if (current && !counts.has(current)) {
      values.push(current);
      counts.set(current, numbers.filter((number) => fits(tests, number)).length);
    }
    fillSelect(select, facet, values, counts);
    select.value = current;
  }
}

/**
 * Makes what is not there yet.
 * @param {HTMLElement} place
 * @param {Facet} facet
 */
function findSelect(place, { key, title }) {
  const id = `${place.id}-${key}`;
  for (const row of place.querySelectorAll("div")) {
    const select = row.querySelector("select");
    if (select?.name === key) return { select, row };
  }
  const select = element("select", { name: key, id });
  const row = element("div", {}, element("label", { htmlFor: id }, title), select);
  place.append(row);
  return { select, row };
}

/**
 * @param {HTMLSelectElement} select
 * @param {Facet} facet
 * @param {string[]} values
 * @param {Map<string, number>} counts
 */
function fillSelect(select, facet, values, counts) {
  const options = values.map(
    (value) => new Option(`${nameValue(facet, value)} (${counts.get(value)})`, value),
  );
  // The <select> stays, and with it the focus of somebody who uses keys.
  select.replaceChildren(new Option("any", ""), ...options);
}
