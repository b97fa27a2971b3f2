// What is shown where nothing was found: words that are near, what there is, and somebody to ask.
import { element } from "./element.js";
import { fillRequest } from "./request.js";

// `act` takes what to look for instead of all that was asked for, and the click.
export function drawNone(place, { words, hasFilters, suggestions, tags, ask, library, act }) {
  const name = words ? `“${words}”` : "";
  const line = hasFilters
    ? `Nothing fits ${name ? `${name} and ` : ""}these filters.`
    : `Nothing has been said or written about ${name} yet.`;
  place.replaceChildren(
    element("p", {}, line),
    ...(hasFilters ? chips("Look everywhere", [["Without filters", {}]], act) : []),
    ...chips(
      "Did you mean",
      suggestions.map((q) => [q, { q }]),
      act,
    ),
    ...chips(
      "Look at a topic instead",
      tags.map((tag) => [tag, { q: "", tag }]),
      act,
    ),
    element(
      "p",
      {},
      ...(ask ? [askLink(ask, words), " "] : []),
      element("a", { href: library }, "All videos"),
    ),
  );
}

function chips(title, choices, act) {
  if (!choices.length) return [];
  const chip = { type: "button", className: "pd-chip" };
  const row = choices.map(([name, wish]) =>
    element("button", { ...chip, onclick: (event) => act(wish, event) }, name)
  );
  return [
    element("p", { className: "pd-search__hint" }, title),
    element("div", { className: "pd-search__chips" }, ...row),
  ];
}

function askLink(ask, words) {
  return element("a", { href: fillRequest(ask, words), className: "md-button" }, "Ask the coach");
}
