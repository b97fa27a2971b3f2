// What is said in a video, from its published captions.
import { SHOWN_WORD, splitWords } from "./words.js";

const TIMES = /^(?:(\d+):)?(\d{1,2}):(\d{2})\.\d+\s+-->/;

export function readCues(text) {
  const cues = [];
  for (const block of text.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => TIMES.test(line));
    if (at < 0) continue;
    const [, hours, minutes, seconds] = TIMES.exec(lines[at]);
    const words = decode(
      lines
        .slice(at + 1)
        .join(" ")
        .replace(/<[^>]*>/g, ""),
    );
    const start = Number(hours || 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (words.trim()) cues.push({ start, text: words.trim(), words: foldShown(words) });
  }
  return cues;
}

const ENTITIES = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "", rlm: "", quot: '"' }),
);

function decode(text) {
  return text.replace(/&([a-z]+);/g, (whole, name) => ENTITIES.get(name) ?? whole);
}

// Each word of a text as the index has it: mostly one piece, never none.
function foldShown(text) {
  return (text.match(SHOWN_WORD) || []).map(splitWords);
}
