// Fetches the script at the first wish to search, and beside it the files that it wants first.
// Why: decisions.md#what-does-the-search-fetch-and-when
import { element } from "../element.js";
import { guessWords } from "./guess.js";
import { findPart, nameWords } from "../index/parts.js";
/** @import { Settings } from "../shapes.js" */

/**
 * @param {string} path
 * @param {Settings} settings
 * @param {() => string} readTyped what stands in the field by then
 * @returns {Promise<void>} done when the script is there
 */
export function fetchEarly(path, settings, readTyped) {
  // Somebody waits for these, and for none of the pictures that are still on their way.
  const src = new URL(path, settings.root).href;
  const script = element("script", { fetchPriority: "high", src });
  const done = new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
  });
  document.head.append(script);
  askWords(settings, ask(settings, settings.start), readTyped).catch(() => {});
  ask(settings, settings.cards);
  return done.catch((error) => {
    // A second try has to add it anew: a script that failed never runs.
    script.remove();
    throw error;
  });
}

/**
 * Asks for a file; a failure shows when the script reads the answer.
 * @param {Settings} settings
 * @param {string} path
 */
function ask({ root, asked }, path) {
  const answer = fetch(new URL(path, root), { priority: "high" });
  answer.catch(() => {});
  asked.set(path, answer);
  return answer;
}

/**
 * Words that are typed by then need not wait for the script.
 * @param {Settings} settings
 * @param {Promise<Response>} start
 * @param {() => string} readTyped
 */
async function askWords(settings, start, readTyped) {
  // A clone, since the script itself will read the answer as well.
  const { folder, words } = await (await start).clone().json();
  const parts = words.length ? guessWords(readTyped()).map((word) => findPart(words, word)) : [];
  new Set(parts).forEach((part) => ask(settings, folder + nameWords(part)));
}
