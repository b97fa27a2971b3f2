// The lines of a video in which a query is spoken, from its published captions and chapters.
import { termOf } from "./terms.js";
import { WEIGHTS } from "./weights.js";

const MOST_MOMENTS = 3;

// Returns up to three lines {start, text}, the one that fits best first.
export async function findMoments(files, card, terms) {
  if (!card.tracks.length || !terms.some((term) => term.groups.length)) return [];
  const tracks = await Promise.all(card.tracks.map((path) => files.cues(path)));
  const lines = tracks.flatMap((cues) => scoreCues(cues, terms));
  const best = Math.max(0, ...lines.map((line) => line.score));
  // A third of what was asked for, or two of the rarest words of a long text.
  const wanted = terms.reduce((sum, term) => sum + term.rarity, 0) * WEIGHTS.wanted;
  const rarest = Math.max(...terms.map((term) => term.rarity));
  if (best < Math.min(wanted, WEIGHTS.rarest * rarest)) return [];
  const fitting = lines.filter((line) => line.score >= best * WEIGHTS.fitting);
  return keepDifferent(fitting.sort((a, b) => b.score - a.score || a.start - b.start));
}

// A line that ends in the next one has said that one, too.
function keepDifferent(lines) {
  const kept = [];
  for (const line of lines) {
    if (kept.length === MOST_MOMENTS) break;
    if (!kept.some(({ text }) => text.includes(line.text))) kept.push(line);
  }
  return kept;
}

function scoreCues(cues, terms) {
  const found = cues.map((cue) => cue.words.map((pieces) => termOf(pieces, terms)));
  const sum = (set) => [...set].reduce((total, term) => total + terms[term].rarity, 0);
  return cues.map((cue, index) => {
    const own = new Set(found[index].filter((term) => term >= 0));
    if (!own.size) return { ...cue, score: 0 };
    const next = found[index + 1] || [];
    const later = new Set(next.filter((term) => term >= 0 && !own.has(term)));
    const runs = terms.length > 1 ? countRuns([...found[index], ...next], found[index].length) : 0;
    const isJoined = later.size && cue.text.length < 90;
    const text = isJoined ? `${cue.text} ${cues[index + 1].text}` : cue.text;
    const score = sum(own) + WEIGHTS.later * sum(later) + WEIGHTS.run * runs;
    return { start: cue.start, text, score };
  });
}

// Pairs of words that stand in the same order as they were typed.
function countRuns(found, own) {
  let runs = 0;
  for (let index = 1; index < found.length && index <= own; index += 1) {
    if (found[index] > 0 && found[index - 1] === found[index] - 1) runs += 1;
  }
  return runs;
}
