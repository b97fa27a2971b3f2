// What the opener calls once this script is here.
import { Address } from "./address.js";
import { SEARCH_KEYS } from "./facets.js";
import { Files } from "./files.js";
import { Panel } from "./panel.js";

window.micropdSearch = (host, settings) => {
  const address = new Address(SEARCH_KEYS);
  const panel = new Panel(host, settings, new Files(settings), address);
  const isInline = !(host instanceof HTMLDialogElement);
  const rest = isInline && document.querySelector("[data-search-rest]");
  panel.listing.onFound = (isFound) => {
    if (rest) rest.hidden = isFound;
  };
  const typed = panel.input.value;
  addEventListener("popstate", () => panel.change(address.read(), { isTold: true }));
  if (isInline && innerWidth > 720) panel.openFilters(true);
  const asked = address.read();
  panel.change(typed ? { ...asked, q: typed } : asked, { isTold: !typed });
};
