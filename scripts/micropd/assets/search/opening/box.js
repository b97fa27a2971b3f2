// The field of the search and its buttons, on the page or in a dialog, at once.
import { element } from "../element.js";
import { MINUTES } from "../facets.js";

/**
 * Draws the field and its buttons, which do nothing before the script is here.
 * @param {HTMLElement} host
 */
export function fillBox(host) {
  const minutes = MINUTES.map((value) =>
    `<button type="button" class="pd-chip" value="${value}" aria-pressed="false"
      aria-label="${value} minutes">${value}</button> `
  );
  host.innerHTML = `<form class="pd-search__bar" role="search">
    <input class="pd-search__input" type="text" data-search="input" inputmode="search"
      enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label="Search"
      placeholder="What do you want to do?" role="combobox" aria-autocomplete="list"
      aria-expanded="false" aria-controls="${host.id}-list">
    <button class="pd-search__filter" type="button" aria-expanded="false"
      aria-controls="${host.id}-facets">Filter</button></form>
    <p class="pd-search__minutes">I have ${minutes.join("")} minutes</p>`;
  host.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
}

/** @param {() => void} onClose */
export function makeDialog(onClose) {
  const look = { id: "pd-search", className: "pd-search pd-search--dialog" };
  const dialog = element("dialog", { ...look, "aria-label": "Search" });
  const button = { type: "button", className: "pd-search__close", "aria-label": "Close" };
  const close = element("button", button, "×");
  fillBox(dialog);
  dialog.querySelector("form")?.append(close);
  close.addEventListener("click", () => dialog.close());
  // The dark ground around a dialog belongs to it: only a click there has the dialog as target.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    if (dialog.open) return; // somebody was quicker than this event
    // A field that nobody sees would swallow the next key.
    dialog.querySelector("input")?.blur();
    onClose();
  });
  document.body.append(dialog);
  return dialog;
}
