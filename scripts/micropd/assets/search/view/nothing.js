// Shows where to go when nothing was found: similar words, topics, and somebody to ask.
import { element } from "../element.js";
import { fillRequest } from "./request.js";
/** @import { State } from "../shapes.js" */

/**
 * Takes what to look for instead of all that was asked for.
 * @typedef {(wish: Partial<State>, click: MouseEvent) => void} Act
 */

/**
 * @param {HTMLElement} place
 * @param {object} about
 * @param {string} about.words that were typed
 * @param {boolean} about.hasFilters
 * @param {string[]} about.suggestions
 * @param {string[]} about.tags
 * @param {string} [about.ask] where questions go
 * @param {string} about.library
 * @param {Act} about.act
 */
export function drawNone(place, { words, hasFilters, suggestions, tags, ask, library, act }) {
  const name = words ? `“${words}”` : "";
  const line = hasFilters
    ? `Nothing fits ${name ? `${name} and ` : ""}these filters.`
    : `Nothing has been said or written about ${name} yet.`;
  const near = suggestions.map((q) => choose(q, { q }, act));
  const topics = tags.map((tag) => choose(tag, { q: "", tag }, act));
  place.replaceChildren(
    element("p", {}, line),
    ...(hasFilters ? chips("Look everywhere", [choose("Without filters", {}, act)]) : []),
    ...chips("Did you mean", near),
    ...chips("Look at a topic instead", topics),
    element(
      "p",
      {},
      ...(ask ? [askLink(ask, words), " "] : []),
      element("a", { href: library }, "All videos"),
    ),
  );
}

/**
 * @param {string} name
 * @param {Partial<State>} wish
 * @param {Act} act
 */
function choose(name, wish, act) {
  const chip = element("button", { type: "button", className: "pd-chip" }, name);
  chip.addEventListener("click", (event) => act(wish, event));
  return chip;
}

/**
 * @param {string} title
 * @param {HTMLElement[]} row
 */
function chips(title, row) {
  if (!row.length) return [];
  return [
    element("p", { className: "pd-search__hint" }, title),
    element("div", { className: "pd-search__chips" }, ...row),
  ];
}

/**
 * @param {string} ask
 * @param {string} words
 */
function askLink(ask, words) {
  return element("a", { href: fillRequest(ask, words), className: "md-button" }, "Ask the coach");
}
