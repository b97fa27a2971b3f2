// The way into the search: its field. Nothing more is fetched before somebody shows the wish.
import { element } from "./element.js";
import { MINUTES, SEARCH_KEYS } from "./facets.js";
import { guessWords } from "./guess.js";
import { findPart, nameWords } from "./parts.js";

// The field and its buttons, at once; what they do comes with the script.
function fillSearch(host) {
  const minutes = MINUTES.map(
    (value) =>
      `<button type="button" class="pd-chip" value="${value}" aria-pressed="false"
      aria-label="${value} minutes">${value}</button> `,
  );
  host.innerHTML = `<form class="pd-search__bar" role="search">
    <input class="pd-search__input" type="text" data-search="input" inputmode="search"
      enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label="Search"
      placeholder="What do you want to do?" role="combobox" aria-autocomplete="list"
      aria-expanded="false" aria-controls="${host.id}-list">
    <button class="pd-search__filter" type="button" aria-expanded="false"
      aria-controls="${host.id}-facets">Filter</button></form>
    <p class="pd-search__minutes">I have ${minutes.join("")} minutes</p>`;
  const field = host.querySelector("input");
  field.form.addEventListener("submit", (event) => event.preventDefault());
  return field;
}

function makeDialog() {
  const look = {
    id: "pd-search",
    className: "pd-search pd-search--dialog",
    "aria-label": "Search",
  };
  const dialog = element("dialog", look);
  const button = { type: "button", className: "pd-search__close", "aria-label": "Close" };
  const close = element("button", button, "×");
  const field = fillSearch(dialog);
  field.form.append(close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    if (dialog.open) return; // somebody was quicker than this event
    // A field that nobody sees would swallow the next key.
    field.blur();
    leaveSearch();
  });
  document.body.append(dialog);
  return dialog;
}

// Keys that are typed into something are not meant for us; a switch takes no letters.
function isTyping(event) {
  const [target] = event.composedPath();
  const fields =
    "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])";
  if (!(target instanceof Element) || target.closest("dialog:not([open])")) return false;
  return target.isContentEditable || target.matches(fields);
}

function asksForSearch() {
  const given = new URLSearchParams(location.search);
  return SEARCH_KEYS.some((key) => given.has(key));
}

let leaving = null;

// Closing takes the search out of the address, and tells everybody; where opening had put it
// there, Back does that.
function leaveSearch() {
  // Two steps back would leave the page.
  if (leaving) return;
  if (history.state?.micropdSearch) {
    leaving = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    leaving.then(() => {
      leaving = null;
    });
    history.back();
  } else if (asksForSearch()) {
    const address = new URL(location.href);
    SEARCH_KEYS.forEach((key) => address.searchParams.delete(key));
    history.replaceState(history.state, "", address.href);
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }
}

class SearchOpener {
  constructor(opener) {
    this.opener = opener;
    // Where these lead must not depend on what becomes of the page's address.
    this.root = new URL(opener.dataset.root, document.baseURI).href;
    this.library = opener.href;
    this.inline = document.querySelector("[data-search-inline]");
    this.host = this.inline || makeDialog();
    this.field = this.inline ? fillSearch(this.inline) : this.host.querySelector("input");
    if (this.inline) this.inline.hidden = false;
    this.listen();
    this.show();
  }

  listen() {
    const warm = () => this.warm();
    ["focus", "pointerenter"].forEach((name) => this.opener.addEventListener(name, warm));
    ["focusin", "pointerover", "click"].forEach((name) => this.host.addEventListener(name, warm));
    // What is pressed before the script is here is pressed once more when it is.
    this.host.addEventListener("click", ({ target }) => {
      if (!this.isAwake) this.pressed = target.closest(".pd-search__filter, .pd-chip");
    });
    this.opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener("keydown", (event) => this.press(event));
    addEventListener("popstate", () => this.show());
  }

  press(event) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
    if (!isPlain || event.defaultPrevented || !["/", "s"].includes(event.key)) return;
    if (isTyping(event)) return;
    event.preventDefault();
    this.open();
  }

  // Fetch the script and, beside it, what it will want first.
  warm() {
    if (this.isWarm) return;
    this.isWarm = true;
    this.asked = new Map();
    const { root, library, asked } = this;
    const { script: path, start, cards, ask } = this.opener.dataset;
    // Somebody waits for these, and for none of the pictures that are still on their way.
    const script = element("script", { src: new URL(path, root).href, fetchPriority: "high" });
    const settings = { root, library, ask, start, cards, asked };
    script.addEventListener("load", () => this.wake(settings));
    script.addEventListener("error", () => this.fail(script));
    document.head.append(script);
    this.askWords(this.ask(start)).catch(() => {});
    this.ask(cards);
  }

  // Whoever reads the answer sees the failure.
  ask(path) {
    const answer = fetch(new URL(path, this.root), { priority: "high" });
    answer.catch(() => {});
    this.asked.set(path, answer);
    return answer;
  }

  // Words that are typed by now need not wait for the script.
  async askWords(start) {
    const { folder, words } = await (await start).clone().json();
    const typed = this.field.value || new URLSearchParams(location.search).get("q") || "";
    const parts = words.length ? guessWords(typed).map((word) => findPart(words, word)) : [];
    new Set(parts).forEach((part) => this.ask(folder + nameWords(part)));
  }

  wake(settings) {
    window.micropdSearch(this.host, settings);
    this.isAwake = true;
    // The filters may have opened by themselves.
    if (this.pressed?.getAttribute("aria-expanded") !== "true") this.pressed?.click();
  }

  // A clear line, and a second try when somebody asks again.
  fail(script) {
    script.remove();
    this.isWarm = false;
    this.host.querySelector(".pd-search__failed")?.remove();
    const link = element("a", { href: this.library }, "Look through all videos");
    const words = "The search cannot be loaded just now. Is there a connection? ";
    const line = { className: "pd-search__failed", role: "alert" };
    this.host.append(element("p", line, words, link));
  }

  async open() {
    await leaving;
    if (!this.inline && !this.host.open) {
      // Somebody who closes and opens at once is still where the search is.
      if (!history.state?.micropdSearch) {
        history.pushState({ micropdSearch: true }, "", location.href);
      }
      this.host.showModal();
    }
    this.field.focus();
    this.field.select();
    this.warm();
  }

  // Open or close as the address says.
  show() {
    const isAsked = asksForSearch() || Boolean(history.state?.micropdSearch);
    if (isAsked) this.warm();
    if (this.inline) return;
    if (isAsked && !this.host.open) this.host.showModal();
    if (!isAsked && this.host.open) this.host.close();
  }
}

for (const opener of document.querySelectorAll('[data-search="open"]')) new SearchOpener(opener);
