// Every number of the ranking. `make ranking` changes one after the other and tells what is missed.
export const WEIGHTS = {
  // Which documents answer best: where a word stands.
  title: 8,
  question: 7.2,
  names: 5.5,
  written: 2.4,
  said: 1.3,
  again: 0.06,
  // How much a word tells.
  rarity: 1,
  leastRarity: 0.15,
  // How the words of a query add up.
  coverage: 1.5,
  unknown: 2,
  near: 2.2,
  nextPassage: 0.35,
  newest: 1,
  // What counts as a word that was typed.
  shortest: 3,
  mostWords: 24,
  grown: 0.45,
  mostForms: 60,
  related: 0.75,
  relatedLetter: 0.05,
  relatedShare: 0.6,
  longestEnding: 4,
  known: 0.6,
  slip: 0.7,
  slipEach: 0.15,
  oneSlip: 4,
  twoSlips: 8,
  swap: 1,
  anyFirst: 6,
  // Which lines of a video were meant.
  wanted: 0.3,
  rarest: 2,
  fitting: 0.72,
  later: 0.55,
  run: 0.25,
};
