// Links to a second move the player of their page, and show what is being said.
import { player } from "./player.js";
import { findStart } from "./starts.js";

/** @typedef {HTMLAnchorElement} Link leads to a second */
/**
 * A transcript, or the chapters.
 * @typedef {object} Lines
 * @property {HTMLElement} box
 * @property {Link[]} links
 * @property {number[]} seconds of the links
 * @property {Link | null} spoken the last one that has begun
 */

const SECOND = /** @type {"a"} */ ("a[data-t]");
const LISTS = /** @type {"div"} */ (".pd-transcript__cues, .pd-chapters");
// Players stop a little before the second they were sent to.
const TOLERANCE = 0.1;
const ABOVE_SPOKEN = 40;

/** @type {Lines[]} */
const lists = [...document.querySelectorAll(LISTS)].map((box) => {
  const links = [...box.querySelectorAll(SECOND)];
  return { box, links, seconds: links.map((link) => Number(link.dataset.t)), spoken: null };
});

/**
 * @param {Lines} lines
 * @param {number} second
 */
function findSpoken({ links, seconds }, second) {
  let spoken = null;
  for (let i = 0; i < links.length && seconds[i] <= second + TOLERANCE; i += 1) spoken = links[i];
  return spoken;
}

/**
 * @param {HTMLElement} box
 * @param {Link} link
 */
function isInside(box, link) {
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * Keeps the spoken line in view, unless the reader has scrolled elsewhere.
 * @param {HTMLElement} box
 * @param {Link | null} before
 * @param {Link} link
 */
function follow(box, before, link) {
  // The line before is out of sight: somebody reads elsewhere.
  if (!before || !isInside(box, before) || isInside(box, link)) return;
  const below = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += below - ABOVE_SPOKEN;
}

/** @param {number} second */
function showSpoken(second) {
  for (const list of lists) {
    const before = list.spoken;
    const link = findSpoken(list, second);
    if (link === before) continue;
    before?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    if (link) follow(list.box, before, link);
    list.spoken = link;
  }
}

/** Whoever asks for a second wants to see it: on a phone the player is far above its transcript. */
function reveal() {
  const box = document.querySelector(".pd-player");
  if (!box) return;
  const { top, bottom, height } = box.getBoundingClientRect();
  // Half of the player in view is enough: a page that moves for nothing disturbs.
  if (Math.min(bottom, innerHeight) - Math.max(top, 0) > height / 2) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
}

/** @param {MouseEvent} event */
function jump(event) {
  const link = event.target instanceof Element ? event.target.closest(SECOND) : null;
  // With these keys the link opens elsewhere, at the provider's.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const second = Number(link.dataset.t);
  if (!player?.playFrom(second)) return;
  event.preventDefault();
  reveal();
  // The address is now the one to send to somebody.
  // Not a step of the history: Back should leave the page, not go through sentences.
  history.replaceState(history.state, "", `#t=${Math.floor(second)}`);
  showSpoken(second);
}

function startAsAsked() {
  const second = findStart(location);
  if (second === null) return;
  player?.prepareAt(second);
  showSpoken(second);
  for (const { box, spoken } of lists) {
    const details = spoken && box.closest("details");
    if (!details) continue;
    // A browser cannot scroll to what a closed transcript hides.
    details.open = true;
    spoken.scrollIntoView({ block: "nearest" });
    return;
  }
}

document.addEventListener("click", jump);
player?.onSecond(showSpoken);
startAsAsked();
