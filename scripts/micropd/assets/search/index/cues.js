// What is said in a video, from its published captions.
import { SHOWN_WORD, splitWords } from "../words.js";
/** @import { Cue } from "../shapes.js" */

// Hours are optional in WebVTT.
const TIMES = /^(?:(\d+):)?(\d{1,2}):(\d{2})\.\d+\s+-->/;
// Those of WebVTT, and the last one, which people write all the same.
const ENTITIES = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "", rlm: "", quot: '"' }),
);

/**
 * @param {string} text WebVTT
 * @returns {Cue[]}
 */
export function readCues(text) {
  const cues = [];
  for (const block of text.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const lines = block.split("\n");
    // A line with a name of the cue may stand in front of its times.
    const at = lines.findIndex((line) => TIMES.test(line));
    const found = TIMES.exec(lines[at] || "");
    if (!found) continue;
    const [, hours, minutes, seconds] = found;
    const start = Number(hours || 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    // Tags first: a `&lt;` in a text would become one otherwise.
    const words = decode(lines.slice(at + 1).join(" ").replace(/<[^>]*>/g, ""));
    if (words.trim()) cues.push({ start, text: words.trim(), words: foldShown(words) });
  }
  return cues;
}

/** @param {string} text */
function decode(text) {
  return text.replace(/&([a-z]+);/g, (whole, name) => ENTITIES.get(name) ?? whole);
}

/**
 * Each word of a text as the index has it: mostly one piece, never none.
 * @param {string} text
 */
function foldShown(text) {
  return (text.match(SHOWN_WORD) || []).map(splitWords);
}
