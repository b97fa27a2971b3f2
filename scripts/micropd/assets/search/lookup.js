// From a typed word to the words of the index that may be meant, and where they stand.
import { nearestKnown } from "./known.js";
import { mostSlips, slipsTo } from "./slips.js";
import { WEIGHTS } from "./weights.js";

// Returns {forms, groups: [{steps, quality}], meant}: the words that count as this one, and which
// other word it was taken for, where it is nowhere.
export async function lookUp(files, word, isOpen) {
  const shards = await files.shards(word, isOpen);
  const found = shards.map((shard) => [shard, matchShard(shard, word, isOpen)]);
  if (found.some(([, groups]) => groups.size)) return collect(found);
  const near = await lookNear(files, word);
  if (near) return near;
  const [first] = shards;
  if (!first) return collect([]);
  const related = matchRelated(first, word);
  if (related.size) return collect([[first, related]]);
  const slips = matchSlips(first, word, isOpen);
  return { ...collect([[first, slips]]), meant: bestForm(first, slips) };
}

async function lookNear(files, word) {
  await files.start();
  const near = nearestKnown(files, word, mostSlips(word));
  if (!near) return null;
  const [shard] = await files.shards(near, false);
  const found = matchShard(shard, near, false, WEIGHTS.known);
  return found.size ? { ...collect([[shard, found]]), meant: near } : null;
}

function bestForm(shard, found) {
  const most = Math.max(...found.values());
  return shard.words.find((_, index) => found.get(shard.groups[index]) === most);
}

// Groups by number with how well they fit: the word itself, or what begins with it.
function matchShard(shard, word, isOpen, quality = 1) {
  const found = new Map();
  for (let index = firstAt(shard.words, word); index < shard.words.length; index += 1) {
    const form = shard.words[index];
    if (form !== word && !(isOpen && form.startsWith(word))) break;
    const share = 1 + word.length / form.length;
    const fit = form === word ? quality : quality * WEIGHTS.grown * share;
    keepBest(found, shard.groups[index], fit);
    if (found.size >= WEIGHTS.mostForms) break;
  }
  return found;
}

// A form that nobody used yet: what shares all but its ending.
export function matchRelated(shard, word) {
  const found = new Map();
  const longest = WEIGHTS.longestEnding;
  const shortest = Math.max(4, word.length * WEIGHTS.relatedShare);
  for (let cut = 1; cut <= longest && word.length - cut >= shortest; cut += 1) {
    const stem = word.slice(0, -cut);
    for (let index = firstAt(shard.words, stem); index < shard.words.length; index += 1) {
      const form = shard.words[index];
      if (!form.startsWith(stem)) break;
      const fit = WEIGHTS.related - cut * WEIGHTS.relatedLetter;
      if (form.length - stem.length <= longest) keepBest(found, shard.groups[index], fit);
    }
    if (found.size) break;
  }
  return found;
}

function matchSlips(shard, word, isOpen) {
  const found = new Map();
  const most = mostSlips(word);
  if (!most) return found;
  shard.words.forEach((form, index) => {
    const shown = isOpen && form.length > word.length ? form.slice(0, word.length) : form;
    const slips = Math.min(slipsTo(word, form, most), slipsTo(word, shown, most));
    const fit = WEIGHTS.slip - slips * WEIGHTS.slipEach;
    if (slips <= most) keepBest(found, shard.groups[index], fit);
  });
  return found;
}

function keepBest(found, group, quality) {
  if ((found.get(group) || 0) < quality) found.set(group, quality);
}

function firstAt(words, word) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Takes pairs of a file and what fits in it.
function collect(pairs) {
  const [forms, groups] = [new Set(), []];
  for (const [shard, found] of pairs) {
    const common = new Set(shard.common);
    for (const [group, quality] of found) {
      groups.push({ steps: shard.slots[group], quality, isCommon: common.has(group) });
    }
    shard.words.forEach((word, index) => found.has(shard.groups[index]) && forms.add(word));
  }
  return { forms, groups };
}
