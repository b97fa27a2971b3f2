// Results as a list: what was found, with the moments in which it is said.
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
    new URL(card.path || ".", root).href,
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
      src: new URL(encodeURI(card.picture), root).href,
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

function drawMoment(card, moment, terms, root, id) {
  const address = new URL(card.path, root);
  address.searchParams.set("t", moment.start);
  const made = option(
    id,
    address.href,
    "pd-moment",
    element("span", { className: "pd-moment__time" }, clock(moment.start)),
    element("span", { className: "pd-moment__line" }, markWords(moment.text, terms)),
  );
  made.dataset.search = "moment";
  return made;
}

// Nothing was found: words that are near, what there is, and somebody to ask.
function drawNone(place, { words, suggestions, tags, ask, root, onWord }) {
  const parts = [
    element(
      "p",
      {},
      words
        ? `Nothing has been said or written about “${words}” yet.`
        : "No video fits these filters.",
    ),
  ];
  const chips = (title, names, act) => {
    if (!names.length) return;
    const row = names.map((name) =>
      element("button", { type: "button", className: "pd-chip", onclick: () => act(name) }, name),
    );
    parts.push(
      element("p", { className: "pd-search__hint" }, title),
      element("div", { className: "pd-search__chips" }, ...row),
    );
  };
  chips("Did you mean", suggestions, (name) => onWord({ q: name }));
  chips("Look at a topic instead", tags, (name) => onWord({ q: "", tag: name }));
  const links = [element("a", { href: new URL("videos/", root).href }, "All videos")];
  if (ask)
    links.unshift(
      element("a", { href: fillRequest(ask, words), className: "md-button" }, "Ask the coach"),
      " ",
    );
  parts.push(element("p", {}, ...links));
  place.replaceChildren(...parts);
}

// The address for questions with the words in it, so that nobody types them twice.
function fillRequest(address, words) {
  const filled = new URL(address, location.href);
  const name = filled.protocol === "mailto:" ? "subject" : "question";
  const glue = filled.search ? "&" : "?";
  return `${filled.href.replace(/#.*$/, "")}${glue}${name}=${encodeURIComponent(words)}`;
}
