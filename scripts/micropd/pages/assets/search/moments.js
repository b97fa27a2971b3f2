// The lines of a video in which a query is spoken, from its published captions and chapters.
const TIMES = /^(?:(\d+):)?(\d{1,2}):(\d{2})\.\d+\s+-->/;
const MOST_MOMENTS = 3;
const LONGEST_LINE = 150;

function readCues(text) {
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
    if (words.trim()) cues.push({ start, text: words.trim() });
  }
  return cues;
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "", rlm: "", quot: '"' };

function decode(text) {
  return text.replace(/&([a-z]+);/g, (whole, name) => ENTITIES[name] ?? whole);
}

// Which term a word is one of, or -1.
function termOf(word, terms) {
  const folded = fold(word);
  return terms.findIndex(
    ({ word: typed, forms, isOpen }) =>
      forms.has(folded) ||
      folded === typed ||
      (isOpen && typed.length > 1 && folded.startsWith(typed)),
  );
}

// Returns up to three lines {start, text}, the one that fits best first.
async function findMoments(files, card, terms) {
  const tracks = await Promise.all(card.tracks.map((path) => files.text(path).catch(() => "")));
  const lines = tracks.flatMap((text) => scoreCues(readCues(text), terms));
  const best = Math.max(0, ...lines.map((line) => line.score));
  // A third of what was asked for, or two of the rarest words of a long text.
  const wanted = terms.reduce((sum, term) => sum + term.rarity, 0) * 0.3;
  if (best < Math.min(wanted, 2 * Math.max(...terms.map((term) => term.rarity)))) return [];
  return lines
    .filter((line) => line.score >= best * 0.72)
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, MOST_MOMENTS);
}

function scoreCues(cues, terms) {
  const found = cues.map((cue) => (cue.text.match(SHOWN_WORD) || []).map((w) => termOf(w, terms)));
  return cues.map((cue, index) => {
    const own = new Set(found[index].filter((term) => term >= 0));
    if (!own.size) return { ...cue, score: 0 };
    const next = found[index + 1] || [];
    const later = new Set(next.filter((term) => term >= 0 && !own.has(term)));
    const sum = (set) => [...set].reduce((total, term) => total + terms[term].rarity, 0);
    const runs = countRuns([...found[index], ...next], found[index].length);
    const score = sum(own) + 0.55 * sum(later) + 0.25 * runs * (terms.length > 1 ? 1 : 0);
    const text =
      later.size && cue.text.length < 90 ? `${cue.text} ${cues[index + 1].text}` : cue.text;
    return { ...cue, text, score };
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

// The text with each matched word marked, cut to a line around the first of them.
function markWords(text, terms) {
  const line = document.createDocumentFragment();
  const words = [...text.matchAll(SHOWN_WORD)].filter((word) => termOf(word[0], terms) >= 0);
  const from = words.length && words[0].index > LONGEST_LINE / 2 ? words[0].index - 40 : 0;
  const start = from ? text.indexOf(" ", from) + 1 : 0;
  const end =
    text.length - start > LONGEST_LINE ? text.lastIndexOf(" ", start + LONGEST_LINE) : text.length;
  let at = start;
  if (start) line.append("… ");
  for (const word of words) {
    if (word.index < at || word.index + word[0].length > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = word[0];
    line.append(text.slice(at, word.index), mark);
    at = word.index + word[0].length;
  }
  line.append(text.slice(at, end));
  if (end < text.length) line.append(" …");
  return line;
}
