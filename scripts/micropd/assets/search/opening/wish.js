// Whether somebody wants to search, as the page's address and its history tell.
import { SEARCH_KEYS } from "../facets.js";

/** @type {Promise<unknown> | null} */
let leaving = null;

function isInAddress() {
  const given = new URLSearchParams(location.search);
  return SEARCH_KEYS.some((key) => given.has(key));
}

function isInHistory() {
  // Browsers keep this state when somebody goes away and comes back.
  return Boolean(history.state?.micropdSearch);
}

export function isWished() {
  return isInAddress() || isInHistory();
}

/** Opening is a step that Back takes back; whoever closes and opens at once has not left yet. */
export function enterSearch() {
  if (!isInHistory()) history.pushState({ micropdSearch: true }, "", location.href);
}

/**
 * Closing takes the search out of the address, and tells everybody; where opening had put it
 * there, Back does that.
 */
export function leaveSearch() {
  // Two steps back would leave the page.
  if (leaving) return;
  if (isInHistory()) {
    leaving = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    leaving.then(() => (leaving = null));
    history.back();
  } else if (isInAddress()) {
    const address = new URL(location.href);
    SEARCH_KEYS.forEach((key) => address.searchParams.delete(key));
    history.replaceState(history.state, "", address.href);
    // Browsers send this event for Back, and not for a change by a script.
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }
}

/** Waits until a step back that is under way has been done. */
export async function whenLeft() {
  await leaving;
}
