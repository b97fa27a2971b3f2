// What a result shows, from its row in the index.
import format from "./format.json" with { type: "json" };
/** @import { Card, Row } from "../shapes.js" */

const AT = Object.fromEntries(format.card.map((column, index) => [column, index]));

/**
 * @param {Row} row
 * @param {number} number
 * @param {{ tools: string[], tags: string[] }} names
 * @returns {Card}
 */
export function readCard(row, number, names) {
  /** @type {number[]} */
  const tools = row[AT.tools] || [];
  /** @type {number[]} */
  const tags = row[AT.tags] || [];
  return {
    number,
    path: row[AT.path],
    title: row[AT.title],
    question: row[AT.question] || "",
    length: row[AT.length] || 0,
    // Numbers on cards: a name of twenty letters would stand there hundreds of times.
    tools: tools.map((tool) => names.tools[tool]),
    tags: tags.map((tag) => names.tags[tag]),
    picture: row[AT.picture] || "",
    tracks: row[AT.tracks] || [],
    day: row[AT.day] || "",
  };
}
