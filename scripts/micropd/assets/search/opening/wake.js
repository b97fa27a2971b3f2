// What the opener calls once this script is here.
import { Address } from "../view/address.js";
import { SEARCH_KEYS } from "../facets.js";
import { Files } from "../index/files.js";
import { offer } from "./handover.js";
import { Panel } from "../view/panel.js";

const WIDE_ENOUGH = 720;

offer((host, settings) => {
  const address = new Address(SEARCH_KEYS);
  const panel = new Panel(host, settings, new Files(settings), address);
  const isInline = !(host instanceof HTMLDialogElement);
  /** @type {HTMLElement | null} */
  const rest = isInline ? document.querySelector("[data-search-rest]") : null;
  panel.listing.onFound = (isFound) => {
    if (rest) rest.hidden = isFound;
  };
  // What was typed before this script came is newer than the address.
  const typed = panel.input.value;
  addEventListener("popstate", () => panel.change(address.read(), { isTold: true }));
  // On a phone the filters would hide the results.
  if (isInline && innerWidth > WIDE_ENOUGH) panel.openFilters(true);
  const asked = address.read();
  panel.change(typed ? { ...asked, q: typed } : asked, { isTold: !typed });
});
