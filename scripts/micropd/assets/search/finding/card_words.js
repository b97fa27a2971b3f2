// What stands on the cards that are here already, as words with their weights.
import { WEIGHTS } from "./weights.js";
import { splitWords } from "../words.js";
/** @import { Files } from "../index/files.js" */
/** @import { Card, Row } from "../shapes.js" */

/**
 * A card's number, and its words with their weights.
 * @typedef {{ number: number, words: [string, number][] }} CardWords
 */

/**
 * Until further cards have come.
 * @type {WeakMap<Row[][], { blocks: number, cards: CardWords[] }>}
 */
// By the list of blocks, which is another one after a new publication.
const kept = new WeakMap();

/**
 * @param {Files} files
 * @returns {CardWords[]}
 */
export function readCards(files) {
  const blocks = files.blocks.filter(Boolean).length;
  const before = kept.get(files.blocks);
  if (before?.blocks === blocks) return before.cards;
  const cards = [...files.here()].map((card) => ({ number: card.number, words: readWords(card) }));
  kept.set(files.blocks, { blocks, cards });
  return cards;
}

/**
 * @param {Card} card
 * @returns {[string, number][]}
 */
function readWords({ title, question, tools, tags }) {
  return [
    ...weigh(title, WEIGHTS.title),
    ...weigh([question, ...tools, ...tags].join(" "), WEIGHTS.written),
  ];
}

/**
 * @param {string} text
 * @param {number} weight
 * @returns {[string, number][]}
 */
function weigh(text, weight) {
  return splitWords(text).map((word) => [word, weight]);
}
