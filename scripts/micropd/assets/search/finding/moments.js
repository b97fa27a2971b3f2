// The lines of a video in which a query is spoken, from its published captions and chapters.
import { termOf } from "./terms.js";
import { WEIGHTS } from "./weights.js";
/** @import { Files } from "../index/files.js" */
/** @import { Card, Cue, Moment, Term } from "../shapes.js" */

const MOST_MOMENTS = 3;
// With a longer one, its neighbour would not fit into a line any more.
const LONGEST_JOINED = 90;

/**
 * Returns up to three lines, the one that fits best first.
 * @param {Files} files
 * @param {Card} card
 * @param {Term[]} terms
 */
export async function findMoments(files, card, terms) {
  if (!card.tracks.length || !terms.some((term) => term.groups.length)) return [];
  // Chapters are read as captions: they have the same form.
  const tracks = await Promise.all(card.tracks.map((path) => files.cues(path)));
  const lines = tracks.flatMap((cues) => scoreCues(cues, terms));
  const best = Math.max(0, ...lines.map((line) => line.score));
  // Better no line than one that has only the common words of the query.
  if (best < WEIGHTS.telling * Math.max(...terms.map((term) => term.rarity))) return [];
  const fitting = lines.filter((line) => line.score >= best * WEIGHTS.fitting);
  return keepDifferent(fitting.sort((a, b) => b.score - a.score || a.start - b.start));
}

/**
 * Leaves out a line whose words another line has shown already.
 * @param {Moment[]} lines
 */
function keepDifferent(lines) {
  /** @type {Moment[]} */
  const kept = [];
  for (const line of lines) {
    if (kept.length === MOST_MOMENTS) break;
    if (!kept.some(({ text }) => text.includes(line.text))) kept.push(line);
  }
  return kept;
}

/**
 * @param {Cue[]} cues
 * @param {Term[]} terms
 * @returns {Moment[]}
 */
function scoreCues(cues, terms) {
  const found = cues.map(({ words }) => new Set(words.map((pieces) => termOf(pieces, terms))));
  // -1 stands for words that nobody asked for.
  found.forEach((set) => set.delete(-1));
  return cues.map((cue, index) => {
    const score = [...found[index]].reduce((sum, term) => sum + terms[term].rarity, 0);
    const isJoined = score && cue.text.length < LONGEST_JOINED && hasMore(found, index);
    const text = isJoined ? `${cue.text} ${cues[index + 1].text}` : cue.text;
    return { start: cue.start, text, score };
  });
}

/**
 * Whether the next caption has further words: the sentence goes on there.
 * @param {Set<number>[]} found the terms in each
 * @param {number} index
 */
function hasMore(found, index) {
  return [...(found[index + 1] || [])].some((term) => !found[index].has(term));
}
