// From a typed word to the words of the index that may be meant: itself, else a guess.
import { lookUpParts } from "./compounds.js";
import { nearestKnown } from "./known.js";
import { collect, firstAt, keepBest, matchShard } from "./matches.js";
import { mostSlips, slipsTo } from "./slips.js";
import { WEIGHTS } from "./weights.js";
/** @import { Files } from "../index/files.js" */
/** @import { Fits } from "./matches.js" */
/** @import { Meaning, Shard } from "../shapes.js" */

// Of three letters, nearly all words would be related to something.
const SHORTEST_STEM = 4;

/**
 * Returns the words that count as this one.
 * @param {Files} files
 * @param {string} word
 * @param {boolean} isOpen
 * @returns {Promise<Meaning>}
 */
export async function lookUp(files, word, isOpen) {
  const shards = await files.shards(word, isOpen);
  /** @type {[Shard, Fits][]} */
  const found = shards.map((shard) => [shard, matchShard(shard, word, isOpen)]);
  if (found.some(([, groups]) => groups.size)) return collect(found);
  // The guesses below look at words of cards, which come with it.
  await files.start();
  // In this order: a compound is no guess, and a word of a title is a better one than of speech.
  const other = await lookUpParts(files, word) || await lookNear(files, word);
  if (other) return other;
  // One file only: guesses must not fetch others, and slips are rare in the first letters.
  const [first] = shards;
  if (!first) return collect([]);
  const related = matchRelated(first, word);
  if (related.size) return collect([[first, related]]);
  const slips = matchSlips(first, word, isOpen);
  return { ...collect([[first, slips]]), meant: bestForm(first, slips) };
}

/**
 * @param {Files} files
 * @param {string} word
 */
async function lookNear(files, word) {
  const near = nearestKnown(files, word, mostSlips(word));
  if (!near) return null;
  const [shard] = await files.shards(near, false);
  const found = matchShard(shard, near, false, WEIGHTS.guess);
  return found.size ? { ...collect([[shard, found]]), meant: near } : null;
}

/**
 * @param {Shard} shard
 * @param {Fits} found
 */
function bestForm(shard, found) {
  const most = Math.max(...found.values());
  return shard.words.find((_, index) => found.get(shard.groups[index]) === most);
}

/**
 * A form that nobody used yet: what shares all but its ending.
 * @param {Pick<Shard, "words" | "groups">} shard
 * @param {string} word
 * @returns {Fits}
 */
export function matchRelated(shard, word) {
  const found = new Map();
  const longest = WEIGHTS.longestEnding;
  const shortest = Math.max(SHORTEST_STEM, word.length * WEIGHTS.relatedShare);
  for (let cut = 1; cut <= longest && word.length - cut >= shortest; cut += 1) {
    const stem = word.slice(0, -cut);
    for (let index = firstAt(shard.words, stem); index < shard.words.length; index += 1) {
      const form = shard.words[index];
      if (!form.startsWith(stem)) break;
      if (form.length - stem.length <= longest) keepBest(found, shard.groups[index], WEIGHTS.guess);
    }
    // The longest stem that leads anywhere: shorter ones would only add what is further away.
    if (found.size) break;
  }
  return found;
}

/**
 * @param {Shard} shard
 * @param {string} word
 * @param {boolean} isOpen
 * @returns {Fits}
 */
function matchSlips(shard, word, isOpen) {
  const found = new Map();
  const most = mostSlips(word);
  if (!most) return found;
  shard.words.forEach((form, index) => {
    // What is half typed has no slip only because its end is missing.
    const shown = isOpen && form.length > word.length ? form.slice(0, word.length) : form;
    const slips = Math.min(slipsTo(word, form, most), slipsTo(word, shown, most));
    if (slips <= most) keepBest(found, shard.groups[index], WEIGHTS.guess ** slips);
  });
  return found;
}
