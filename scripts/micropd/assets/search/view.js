// Results as a list: what was found, with the moments in which it is said.
const PAGE = 8;

function clock(seconds) {
  const [whole, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
  return whole < 60
    ? `${whole}:${rest}`
    : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}:${rest}`;
}

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key.includes("-") || key === "role") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children);
  return made;
}

function option(id, href, className, ...children) {
  return element(
    "a",
    { id, href, className, role: "option", tabIndex: -1, "aria-selected": "false" },
    ...children,
  );
}

function drawResult(card, terms, root, id) {
  const head = option(
    `${id}-0`,
    addressOf(card.path, root).href,
    "pd-result__head",
    drawPicture(card, root),
    element(
      "span",
      { className: "pd-result__words" },
      element("span", { className: "pd-result__title" }, markWords(card.title, terms)),
      ...(card.question
        ? [element("span", { className: "pd-result__question" }, markWords(card.question, terms))]
        : []),
      element("span", { className: "pd-result__facts" }, describe(card)),
    ),
  );
  const result = element(
    "div",
    { className: "pd-result", role: "group", "aria-label": card.title, "data-search": "result" },
    head,
  );
  result.id = id;
  return result;
}

function drawPicture(card, root) {
  const picture = element("span", { className: "pd-result__picture" });
  if (card.picture) {
    const image = {
      src: addressOf(card.picture, root).href,
      alt: "",
      loading: "lazy",
      width: 640,
      height: 360,
    };
    picture.append(element("img", image));
  }
  if (card.length)
    picture.append(element("span", { className: "pd-card__length" }, clock(card.length)));
  return picture;
}

function describe(card) {
  if (card.tools.length) return card.tools.join(", ");
  if (!card.picture && card.day)
    return `Newsletter, ${new Date(`${card.day}T12:00`).toLocaleDateString()}`;
  return card.picture ? "Video" : "Page";
}

// A click beside the words of a result is a click on it, with the keys that are held down.
function followBeside({ target, ctrlKey, metaKey, shiftKey }) {
  const result = target.closest('[data-search="result"]');
  if (!result || target.closest("a")) return;
  const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
  result.querySelector("a").dispatchEvent(new MouseEvent("click", click));
}

// Nothing was found: words that are near, what there is, and somebody to ask.
// `act` takes what to look for instead of all that was asked for, and the click.
function drawNone(place, { words, hasFilters, suggestions, tags, ask, library, act }) {
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
      libraryLink(library, "All videos"),
    ),
  );
}

function chips(title, choices, act) {
  if (!choices.length) return [];
  const chip = { type: "button", className: "pd-chip" };
  const row = choices.map(([name, wish]) =>
    element("button", { ...chip, onclick: (event) => act(wish, event) }, name),
  );
  return [
    element("p", { className: "pd-search__hint" }, title),
    element("div", { className: "pd-search__chips" }, ...row),
  ];
}

function libraryLink(href, name) {
  return element("a", { href }, name);
}

function askLink(ask, words) {
  return element("a", { href: fillRequest(ask, words), className: "md-button" }, "Ask the coach");
}

// The address for questions with the words in it, so that nobody types them twice.
function fillRequest(address, words) {
  const filled = new URL(address, location.href);
  const isMail = filled.protocol === "mailto:";
  const key = isMail ? "subject" : "question";
  filled.searchParams.set(isMail && filled.searchParams.has(key) ? "body" : key, words);
  // Mail programs show a plus as it is.
  filled.search = filled.search.replaceAll("+", "%20");
  return filled.href;
}

// The list of what was found, a page at a time.
class Results {
  constructor(id, files, root) {
    Object.assign(this, { id, files, root, hits: [], terms: [] });
    const list = { className: "pd-search__list", role: "listbox", "aria-label": "Results" };
    this.list = element("div", { ...list, id: `${id}-list`, "aria-busy": "true" });
    const more = { type: "button", className: "pd-search__more", hidden: true };
    this.more = element("button", more, "Show more");
  }

  // Returns whether it still was what somebody wanted to see.
  async show({ hits, terms }, isCurrent) {
    const results = await this.draw(hits.slice(0, PAGE), 0, terms);
    if (!isCurrent()) return false;
    this.list.replaceChildren(...results);
    this.take(hits, terms);
    return true;
  }

  // Returns the first of the further results.
  async extend(isCurrent) {
    const from = this.list.children.length;
    const results = await this.draw(this.hits.slice(from, from + PAGE), from, this.terms);
    if (!isCurrent() || this.list.children.length !== from) return null;
    this.list.append(...results);
    this.take(this.hits, this.terms);
    return results[0];
  }

  empty() {
    this.list.replaceChildren();
    this.take([], []);
  }

  take(hits, terms) {
    Object.assign(this, { hits, terms });
    this.more.hidden = hits.length <= this.list.children.length;
  }

  async draw(hits, from, terms) {
    const cards = await Promise.all(hits.map(([number]) => this.files.card(number)));
    return cards.map((card, index) => {
      const result = drawResult(card, terms, this.root, `${this.id}-${from + index}`);
      return Object.assign(result, { card });
    });
  }

  addMoments(from, isCurrent) {
    const results = [...this.list.children].slice(from);
    return showMoments(this.files, results, this.terms, this.root, isCurrent);
  }
}
