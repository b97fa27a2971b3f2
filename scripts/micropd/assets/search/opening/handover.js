// The call from the opener, which every page has, to the script that is fetched for a search.
/** @import { Settings } from "../shapes.js" */

/**
 * @typedef {(host: HTMLElement, settings: Settings) => void} Wake
 */

// Two classic scripts share nothing but the window.
const shared = /** @type {Window & { micropdSearch?: Wake }} */ (window);

/** @param {Wake} wake */
export function offer(wake) {
  shared.micropdSearch = wake;
}

/** @type {Wake} */
export function wake(host, settings) {
  shared.micropdSearch?.(host, settings);
}
