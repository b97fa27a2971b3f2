// One result as it is shown: a picture, words, and the moments in which it is said.
import { element } from "./element.js";
import { markWords } from "./marks.js";
import { addressOf } from "./paths.js";

function option(id, href, className, ...children) {
  return element(
    "a",
    { id, href, className, role: "option", tabIndex: -1, "aria-selected": "false" },
    ...children,
  );
}

export function drawResult(card, terms, root, id) {
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
  if (card.length) {
    picture.append(element("span", { className: "pd-card__length" }, clock(card.length)));
  }
  return picture;
}

function describe(card) {
  if (card.tools.length) return card.tools.join(", ");
  if (!card.picture && card.day) {
    return `Newsletter, ${new Date(`${card.day}T12:00`).toLocaleDateString()}`;
  }
  return card.picture ? "Video" : "Page";
}

export function drawMoment(card, moment, terms, root, id) {
  const address = addressOf(card.path, root);
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

function clock(seconds) {
  const [whole, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
  return whole < 60
    ? `${whole}:${rest}`
    : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}:${rest}`;
}
