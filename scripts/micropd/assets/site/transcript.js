// Links to a second move the player of their page, and show what is being said.
import { media, playFrom, prepareAt } from "./player.js";

// A list is a transcript or the chapters: its box, its links, and their seconds.
const lists = [...document.querySelectorAll(".pd-transcript__cues, .pd-chapters")].map((box) => {
  const links = [...box.querySelectorAll("a[data-t]")];
  return { box, links, seconds: links.map((link) => Number(link.dataset.t)), spoken: null };
});
// Players stop a little before the second they were sent to.
const TOLERANCE = 0.1;

function findSpoken({ links, seconds }, second) {
  let spoken = null;
  for (let i = 0; i < links.length && seconds[i] <= second + TOLERANCE; i += 1) spoken = links[i];
  return spoken;
}

function isInside(box, link) {
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

// Read along: but whoever has scrolled elsewhere is left there.
function follow(box, before, link) {
  if (!before || !isInside(box, before) || isInside(box, link)) return;
  box.scrollTop += link.getBoundingClientRect().top - box.getBoundingClientRect().top - 40;
}

function showSpoken(second) {
  for (const list of lists) {
    const before = list.spoken;
    const link = findSpoken(list, second);
    if (link === before) continue;
    if (before) before.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "true");
    if (link) follow(list.box, before, link);
    list.spoken = link;
  }
}

// Whoever asks for a second wants to see it: on a phone the player is far above its transcript.
function reveal(player) {
  const { top, bottom, height } = player.getBoundingClientRect();
  if (Math.min(bottom, innerHeight) - Math.max(top, 0) > height / 2) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  player.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
}

function jump(event) {
  const link = event.target.closest("a[data-t]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const second = Number(link.dataset.t);
  if (!playFrom(second)) return;
  event.preventDefault();
  reveal(document.querySelector(".pd-player"));
  // The address is now the one to send to somebody.
  history.replaceState(history.state, "", `#t=${Math.floor(second)}`);
  showSpoken(second);
}

function startAsAsked() {
  const pattern = /[?&#]t=(\d+(?:\.\d+)?)s?(?:&|$)/;
  const asked = pattern.exec(location.hash) || pattern.exec(location.search);
  if (!asked) return;
  const second = Number(asked[1]);
  prepareAt(second);
  showSpoken(second);
  const list = lists.find(({ box, spoken }) => spoken && box.closest("details"));
  if (!list) return;
  list.box.closest("details").open = true;
  list.spoken.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", jump);
if (media) media.addEventListener("timeupdate", () => showSpoken(media.currentTime));
startAsAsked();
