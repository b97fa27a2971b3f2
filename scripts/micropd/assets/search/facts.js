// Filters: what each document is, how many there are of each, and which ones fit.
// An address may hold any word, also the name of something that every object has.
const named = (names) => new Map(Object.entries(names));
const MINUTES = ["2", "3", "5"];
const KINDS = named({ video: "Videos", issue: "Newsletter issues", page: "Pages" });
const GRADES = named({ PK: "Pre-K", K: "Kindergarten" });
// Name in the address, heading, and the column of facts it is about.
const FACETS = [
  { key: "tool", title: "Tool", column: "tools" },
  { key: "grade", title: "Grade", column: "grades" },
  { key: "tag", title: "Tag", column: "tags" },
  { key: "series", title: "Series", column: "series" },
  { key: "max", title: "Length", column: "length" },
  { key: "captions", title: "Captions", column: "captions" },
  { key: "lang", title: "Language", column: "language" },
  { key: "kind", title: "Kind", column: "kind" },
];

function listFilters(state) {
  return FACETS.filter((facet) => state[facet.key]);
}

function isIdle(state) {
  return !state.q.trim() && !listFilters(state).length;
}

// What answers a query, by number, and what of it fits the filters, best first.
async function answer(files, state) {
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
  if (facet.key === "captions") return value === 2 ? ["reviewed"] : [];
  if (facet.key === "kind") return [[...KINDS.keys()][value]];
  const names = facts.names[facet.column];
  return Array.isArray(value) ? value.map((one) => names[one]) : [names[value]];
}

function lengthValues(seconds) {
  if (!seconds) return [];
  const fitting = MINUTES.filter((minutes) => seconds <= Number(minutes) * 60);
  return fitting.length ? fitting : ["more"];
}

// What is asked for, as tests of a document's number.
function readTests(facts, chosen) {
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

function fits(tests, number, but) {
  return tests.every(({ facet, test }) => facet === but || test(number));
}

// How many of some documents each value would leave, all other filters kept.
function countValues(facts, tests, numbers, facet) {
  const counts = new Map();
  const values = valuesOf(facts, facet);
  for (const number of numbers) {
    if (!fits(tests, number, facet)) continue;
    for (const value of values[number]) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

function nameValue(facet, value) {
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
function sortValues(facts, facet, counts) {
  const orders = { max: [...MINUTES, "more"], grade: facts.names.grades };
  const order = orders[facet.key];
  if (order) return order.filter((value) => counts.has(value));
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
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

// As it is spelled here, whatever the address has.
function findValue(values, wanted) {
  return values.find((value) => fold(value) === fold(wanted)) ?? wanted;
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

// The filters behind their button, which tells how many of them are set.
class Filters {
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
