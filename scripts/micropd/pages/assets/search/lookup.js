// From a typed word to the words of the index that may be meant, and where they stand.
const MOST_FORMS = 60;

// Returns {forms, groups: [{steps, quality}]}: the words that count as this one, best first.
async function lookUp(files, word, isOpen) {
  const shard = await files.shard(word);
  let found = matchShard(shard, word, isOpen);
  if (!found.size) {
    const near = nearestKnown(files, word);
    if (near) found = matchShard(await files.shard(near), near, false, 0.6);
    if (near && found.size) return collect(await files.shard(near), found);
  }
  if (!found.size) found = matchRelated(shard, word);
  if (!found.size) found = matchSlips(shard, word, isOpen);
  return collect(shard, found);
}

// Groups by number with how well they fit: the word itself, or what begins with it.
function matchShard(shard, word, isOpen, quality = 1) {
  const found = new Map();
  for (let index = firstAt(shard.words, word); index < shard.words.length; index += 1) {
    const form = shard.words[index];
    if (form !== word && !(isOpen && form.startsWith(word))) break;
    const fit = form === word ? quality : quality * (0.45 + (0.45 * word.length) / form.length);
    keepBest(found, shard.groups[index], fit);
    if (found.size >= MOST_FORMS) break;
  }
  return found;
}

// A form that nobody used yet: what shares all but its ending.
function matchRelated(shard, word) {
  const found = new Map();
  for (let cut = 1; cut <= 4 && word.length - cut >= 4 && !found.size; cut += 1) {
    const stem = word.slice(0, -cut);
    for (let index = firstAt(shard.words, stem); index < shard.words.length; index += 1) {
      const form = shard.words[index];
      if (!form.startsWith(stem)) break;
      if (form.length - stem.length <= 4) keepBest(found, shard.groups[index], 0.75 - cut * 0.05);
    }
  }
  return found;
}

function matchSlips(shard, word, isOpen) {
  const found = new Map();
  const most = mostSlips(word);
  if (!most) return found;
  shard.words.forEach((form, index) => {
    const shown = isOpen && form.length > word.length ? form.slice(0, word.length) : form;
    const slips = Math.min(distance(word, form, most), distance(word, shown, most));
    if (slips <= most) keepBest(found, shard.groups[index], 0.7 - slips * 0.15);
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

function collect(shard, found) {
  const common = new Set(shard.common);
  const groups = [...found].map(([group, quality]) => ({
    steps: shard.slots[group],
    quality,
    isCommon: common.has(group),
  }));
  const forms = new Set(shard.words.filter((_, index) => found.has(shard.groups[index])));
  return { forms, groups };
}

// A word of titles, tools and tags that somebody may have meant; slips at its start count, too.
function nearestKnown(files, word) {
  const most = mostSlips(word);
  let [best, slips] = ["", most + 1];
  if (!most) return best;
  for (const known of knownWords(files)) {
    const count = known.length >= 4 ? distance(word, known, most) : most + 1;
    if (count < slips) [best, slips] = [known, count];
  }
  return best;
}

function knownWords(files) {
  if (!files.known) {
    files.known = new Set();
    for (const { words } of heads(files)) words.forEach(([word]) => files.known.add(word));
  }
  return files.known;
}
