// The way into the search: its field. Nothing more is fetched before somebody shows the wish.
import { fillBox, makeDialog } from "./box.js";
import { fetchEarly } from "./early.js";
import { element } from "../element.js";
import { tellFailure } from "./failure.js";
import { wake } from "./handover.js";
import { enterSearch, isWished, leaveSearch, whenLeft } from "./wish.js";

const FIELDS =
  "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])";

/**
 * Keys that are typed into something are not meant for us; a switch takes no letters.
 * @param {Event} event
 */
function isTyping(event) {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement) || target.closest("dialog:not([open])")) return false;
  return target.isContentEditable || target.matches(FIELDS);
}

class SearchOpener {
  /** @param {HTMLAnchorElement} opener */
  constructor(opener) {
    this.opener = opener;
    this.library = opener.href;
    // Where this leads must not depend on what becomes of the page's address.
    this.root = new URL(opener.dataset.root || "", document.baseURI).href;
    /** @type {HTMLElement | null} */
    const inline = document.querySelector("[data-search-inline]");
    if (inline) fillBox(inline);
    this.dialog = inline ? null : makeDialog(leaveSearch);
    this.host = /** @type {HTMLElement} */ (inline ?? this.dialog);
    this.host.hidden = false;
    this.field = /** @type {HTMLInputElement} */ (this.host.querySelector("input"));
    this.isWarm = this.isAwake = false;
    /** What was pressed before anything could come of it. @type {HTMLElement | null} */
    this.pressed = null;
    this.listen();
    this.show();
  }

  listen() {
    const { host, opener } = this;
    const warm = () => this.warm();
    for (const name of ["focus", "pointerenter"]) opener.addEventListener(name, warm);
    for (const name of ["focusin", "pointerover", "click"]) host.addEventListener(name, warm);
    host.addEventListener("click", (event) => this.keep(event));
    opener.addEventListener("click", (event) => {
      // With these keys a browser opens the link in another tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener("keydown", (event) => this.press(event));
    addEventListener("popstate", () => this.show());
  }

  /**
   * Remembers a button that was pressed too early, and presses it once the script is here.
   * @param {Event} event
   */
  keep({ target }) {
    if (this.isAwake || !(target instanceof Element)) return;
    this.pressed = target.closest(/** @type {"button"} */ (".pd-search__filter, .pd-chip"));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    // Ctrl+S saves, and letters of an input method are still being written.
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
    if (!isPlain || event.defaultPrevented || !["/", "s"].includes(event.key)) return;
    if (isTyping(event)) return;
    event.preventDefault();
    this.open();
  }

  /** Fetch the script; a second try when somebody asks again. */
  async warm() {
    if (this.isWarm) return;
    // Before the wait: hovering, focus and a click come within moments.
    this.isWarm = true;
    const { script = "", start = "", cards = "", ask } = this.opener.dataset;
    const { root, library } = this;
    const settings = { root, library, ask, start, cards, asked: new Map() };
    const asked = () => new URLSearchParams(location.search).get("q") || "";
    try {
      await fetchEarly(script, settings, () => this.field.value || asked());
    } catch {
      this.isWarm = false;
      return this.fail();
    }
    wake(this.host, settings);
    this.isAwake = true;
    // The filters may have opened by themselves.
    if (this.pressed?.getAttribute("aria-expanded") !== "true") this.pressed?.click();
  }

  fail() {
    this.host.querySelector(".pd-search__failed")?.remove();
    const line = { className: "pd-search__failed", role: "alert" };
    this.host.append(element("p", line, ...tellFailure(this.library)));
  }

  async open() {
    await whenLeft();
    if (this.dialog && !this.dialog.open) {
      enterSearch();
      this.dialog.showModal();
    }
    this.field.focus();
    // Somebody who opens the search once more mostly has another question.
    this.field.select();
    this.warm();
  }

  /** Open or close as the address says. */
  show() {
    const isAsked = isWished();
    if (isAsked) this.warm();
    if (isAsked && this.dialog?.open === false) this.dialog.showModal();
    // Back leads to an address without a search.
    if (!isAsked && this.dialog?.open) this.dialog.close();
  }
}

for (const opener of document.querySelectorAll(/** @type {"a"} */ ('[data-search="open"]'))) {
  new SearchOpener(opener);
}
