// Every number of the ranking, each with its reason. `make ranking` takes away one after the other,
// and tells how many queries miss what they mean then: a number that nobody misses goes.
// Why: decisions.md#how-are-results-ranked-and-who-says-that-it-is-right
export const WEIGHTS = {
  // Where a word stands. A title says what a video is about; the question counts with it.
  title: 6,
  // Summaries and steps name side issues, too, and tools and tags are shared by many videos.
  written: 2,
  // Much is said in passing. All other places are measured by this one.
  said: 1,
  // Each further place of a word counts that much of its best one: it only decides between equals.
  again: 0.05,

  // The exponent of a word's rarity; 0 would have "the" weigh as much as "rubric".
  rarity: 1,
  // What is said nearly everywhere is kept in titles only, and would look rare by these: see
  // `common` in micropd/search/postings.py.
  common: 0.15,
  // The exponent of the share of the query that a document has: all words beat one in a title.
  coverage: 1,
  // The best half minute counts once more, by its share: a sentence that somebody remembers has all
  // words there, and none of them may stand in a title.
  near: 1.7,
  // Among equals the newest comes first; -1 would be the oldest.
  newest: 1,

  // A word that only begins as the typed one does is a little less likely to be meant.
  grown: 0.9,
  // "Power point" is "PowerPoint", and "smartboard" is "SMART Board": no guess, as good as typed so.
  compound: 1,
  // A word that is nowhere is taken for another one, which may be wrong; again for each slip.
  guess: 0.6,
  // Words are related if they share so much of the typed one ("phonics" is no "phone") …
  relatedShare: 0.6,
  // … and differ by no more letters than endings have: laminat-ing, laminat-or.
  longestEnding: 4,
  // From so many letters on a slip is forgiven, then two: among short words all are near.
  oneSlip: 4,
  twoSlips: 8,
  // Two swapped letters are one slip, not two.
  swap: 1,
  // A letter is left out more often than another slip is made: "seesw" is no "sees".
  leftOut: 0.9,
  // Shorter words have to begin with the same letter: "prom" is no "from".
  anyFirst: 6,

  // A line is shown if it has about the rarest word, or some that weigh as much together.
  telling: 0.8,
  // Further lines are shown if they are half as good as the best one.
  fitting: 0.5,
};
