// The lines of a video in which a query is spoken, from its published captions and chapters.
const TIMES = /^(?:(\d+):)?(\d{1,2}):(\d{2})\.\d+\s+-->/;
const MOST_MOMENTS = 3;
// Somebody who types on has no use for the captions of all results of half a word.
const AT_ONCE = 3;
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

// Which term a word is one of, or -1.
function termOf(pieces, terms) {
  return terms.findIndex(({ word, forms, isOpen }) =>
    pieces.some((piece) => forms.has(piece) || piece === word || (isOpen && canGrow(word, piece))),
  );
}

function canGrow(word, piece) {
  return word.length > 1 && piece.startsWith(word);
}

// Returns up to three lines {start, text}, the one that fits best first.
async function findMoments(files, card, terms) {
  if (!card.tracks.length) return [];
  const tracks = await Promise.all(card.tracks.map((path) => files.cues(path)));
  const lines = tracks.flatMap((cues) => scoreCues(cues, terms));
  const best = Math.max(0, ...lines.map((line) => line.score));
  // A third of what was asked for, or two of the rarest words of a long text.
  const wanted = terms.reduce((sum, term) => sum + term.rarity, 0) * 0.3;
  if (best < Math.min(wanted, 2 * Math.max(...terms.map((term) => term.rarity)))) return [];
  const fitting = lines.filter((line) => line.score >= best * 0.72);
  return keepDifferent(fitting.sort((a, b) => b.score - a.score || a.start - b.start));
}

// Puts the moments below their results, the first results first.
async function showMoments(files, results, terms, root, isCurrent) {
  if (!terms.some((term) => term.groups.length)) return;
  for (let from = 0; from < results.length && isCurrent(); from += AT_ONCE) {
    const few = results.slice(from, from + AT_ONCE);
    const found = await Promise.all(few.map(({ card }) => findMoments(files, card, terms)));
    if (!isCurrent()) return;
    few.forEach((result, index) => {
      const drawn = found[index].map((moment, place) =>
        drawMoment(result.card, moment, terms, root, `${result.id}-${place + 1}`),
      );
      result.append(...drawn);
    });
  }
}

function drawMoment(card, moment, terms, root, id) {
  const address = addressOf(card.path, root);
  address.searchParams.set("t", moment.start);
  const made = option(
    id,
    address.href,
    "pd-moment",
    element("span", { className: "pd-moment__time" }, clock(moment.start)),
    element("span", { className: "pd-moment__line" }, markWords(moment.text, terms)),
  );
  made.dataset.search = "moment";
  return made;
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
    return { start: cue.start, text, score: sum(own) + 0.55 * sum(later) + 0.25 * runs };
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
  const words = [...text.matchAll(SHOWN_WORD)].filter(
    ([word]) => termOf(splitWords(word), terms) >= 0,
  );
  const [start, end] = cutLine(text, words[0]?.index || 0);
  let at = start;
  if (start) line.append("… ");
  for (const { 0: word, index } of words) {
    if (index < at || index + word.length > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    line.append(text.slice(at, index), mark);
    at = index + word.length;
  }
  line.append(text.slice(at, end));
  if (end < text.length) line.append(" …");
  return line;
}

// Where a line with this place in it begins and ends; between words, where a text has spaces.
function cutLine(text, place) {
  let start = 0;
  if (place > LONGEST_LINE / 2) {
    start = place - 40;
    const space = text.indexOf(" ", start);
    if (space >= 0 && space < place) start = space + 1;
  }
  if (text.length - start <= LONGEST_LINE) return [start, text.length];
  const space = text.lastIndexOf(" ", start + LONGEST_LINE);
  return [start, space > place ? space : start + LONGEST_LINE];
}
