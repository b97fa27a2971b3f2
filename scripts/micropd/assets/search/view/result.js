// One result as it is shown: a picture, words, and the moments in which it is said.
import { element } from "../element.js";
import { markWords } from "./marks.js";
import { addressOf } from "../paths.js";
/** @import { Card, Moment, Term } from "../shapes.js" */

/**
 * @param {Card} card
 * @param {Term[]} terms
 * @param {string} root
 * @param {string} id
 */
export function drawResult(card, terms, root, id) {
  const words = [
    span("pd-result__title", markWords(card.title, terms)),
    ...(card.question ? [span("pd-result__question", markWords(card.question, terms))] : []),
    span("pd-result__facts", describe(card)),
  ];
  const head = option(
    `${id}-0`,
    addressOf(card.path, root),
    "pd-result__head",
    drawPicture(card, root),
    span("pd-result__words", ...words),
  );
  const result = { id, className: "pd-result", role: "group", "aria-label": card.title };
  return element("div", { ...result, "data-search": "result" }, head);
}

/**
 * @param {Card} card
 * @param {Moment} moment
 * @param {Term[]} terms
 * @param {string} root
 * @param {string} id
 */
export function drawMoment(card, moment, terms, root, id) {
  const address = addressOf(card.path, root);
  address.searchParams.set("t", String(moment.start));
  const made = option(
    id,
    address,
    "pd-moment",
    span("pd-moment__time", clock(moment.start)),
    span("pd-moment__line", markWords(moment.text, terms)),
  );
  made.dataset.search = "moment";
  return made;
}

/**
 * @param {string} id
 * @param {URL} address
 * @param {string} className
 * @param {...Node} children
 */
function option(id, { href }, className, ...children) {
  // Not reached by Tab: the field keeps the focus, and arrows lead through the list.
  const chosen = { role: "option", tabIndex: -1, "aria-selected": "false" };
  return element("a", { id, href, className, ...chosen }, ...children);
}

/**
 * @param {string} className
 * @param {...(Node | string)} children
 */
function span(className, ...children) {
  return element("span", { className }, ...children);
}

/**
 * @param {Card} card
 * @param {string} root
 */
function drawPicture({ picture, length }, root) {
  const drawn = span("pd-result__picture");
  if (picture) {
    // Without words, since the title beside it says the same.
    const look = { alt: "", loading: "lazy", width: 640, height: 360 };
    // `src` is last: loading starts with it, and has to know `loading` and the size by then.
    drawn.append(element("img", { ...look, src: addressOf(picture, root).href }));
  }
  if (length) drawn.append(span("pd-card__length", clock(length)));
  return drawn;
}

/** @param {Card} card */
function describe({ tools, picture, day }) {
  if (tools.length) return tools.join(", ");
  // Noon: a date alone means midnight in Greenwich, which is the day before in America.
  if (!picture && day) return `Newsletter, ${new Date(`${day}T12:00`).toLocaleDateString()}`;
  return picture ? "Video" : "Page";
}

/** @param {number} seconds */
function clock(seconds) {
  const [whole, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
  return whole < 60
    ? `${whole}:${rest}`
    : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}:${rest}`;
}
