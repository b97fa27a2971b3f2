// The filters behind their button.
import { element } from "./element.js";
import { FACETS, listFilters } from "./facets.js";
import { nameValue, sortValues } from "./names.js";
import { countValues, findValue, fits, readTests } from "./values.js";

// The button tells how many of them are set.
export class Filters {
  constructor(host, files) {
    Object.assign(this, { files, button: host.querySelector(".pd-search__filter") });
    this.minutes = [...host.querySelectorAll(".pd-search__minutes button")];
    const id = `${host.id}-facets`;
    this.place = element("div", { className: "pd-search__facets", id, hidden: true });
  }

  open(isOpen) {
    this.place.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
  }

  tell(state) {
    const { length } = listFilters(state);
    this.button.textContent = length ? `Filter (${length})` : "Filter";
    for (const one of this.minutes) {
      one.setAttribute("aria-pressed", String(state.max === one.value));
    }
  }

  async count(state, numbers, isCurrent) {
    if (this.place.hidden) return;
    const facts = await this.files.facts();
    if (isCurrent()) drawFacets(this.place, facts, state, numbers);
  }
}

// Fills a <select> a facet; those that cannot tell documents apart are left out.
function drawFacets(place, facts, chosen, numbers) {
  const tests = readTests(facts, chosen);
  for (const facet of FACETS) {
    const counts = countValues(facts, tests, numbers, facet);
    const select = place.querySelector(`[name="${facet.key}"]`) || addSelect(place, facet);
    const fewest = facet.key === "captions" ? 1 : 2;
    select.parentElement.hidden = counts.size < fewest && !chosen[facet.key];
    const values = sortValues(facts, facet, counts);
    const current = findValue(values, chosen[facet.key] || "");
    if (current && !counts.has(current)) {
      values.push(current);
      counts.set(current, numbers.filter((number) => fits(tests, number)).length);
    }
    fillSelect(select, facet, values, counts);
    select.value = current;
  }
}

function fillSelect(select, facet, values, counts) {
  const options = values.map(
    (value) => new Option(`${nameValue(facet, value)} (${counts.get(value)})`, value),
  );
  select.replaceChildren(new Option("any", ""), ...options);
}

function addSelect(place, facet) {
  const select = element("select", { name: facet.key, id: `${place.id}-${facet.key}` });
  place.append(element("div", {}, element("label", { htmlFor: select.id }, facet.title), select));
  return select;
}
