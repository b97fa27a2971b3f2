// Text with the words marked that were searched for.
import { element } from "../element.js";
import { termOf } from "../finding/terms.js";
import { SHOWN_WORD, splitWords } from "../words.js";
/** @import { Term } from "../shapes.js" */

const LONGEST_LINE = 150;
const BEFORE_MATCH = 40;

/**
 * The text with each matched word marked, cut to a line around the first of them.
 * @param {string} text
 * @param {Term[]} terms
 */
export function markWords(text, terms) {
  // Nodes, not HTML: what is shown came from captions, where anything may stand.
  const line = document.createDocumentFragment();
  const words = [...text.matchAll(SHOWN_WORD)].filter(
    ([word]) => termOf(splitWords(word), terms) >= 0,
  );
  const [start, end] = cutLine(text, words[0]?.index || 0);
  let at = start;
  if (start) line.append("… ");
  for (const { 0: word, index } of words) {
    // A word that the end of the line would cut is not marked in part.
    if (index < at || index + word.length > end) continue;
    line.append(text.slice(at, index), element("mark", {}, word));
    at = index + word.length;
  }
  line.append(text.slice(at, end));
  if (end < text.length) line.append(" …");
  return line;
}

/**
 * Where a line with this place in it begins and ends; between words, where a text has spaces.
 * @param {string} text
 * @param {number} place
 */
function cutLine(text, place) {
  let start = 0;
  // A match in the first half is in sight anyway, and a whole start reads better.
  if (place > LONGEST_LINE / 2) {
    start = place - BEFORE_MATCH;
    const space = text.indexOf(" ", start);
    if (space >= 0 && space < place) start = space + 1;
  }
  if (text.length - start <= LONGEST_LINE) return [start, text.length];
  const space = text.lastIndexOf(" ", start + LONGEST_LINE);
  return [start, space > place ? space : start + LONGEST_LINE];
}
