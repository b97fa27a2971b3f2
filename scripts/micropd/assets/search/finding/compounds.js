// Words that some write as one and others as two.
import { knownWords } from "./known.js";
import { collect, matchShard, slotsOf } from "./matches.js";
import { WEIGHTS } from "./weights.js";
/** @import { Files } from "../index/files.js" */
/** @import { Meaning, Term } from "../shapes.js" */

// A part of one letter is the one of "e-mail"; with short ones behind it anything is a compound.
const SHORTEST_END = 3;

/**
 * Looks up pairs that titles, tools or tags write as one word: "power point".
 * @param {Files} files
 * @param {Term[]} terms
 */
export async function joinPairs(files, terms) {
  const known = knownWords(files);
  const pairs = terms.slice(1).map((second, index) => [terms[index], second]);
  // Only what cards have: these words are here, so asking costs no file where there is none.
  const whole = pairs.filter(([first, second]) => known.has(first.word + second.word));
  await Promise.all(whole.map(async (pair) => {
    const found = await lookUpWhole(files, pair[0].word + pair[1].word);
    pair.forEach((term) => addForms(term, found));
  }));
}

/**
 * @param {Term} term
 * @param {Meaning} found
 */
function addForms(term, { forms, groups }) {
  if (!groups.length) return;
  // What it was taken for was a guess.
  if (term.meant) Object.assign(term, { meant: "", groups: [], forms: new Set() });
  term.groups.push(...groups);
  forms.forEach((form) => term.forms.add(form));
}

/**
 * Looks up the two parts of a word that is nowhere, where they stand together: "smartboard".
 * @param {Files} files
 * @param {string} word
 * @returns {Promise<Meaning | null>}
 */
export async function lookUpParts(files, word) {
  const known = knownWords(files);
  // The first cut that leads anywhere wins: hardly any word has two.
  for (let cut = 1; cut <= word.length - SHORTEST_END; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (!parts.every((part) => known.has(part))) continue;
    const found = await Promise.all(parts.map((part) => lookUpWhole(files, part)));
    const steps = shareSteps(found);
    const forms = new Set(found.flatMap((one) => [...one.forms]));
    if (steps.length) {
      return { forms, groups: [{ steps, quality: WEIGHTS.compound, isCommon: false }] };
    }
  }
  return null;
}

/**
 * @param {Files} files
 * @param {string} word
 */
async function lookUpWhole(files, word) {
  const [shard] = await files.shards(word, false);
  return collect([[shard, matchShard(shard, word, false, WEIGHTS.compound)]]);
}

/**
 * The slots that have words of both, as steps from one to the next.
 * @param {Meaning[]} parts
 */
function shareSteps(parts) {
  const [some, others] = parts.map(({ groups }) =>
    new Set(groups.flatMap(({ steps }) => [...slotsOf(steps)]))
  );
  const shared = [...some].filter((slot) => others.has(slot)).sort((a, b) => a - b);
  // As the index has it, so that all that reads slots can read these.
  return shared.map((slot, index) => slot - (shared[index - 1] ?? 0));
}
