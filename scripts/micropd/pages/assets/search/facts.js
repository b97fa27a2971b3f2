// Filters: what each document is, how many there are of each, and which ones fit.
const LENGTHS = {
  2: "up to 2 minutes",
  3: "up to 3 minutes",
  5: "up to 5 minutes",
  more: "longer",
};
const KINDS = { video: "Videos", issue: "Newsletter issues", page: "Pages" };
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
const GRADES = { PK: "Pre-K", K: "Kindergarten" };

// The values that a document has for a facet, as they stand in the address.
function valuesOf(facts, facet, number) {
  const value = facts.columns[facet.column][number];
  if (facet.key === "max") return lengthValues(value);
  if (facet.key === "captions") return value === 2 ? ["reviewed"] : [];
  if (facet.key === "kind") return [Object.keys(KINDS)[value]];
  const names = facts.names[facet.column];
  return Array.isArray(value) ? value.map((one) => names[one]) : [names[value]];
}

function lengthValues(seconds) {
  if (!seconds) return [];
  const fitting = ["2", "3", "5"].filter((minutes) => seconds <= Number(minutes) * 60);
  return fitting.length ? fitting : ["more"];
}

function fits(facts, chosen, number, but) {
  return FACETS.every(
    (facet) =>
      facet === but || !chosen[facet.key] || isChosen(facts, facet, number, chosen[facet.key]),
  );
}

function isChosen(facts, facet, number, wanted) {
  const folded = fold(wanted);
  return valuesOf(facts, facet, number).some((value) => fold(value) === folded);
}

// How many of some documents each value would leave, all other filters kept.
function countValues(facts, chosen, numbers, facet) {
  const counts = new Map();
  for (const number of numbers) {
    if (!fits(facts, chosen, number, facet)) continue;
    for (const value of valuesOf(facts, facet, number)) {
      counts.set(value, (counts.get(value) || 0) + 1);
    }
  }
  return counts;
}

function nameValue(facet, value) {
  if (facet.key === "max") return LENGTHS[value] || value;
  if (facet.key === "kind") return KINDS[value] || value;
  if (facet.key === "grade") return GRADES[value] || `Grade ${value}`;
  if (facet.key === "captions") return "read by a person";
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
  const values = [...counts.keys()];
  if (facet.key === "max") return Object.keys(LENGTHS).filter((value) => counts.has(value));
  if (facet.key === "grade") return facts.names.grades.filter((value) => counts.has(value));
  return values.sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
}

// Fills a <select> a facet; those that cannot tell documents apart are left out.
function drawFacets(place, facts, chosen, numbers) {
  for (const facet of FACETS) {
    const counts = countValues(facts, chosen, numbers, facet);
    const select = place.querySelector(`[name="${facet.key}"]`) || addSelect(place, facet);
    select.parentElement.hidden = counts.size < 2 && !chosen[facet.key] && facet.key !== "captions";
    if (facet.key === "captions") select.parentElement.hidden = !counts.size && !chosen.captions;
    const values = sortValues(facts, facet, counts);
    const current = values.find((value) => fold(value) === fold(chosen[facet.key] || ""));
    if (chosen[facet.key] && !current) values.push(chosen[facet.key]);
    const options = values.map(
      (value) => new Option(`${nameValue(facet, value)} (${counts.get(value) || 0})`, value),
    );
    select.replaceChildren(new Option("any", ""), ...options);
    select.value = current || chosen[facet.key] || "";
  }
}

function addSelect(place, facet) {
  const select = element("select", { name: facet.key, id: `${place.id}-${facet.key}` });
  place.append(element("div", {}, element("label", { htmlFor: select.id }, facet.title), select));
  return select;
}
